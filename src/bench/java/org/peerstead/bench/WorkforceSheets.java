package org.peerstead.bench;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.peerstead.bench.County.Block;
import org.peerstead.bench.County.Kind;
import org.peerstead.bench.Sowing.Table;
import org.peerstead.bench.WorkforceSeed.Out;
import org.peerstead.bench.Workforce.Stint;

/**
 * A year of pay periods of two weeks with the timesheets of everyone: locked, but for the
 * last full one, of which half wait to be locked, and the one that runs.
 */
final class WorkforceSheets {

	private static final String[] PAID = { "PEER_SUPPORT", "DOCUMENTATION", "TRAVEL", "TEAM_MEETING", "SUPERVISION" };

	private static final String PRINT = "0".repeat(64);

	private final WorkforceSeed seed;

	WorkforceSheets(WorkforceSeed seed) {
		this.seed = seed;
	}

	/** One timesheet of one employment. */
	private record Sheet(long n, int period, Stint stint, String status) {

		boolean locked() {
			return this.status.equals("LOCKED");
		}

		boolean open() {
			return this.status.equals("OPEN");
		}

	}

	/** A day and a kind of work: what one line of a lock is made of. */
	private record Line(LocalDate day, String work, int minutes, int paid, long rate) {

		/** Half up to the cent. */
		long cents() {
			return (this.rate * this.paid + 3_000) / 6_000;
		}

	}

	private interface Taker {

		void take(Sheet sheet, List<Line> lines) throws SQLException;

	}

	/** The period of an agency. */
	static UUID period(Workforce force, int agency, int period) {
		return force.ids.id(Kind.PERIOD, (long) period * force.agencies + agency);
	}

	static UUID sheet(Workforce force, Stint stint, int period) {
		return force.ids.id(Kind.SHEET, number(force, stint, period));
	}

	private static long number(Workforce force, Stint stint, int period) {
		return ((long) period * force.posts) * Workforce.STINTS + stint.n();
	}

	List<Table> tables() {
		return List.of(line(), lock(), step(), this.seed.table("timesheet",
				"id, pay_period_id, agency_id, employment_id, peer_id, status, print, locks",
				(force, out) -> sheets(force, (sheet, lines) -> out.row(force.ids.id(Kind.SHEET, sheet.n()),
						period(force, sheet.stint().agency(), sheet.period()), force.agency(sheet.stint().agency()),
						force.employment(sheet.stint()), force.ids.peer(sheet.stint().person()), sheet.status(),
						sheet.open() ? null : PRINT, sheet.locked() ? 1 : 0))),
				this.seed.table("timesheet_time",
						"timesheet_id, agency_id, peer_id, month, work, minutes, paid_minutes",
						(force, out) -> sheets(force, (sheet, lines) -> {
							for (Map.Entry<String, int[]> sum : sums(lines).entrySet()) {
								String[] key = sum.getKey().split("/");
								out.row(force.ids.id(Kind.SHEET, sheet.n()), force.agency(sheet.stint().agency()),
										force.ids.peer(sheet.stint().person()), key[0], key[1], sum.getValue()[0],
										sum.getValue()[1]);
							}
						})),
				this.seed.table("agency_time", "agency_id, month, work, minutes, paid_minutes", (force, out) -> {
					Map<String, long[]> all = new TreeMap<>();
					sheets(force, (sheet, lines) -> sums(lines).forEach((key, sum) -> {
						long[] total = all.computeIfAbsent(sheet.stint().agency() + "/" + key, (first) -> new long[2]);
						total[0] += sum[0];
						total[1] += sum[1];
					}));
					for (Map.Entry<String, long[]> one : all.entrySet()) {
						String[] key = one.getKey().split("/");
						out.row(force.agency(Integer.parseInt(key[0])), key[1], key[2], one.getValue()[0],
								one.getValue()[1]);
					}
				}), calendar(),
				this.seed.table("paid_time_rule", "id, agency_id, work, from_day, pay_code", (force, out) -> {
					for (int agency = 0; agency < force.agencies; agency++) {
						for (int work = 0; work < PAID.length; work++) {
							out.row(force.ids.id(Kind.TIME_RULE, agency * 10L + work), force.agency(agency), PAID[work],
									Workforce.BEGAN, Workforce.paid(agency, PAID[work]) ? "REG" : null);
						}
					}
				}));
	}

	private Table calendar() {
		return this.seed.table("pay_period", "id, agency_id, from_day, through_day, submit_by, pay_on",
				(force, out) -> {
					for (int period = 0; period < Workforce.PERIODS; period++) {
						LocalDate from = Workforce.periodFrom(period);
						for (int agency = 0; agency < force.agencies; agency++) {
							out.row(period(force, agency, period), force.agency(agency), from, from.plusDays(13),
									from.plusDays(15), from.plusDays(20));
						}
					}
				});
	}

	private Table line() {
		return this.seed.table("timesheet_line",
				"id, lock_id, timesheet_id, number, day, work, minutes, paid_minutes, pay_code, basis, rate, amount",
				(force, out) -> sheets(force, (sheet, lines) -> {
					for (int at = 0; sheet.locked() && at < lines.size(); at++) {
						Line line = lines.get(at);
						out.row(force.ids.id(Kind.SHEET_LINE, sheet.n() * 40 + at), force.ids.id(Kind.LOCK, sheet.n()),
								force.ids.id(Kind.SHEET, sheet.n()), at + 1, line.day(), line.work(), line.minutes(),
								line.paid(), (line.paid() > 0) ? "REG" : null, "HOURLY",
								WorkforceSeed.rate(line.rate()), BigDecimal.valueOf(line.cents(), 2));
					}
				}));
	}

	private Table lock() {
		return this.seed.table("timesheet_lock",
				"id, timesheet_id, number, minutes, paid_minutes, amount, print, method, locked_at",
				(force, out) -> sheets(force, (sheet, lines) -> {
					if (sheet.locked()) {
						out.row(force.ids.id(Kind.LOCK, sheet.n()), force.ids.id(Kind.SHEET, sheet.n()), 1,
								minutes(lines), lines.stream().mapToInt(Line::paid).sum(),
								BigDecimal.valueOf(lines.stream().mapToLong(Line::cents).sum(), 2), PRINT,
								"Sample method", moment(sheet, 17));
					}
				}));
	}

	private Table step() {
		return this.seed.table("timesheet_step", "id, timesheet_id, step, minutes, taken_at, created_by",
				(force, out) -> sheets(force, (sheet, lines) -> {
					if (!sheet.open()) {
						step(force, sheet, lines, 0, out);
						if (!sheet.status().equals("SUBMITTED")) {
							step(force, sheet, lines, 1, out);
						}
						if (sheet.locked()) {
							step(force, sheet, lines, 2, out);
						}
					}
				}));
	}

	private static void step(Workforce force, Sheet sheet, List<Line> lines, int step, Out out) throws SQLException {
		out.row(force.ids.id(Kind.STEP, sheet.n() * 4 + step), force.ids.id(Kind.SHEET, sheet.n()),
				new String[] { "SUBMITTED", "APPROVED", "LOCKED" }[step], minutes(lines), moment(sheet, 14 + step),
				force.staff());
	}

	private static String moment(Sheet sheet, int days) {
		return Workforce.periodFrom(sheet.period()).plusDays(days) + " 12:00+00";
	}

	private static int minutes(List<Line> lines) {
		return lines.stream().mapToInt(Line::minutes).sum();
	}

	private static Map<String, int[]> sums(List<Line> lines) {
		Map<String, int[]> sums = new TreeMap<>();
		for (Line line : lines) {
			int[] sum = sums.computeIfAbsent(line.day().withDayOfMonth(1) + "/" + line.work(), (key) -> new int[2]);
			sum[0] += line.minutes();
			sum[1] += line.paid();
		}
		return sums;
	}

	/** Every timesheet; the lines of an open one are not written yet. */
	private static void sheets(Workforce force, Taker taker) throws SQLException {
		for (int period = 0; period < Workforce.PERIODS; period++) {
			LocalDate from = Workforce.periodFrom(period);
			LocalDate through = from.plusDays(13);
			for (Stint stint : force.stints) {
				if (!stint.from().isAfter(through) && !stint.last().isBefore(from)) {
					String status = (period == Workforce.PERIODS - 1) ? "OPEN" : (period < Workforce.PERIODS - 2)
							? "LOCKED" : (stint.post() % 2 == 0) ? "APPROVED" : "SUBMITTED";
					Sheet sheet = new Sheet(number(force, stint, period), period, stint, status);
					taker.take(sheet, sheet.open() ? List.of() : lines(force, stint, from));
				}
			}
		}
	}

	private static List<Line> lines(Workforce force, Stint stint, LocalDate from) {
		List<Line> lines = new ArrayList<>();
		for (LocalDate day = from; day.isBefore(from.plusDays(14)); day = day.plusDays(1)) {
			Map<String, Integer> works = new TreeMap<>();
			for (Block block : force.blocks(stint, day)) {
				works.merge(block.work(), block.through() - block.from(), Integer::sum);
			}
			for (Map.Entry<String, Integer> work : works.entrySet()) {
				lines.add(new Line(day, work.getKey(), work.getValue(),
						Workforce.paid(stint.agency(), work.getKey()) ? work.getValue() : 0,
						Workforce.rateOn(stint, day)));
			}
		}
		return lines;
	}

}

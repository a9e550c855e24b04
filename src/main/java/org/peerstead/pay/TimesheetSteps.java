package org.peerstead.pay;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a timesheet from step to step: handed in by the worker, approved by someone else,
 * locked by the county, and back again with a reason. Each step is written down with who
 * and when; the same form sent twice counts once.
 */
@Service
@Transactional
public class TimesheetSteps {

	private static final String INSERT_LINE = """
			insert into timesheet_line (program_id, id, lock_id, timesheet_id, number, day, work, minutes, paid_minutes, pay_code,
			  basis, rate, days, amount, miles, mile_rate, mile_amount) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final Timesheets timesheets;

	private final Sheets sheets;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	TimesheetSteps(Timesheets timesheets, Sheets sheets, JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.timesheets = timesheets;
		this.sheets = sheets;
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/** A step as it was asked for: its own id, and the timesheet's version seen. */
	public record Asked(UUID id, TimesheetId sheet, @Nullable Integer version, @Nullable String reason) {
	}

	/** The worker hands the own hours in. */
	public void submit(Asked asked, ProgramId program, SignedIn me) {
		if (!this.sheets.own(asked.sheet(), program, me).whose().me()) {
			throw new NotFound();
		}
		submit(asked, program, me, null);
	}

	/** In the worker's place, when the worker cannot: with the reason. */
	public void submitFor(Asked asked, ProgramId program, SignedIn me, Reach reach) {
		within(asked.sheet(), program, reach);
		submit(asked, program, me, reason(asked));
	}

	private void submit(Asked asked, ProgramId program, SignedIn me, @Nullable String reason) {
		Timesheet timesheet = fresh(asked, program);
		if (timesheet == null) {
			return;
		}
		Sheet sheet = this.sheets.inHand(asked.sheet(), program, me);
		LocalDate last = Objects.requireNonNull(sheet.due().days().through());
		if (last.isAfter(LocalDate.ofInstant(this.clock.instant(), me.zone()))) {
			throw new Refusal("Its last day, " + DateSpan.display(last)
					+ ", is still to come. Hand the hours in on that day or later.");
		}
		timesheet.submit(sheet.print());
		keepTime(program, sheet);
		record(asked, program, SheetStep.SUBMITTED, reason, sheet);
	}

	/** Back to the worker, from handed in or approved. */
	public void giveBack(Asked asked, ProgramId program, SignedIn me, Reach reach) {
		within(asked.sheet(), program, reach);
		Timesheet timesheet = fresh(asked, program);
		if (timesheet != null) {
			String reason = reason(asked);
			timesheet.giveBack();
			record(asked, program, SheetStep.GIVEN_BACK, reason, this.sheets.inHand(asked.sheet(), program, me));
		}
	}

	/** The supervisor of the agency approves, and never the own hours. */
	public void approve(Asked asked, ProgramId program, SignedIn me, Reach reach) {
		within(asked.sheet(), program, reach);
		Timesheet timesheet = fresh(asked, program);
		if (timesheet != null) {
			Sheet sheet = this.sheets.inHand(asked.sheet(), program, me);
			if (sheet.whose().me()) {
				throw new Refusal("These are your own hours. Someone else approves them: another supervisor of the"
						+ " agency, or the county's staff.");
			}
			timesheet.approve(sheet.print());
			record(asked, program, SheetStep.APPROVED, null, sheet);
		}
	}

	/** The county freezes the hours and what they come to. */
	public void lock(Asked asked, ProgramId program, SignedIn me, Reach reach) {
		within(asked.sheet(), program, reach);
		Timesheet timesheet = fresh(asked, program);
		if (timesheet == null) {
			return;
		}
		Sheet sheet = this.sheets.inHand(asked.sheet(), program, me);
		if (sheet.status() == SheetStatus.APPROVED && !sheet.priced().problems().isEmpty()) {
			throw new Refusal(String.join(" ", sheet.priced().problems()));
		}
		int number = timesheet.lock(sheet.print());
		freeze(program, sheet, number);
		keepTime(program, sheet);
		record(asked, program, SheetStep.LOCKED, null, sheet);
	}

	/** Opens a locked timesheet again; what was locked stays on record. */
	public void reopen(Asked asked, ProgramId program, SignedIn me, Reach reach) {
		within(asked.sheet(), program, reach);
		Timesheet timesheet = fresh(asked, program);
		if (timesheet != null) {
			String reason = reason(asked);
			timesheet.reopen();
			record(asked, program, SheetStep.REOPENED, reason, this.sheets.inHand(asked.sheet(), program, me));
		}
	}

	private void within(TimesheetId id, ProgramId program, Reach reach) {
		if (this.timesheets.findByIdAndProgramId(id.value(), program)
			.filter((found) -> reach.includes(found.agency()))
			.isEmpty()) {
			throw new NotFound();
		}
	}

	/**
	 * The timesheet as the user saw it; null when this very step is on record already.
	 */
	private @Nullable Timesheet fresh(Asked asked, ProgramId program) {
		Timesheet timesheet = this.timesheets.findByIdAndProgramId(asked.sheet().value(), program)
			.orElseThrow(NotFound::new);
		boolean taken = this.jdbc
			.sql("select exists (select from timesheet_step where program_id = ? and id = ? and timesheet_id = ?)")
			.params(program.value(), asked.id(), asked.sheet().value())
			.query(Boolean.class)
			.single();
		if (taken) {
			return null;
		}
		if (!timesheet.seenAs(asked.version())) {
			throw new ObjectOptimisticLockingFailureException(Timesheet.class, asked.sheet().value());
		}
		return timesheet;
	}

	private static String reason(Asked asked) {
		String reason = (asked.reason() != null) ? asked.reason().strip() : "";
		if (reason.length() < 5 || reason.length() > 500) {
			throw new Refusal("reason", "Say why in 5 to 500 characters. The reason stays on record.");
		}
		return reason;
	}

	private void record(Asked asked, ProgramId program, SheetStep step, @Nullable String reason, Sheet sheet) {
		this.timesheets.flush();
		this.jdbc.sql("""
				insert into timesheet_step (program_id, id, timesheet_id, step, reason, minutes, taken_at)
				values (:program, :id, :sheet, :step, :reason, :minutes, :at)""")
			.param("program", program.value())
			.param("id", asked.id())
			.param("sheet", asked.sheet().value())
			.param("step", step.name())
			.param("reason", reason, Types.VARCHAR)
			.param("minutes", sheet.priced().minutes())
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
	}

	private void freeze(ProgramId program, Sheet sheet, int number) {
		UUID lock = NewId.next();
		Priced priced = sheet.priced();
		this.jdbc
			.sql("""
					insert into timesheet_lock (program_id, id, timesheet_id, number, minutes, paid_minutes, amount, miles, mile_amount, print, method, locked_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(program.value(), lock, sheet.id(), number, priced.minutes(), priced.paidMinutes(),
					priced.amount().amount(), priced.miles(), priced.mileAmount().amount(), sheet.print(),
					priced.method(), Timestamp.from(this.clock.instant()))
			.update();
		List<SheetLine> lines = priced.lines();
		List<@Nullable Object[]> rows = new java.util.ArrayList<>();
		for (int at = 0; at < lines.size(); at++) {
			SheetLine line = lines.get(at);
			rows.add(new @Nullable Object[] { program.value(), NewId.next(), lock, sheet.id(), at + 1, line.day(),
					name(line.work()), line.minutes(), line.paidMinutes(), line.payCode(), name(line.basis()),
					amount(line.rate()), line.days(), line.amount().amount(), line.miles(), amount(line.mileRate()),
					line.mileAmount().amount() });
		}
		this.batches.batchUpdate(INSERT_LINE, rows);
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static java.math.@Nullable BigDecimal amount(@Nullable Rate rate) {
		return (rate != null) ? rate.amount() : null;
	}

	/** Hours by month and kind of work, for paid against unpaid time. */
	private void keepTime(ProgramId program, Sheet sheet) {
		record Key(LocalDate month, Work work) {
		}
		Map<Key, int[]> sums = new HashMap<>();
		this.jdbc.sql("select month, work from timesheet_time where program_id = ? and timesheet_id = ?")
			.params(program.value(), sheet.id())
			.query(Key.class)
			.list()
			.forEach((key) -> sums.put(key, new int[2]));
		for (SheetLine line : sheet.priced().lines()) {
			if (line.work() != null) {
				int[] sum = sums.computeIfAbsent(new Key(line.day().withDayOfMonth(1), line.work()),
						(key) -> new int[2]);
				sum[0] += line.minutes();
				sum[1] += line.paidMinutes();
			}
		}
		// always in the same order, so that two sheets of an agency never wait for each
		// other's sums crosswise
		List<Object[]> rows = sums.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(Key::month).thenComparing(Key::work)))
			.map((entry) -> new Object[] { program.value(), sheet.id(), sheet.whose().agency(), sheet.whose().peer(),
					entry.getKey().month(), entry.getKey().work().name(), entry.getValue()[0], entry.getValue()[1] })
			.toList();
		this.batches.batchUpdate(
				"""
						insert into timesheet_time (program_id, timesheet_id, agency_id, peer_id, month, work, minutes, paid_minutes)
						values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (program_id, timesheet_id, month, work)
						do update set minutes = excluded.minutes, paid_minutes = excluded.paid_minutes""",
				rows);
	}

}

package org.peerstead.pay.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.peerstead.pay.Dollars;
import org.peerstead.pay.PayHistory;
import org.peerstead.pay.PayHistory.Entry;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Rate;

/**
 * The hourly rate over time as a line of steps, from zero up, so that a small raise looks
 * small. Points are those of a drawing 640 wide and 240 high.
 */
record PayChart(String line, List<Mark> marks, List<Tick> dollars, List<Tick> years, String summary) {

	static final int LEFT = 56;

	static final int RIGHT = 624;

	static final int TOP = 16;

	static final int BOTTOM = 204;

	/** A rate that begins: where it is drawn and what it says. */
	record Mark(long x, long y, String label) {
	}

	/** A line of the grid and its words. */
	record Tick(long at, String label) {
	}

	public boolean drawn() {
		return this.marks.size() > 1;
	}

	static PayChart of(PayHistory history, DateSpan days, LocalDate on) {
		List<Entry> steps = history.inForce()
			.stream()
			.filter((entry) -> entry.hourly() != null && !entry.effectiveOn().isAfter(on))
			.toList();
		if (steps.isEmpty()) {
			return new PayChart("", List.of(), List.of(), List.of(), "");
		}
		LocalDate first = steps.get(0).effectiveOn();
		LocalDate last = (days.through() != null && days.through().isBefore(on)) ? days.through() : on;
		long width = Math.max(1, ChronoUnit.DAYS.between(first, last));
		BigDecimal highest = steps.stream().map(PayChart::amount).reduce(BigDecimal.ONE, BigDecimal::max);
		BigDecimal unit = unit(highest);
		BigDecimal top = highest.divide(unit, 0, RoundingMode.UP).multiply(unit);
		StringBuilder line = new StringBuilder();
		List<Mark> marks = new ArrayList<>();
		for (Entry step : steps) {
			long x = x(step.effectiveOn(), first, width);
			long y = y(amount(step), top);
			line.append(line.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
			marks.add(new Mark(x, y, Dollars.of(step.hourly())));
		}
		line.append("H").append(RIGHT);
		return new PayChart(line.toString(), List.copyOf(marks), dollars(top, unit), years(first, last, width),
				"From " + Dollars.of(steps.get(0).hourly()) + " an hour on " + DateSpan.display(first) + " to "
						+ Dollars.of(steps.get(steps.size() - 1).hourly()) + " on " + DateSpan.display(last) + ".");
	}

	private static BigDecimal amount(Entry entry) {
		Rate hourly = entry.hourly();
		return (hourly != null) ? hourly.amount() : BigDecimal.ZERO;
	}

	/** Four to eight lines of the grid, at round dollars. */
	private static BigDecimal unit(BigDecimal highest) {
		for (int dollars : new int[] { 1, 2, 5, 10, 20, 50, 100 }) {
			if (highest.compareTo(BigDecimal.valueOf(dollars * 6L)) <= 0) {
				return BigDecimal.valueOf(dollars);
			}
		}
		return BigDecimal.valueOf(200);
	}

	private static List<Tick> dollars(BigDecimal top, BigDecimal unit) {
		List<Tick> ticks = new ArrayList<>();
		for (BigDecimal at = BigDecimal.ZERO; at.compareTo(top) <= 0; at = at.add(unit)) {
			ticks.add(new Tick(y(at, top), "$" + at.toPlainString()));
		}
		return ticks;
	}

	private static List<Tick> years(LocalDate first, LocalDate last, long width) {
		List<Tick> ticks = new ArrayList<>();
		int every = Math.max(1, (last.getYear() - first.getYear()) / 8);
		for (int year = first.getYear() + 1; year <= last.getYear(); year += every) {
			ticks.add(new Tick(x(LocalDate.of(year, 1, 1), first, width), String.valueOf(year)));
		}
		return ticks;
	}

	private static long x(LocalDate day, LocalDate first, long width) {
		return LEFT + ChronoUnit.DAYS.between(first, day) * (RIGHT - LEFT) / width;
	}

	private static long y(BigDecimal amount, BigDecimal top) {
		return BOTTOM
				- amount.multiply(BigDecimal.valueOf(BOTTOM - TOP)).divide(top, 0, RoundingMode.HALF_UP).longValue();
	}

}

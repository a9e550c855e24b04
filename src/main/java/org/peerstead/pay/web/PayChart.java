package org.peerstead.pay.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.ConsumerPrices.Month;
import org.peerstead.pay.Dollars;
import org.peerstead.pay.PayHistory;
import org.peerstead.pay.PayHistory.Entry;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Rate;

/**
 * The hourly rate over time as a line of steps, from zero up, so that a small raise looks
 * small; and, where consumer prices are loaded, what it would take to buy as much as at
 * the beginning. Points are those of a drawing 720 wide and 240 high.
 */
record PayChart(String line, List<Mark> marks, long endsAt, @Nullable RealTerms real, List<Tick> dollars,
		List<Tick> years, String summary) {

	static final int LEFT = 56;

	static final int RIGHT = 560;

	static final int TOP = 16;

	static final int BOTTOM = 204;

	/** Two names at the end of lines need this much between them. */
	private static final int NAME = 18;

	/** A rate that begins: where it is drawn and what it says. */
	record Mark(long x, long y, String label) {
	}

	/** A line of the grid and its words. */
	record Tick(long at, String label) {
	}

	/**
	 * What it would take, month by month, to buy what the rate of the first month bought;
	 * and where the figures come from.
	 */
	record RealTerms(String line, long endsAt, String summary, String source, boolean sample, List<Point> points) {

		/** One January, or the first or the last month. */
		record Point(LocalDate month, BigDecimal index, String needed, String paid) {
		}

	}

	public boolean drawn() {
		return this.marks.size() > 1 || (this.real != null && !this.marks.isEmpty());
	}

	/** Prices of any months; those before the first rate are left out. */
	static PayChart of(PayHistory history, DateSpan days, LocalDate on, List<Month> prices) {
		List<Entry> steps = history.inForce()
			.stream()
			.filter((entry) -> entry.hourly() != null && !entry.effectiveOn().isAfter(on))
			.toList();
		if (steps.isEmpty()) {
			return new PayChart("", List.of(), 0, null, List.of(), List.of(), "");
		}
		LocalDate first = steps.get(0).effectiveOn();
		LocalDate last = (days.through() != null && days.through().isBefore(on)) ? days.through() : on;
		List<Needed> needed = needed(history, prices, first, last);
		BigDecimal highest = BigDecimal.ONE;
		for (Entry step : steps) {
			highest = highest.max(amount(step.hourly()));
		}
		for (Needed month : needed) {
			highest = highest.max(month.amount());
		}
		BigDecimal unit = unit(highest);
		Frame frame = new Frame(first, Math.max(1, ChronoUnit.DAYS.between(first, last)),
				highest.divide(unit, 0, RoundingMode.UP).multiply(unit));
		StringBuilder line = new StringBuilder();
		List<Mark> marks = new ArrayList<>();
		for (Entry step : steps) {
			long x = frame.x(step.effectiveOn());
			long y = frame.y(amount(step.hourly()));
			line.append(line.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
			marks.add(new Mark(x, y, Dollars.of(step.hourly())));
		}
		line.append("H").append(RIGHT);
		long endsAt = marks.get(marks.size() - 1).y();
		return new PayChart(line.toString(), List.copyOf(marks), endsAt, real(needed, frame, endsAt),
				frame.dollars(unit), frame.years(first, last),
				"From " + Dollars.of(steps.get(0).hourly()) + " an hour on " + DateSpan.display(first) + " to "
						+ Dollars.of(steps.get(steps.size() - 1).hourly()) + " on " + DateSpan.display(last) + ".");
	}

	/** What it took in one month to buy as much as the base, and what was paid. */
	private record Needed(Month month, BigDecimal amount, @Nullable Rate paid) {
	}

	private static List<Needed> needed(PayHistory history, List<Month> prices, LocalDate first, LocalDate last) {
		List<Month> months = prices.stream()
			.filter((month) -> !month.month().isBefore(first.withDayOfMonth(1)) && !month.month().isAfter(last))
			.toList();
		if (months.size() < 2) {
			return List.of();
		}
		Month base = months.get(0);
		Rate start = paid(history, base.month());
		if (start == null || base.value().signum() <= 0) {
			return List.of();
		}
		return months.stream()
			.map((month) -> new Needed(month,
					start.amount().multiply(month.value()).divide(base.value(), 4, RoundingMode.HALF_UP),
					paid(history, month.month())))
			.toList();
	}

	/** The rate at the end of the month, so that a hire within it has one. */
	private static @Nullable Rate paid(PayHistory history, LocalDate month) {
		return history.on(month.plusMonths(1).minusDays(1)).map((wage) -> wage.hourly()).orElse(null);
	}

	private static @Nullable RealTerms real(List<Needed> needed, Frame frame, long paidAt) {
		if (needed.isEmpty()) {
			return null;
		}
		StringBuilder line = new StringBuilder();
		List<RealTerms.Point> points = new ArrayList<>();
		for (int at = 0; at < needed.size(); at++) {
			Needed month = needed.get(at);
			line.append(line.isEmpty() ? "M" : "L")
				.append(frame.x(month.month().month()))
				.append(' ')
				.append(frame.y(month.amount()));
			if (at == 0 || at == needed.size() - 1 || month.month().month().getMonthValue() == 1) {
				points.add(new RealTerms.Point(month.month().month(), month.month().value(), cents(month.amount()),
						Dollars.of(month.paid())));
			}
		}
		Needed start = needed.get(0);
		Needed end = needed.get(needed.size() - 1);
		long y = frame.y(end.amount());
		long name = (Math.abs(y - paidAt) >= NAME) ? y : (y <= paidAt) ? paidAt - NAME : paidAt + NAME;
		return new RealTerms(line.toString(), name, words(start, end), end.month().source(), end.month().sample(),
				points);
	}

	/** What consumer prices did to the first rate, in one sentence. */
	private static String words(Needed start, Needed end) {
		String sentence = "To buy what " + Dollars.of(start.paid()) + " bought in " + month(start) + ", it took "
				+ cents(end.amount()) + " in " + month(end) + ".";
		if (end.paid() == null) {
			return sentence;
		}
		int compared = end.paid().amount().compareTo(end.amount());
		BigDecimal percent = end.paid()
			.amount()
			.subtract(end.amount())
			.abs()
			.movePointRight(2)
			.divide(end.amount(), 1, RoundingMode.HALF_UP);
		return sentence + " The rate then was " + Dollars.of(end.paid())
				+ ((compared == 0) ? ": as much." : ": " + percent + " % " + ((compared > 0) ? "more." : "less."));
	}

	private static String month(Needed needed) {
		LocalDate month = needed.month().month();
		return String.format("%02d/%d", month.getMonthValue(), month.getYear());
	}

	private static String cents(BigDecimal amount) {
		return Dollars.of(amount.setScale(2, RoundingMode.HALF_UP));
	}

	private static BigDecimal amount(@Nullable Rate rate) {
		return (rate != null) ? rate.amount() : BigDecimal.ZERO;
	}

	/** Four to six lines of the grid, at round dollars. */
	private static BigDecimal unit(BigDecimal highest) {
		for (int dollars : new int[] { 1, 2, 5, 10, 20, 50, 100 }) {
			if (highest.compareTo(BigDecimal.valueOf(dollars * 6L)) <= 0) {
				return BigDecimal.valueOf(dollars);
			}
		}
		return BigDecimal.valueOf(200);
	}

	/** Where days and dollars lie in the drawing. */
	private record Frame(LocalDate first, long width, BigDecimal top) {

		long x(LocalDate day) {
			long at = LEFT + ChronoUnit.DAYS.between(this.first, day) * (RIGHT - LEFT) / this.width;
			return Math.max(LEFT, Math.min(RIGHT, at));
		}

		long y(BigDecimal amount) {
			return BOTTOM - amount.multiply(BigDecimal.valueOf(BOTTOM - TOP))
				.divide(this.top, 0, RoundingMode.HALF_UP)
				.longValue();
		}

		List<Tick> dollars(BigDecimal unit) {
			List<Tick> ticks = new ArrayList<>();
			for (BigDecimal at = BigDecimal.ZERO; at.compareTo(this.top) <= 0; at = at.add(unit)) {
				ticks.add(new Tick(y(at), "$" + at.toPlainString()));
			}
			return ticks;
		}

		List<Tick> years(LocalDate from, LocalDate last) {
			List<Tick> ticks = new ArrayList<>();
			int every = Math.max(1, (last.getYear() - from.getYear()) / 8);
			for (int year = from.getYear() + 1; year <= last.getYear(); year += every) {
				ticks.add(new Tick(x(LocalDate.of(year, 1, 1)), String.valueOf(year)));
			}
			return ticks;
		}

	}

}

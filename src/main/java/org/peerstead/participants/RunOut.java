package org.peerstead.participants;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;

/**
 * When units run out at the pace of the last weeks: what is left, divided by the mean of
 * a week. The days around it come from that mean give or take twice its standard error,
 * so that an uneven pace says less. With fewer than three weeks nothing is said.
 */
public record RunOut(LocalDate on, LocalDate earliest, @Nullable LocalDate latest) {

	static final int FEWEST_WEEKS = 3;

	private static final MathContext DIGITS = MathContext.DECIMAL64;

	private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);

	/** Beyond this nobody plans, and the slow end of the range says nothing. */
	private static final BigDecimal FAR = BigDecimal.valueOf(1100);

	/** Empty when there is too little to go by, or nothing is used at all. */
	public static Optional<RunOut> of(int left, Pace pace, LocalDate today) {
		List<Integer> units = pace.weeks().stream().map(Pace.Week::units).toList();
		if (units.size() < FEWEST_WEEKS || left <= 0) {
			return Optional.empty();
		}
		BigDecimal mean = mean(units);
		if (mean.signum() <= 0) {
			return Optional.empty();
		}
		BigDecimal around = twiceTheStandardError(units, mean);
		BigDecimal days = days(left, mean);
		if (days.compareTo(FAR) > 0) {
			return Optional.empty();
		}
		BigDecimal slowest = mean.subtract(around);
		BigDecimal late = (slowest.signum() > 0) ? days(left, slowest) : FAR.add(BigDecimal.ONE);
		return Optional.of(new RunOut(after(today, days), after(today, days(left, mean.add(around))),
				(late.compareTo(FAR) > 0) ? null : after(today, late)));
	}

	private static BigDecimal mean(List<Integer> units) {
		int sum = units.stream().mapToInt(Integer::intValue).sum();
		return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(units.size()), DIGITS);
	}

	private static BigDecimal twiceTheStandardError(List<Integer> units, BigDecimal mean) {
		BigDecimal squares = units.stream()
			.map((each) -> BigDecimal.valueOf(each).subtract(mean).pow(2))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal variance = squares.divide(BigDecimal.valueOf(units.size() - 1L), DIGITS);
		return variance.divide(BigDecimal.valueOf(units.size()), DIGITS).sqrt(DIGITS).multiply(BigDecimal.valueOf(2));
	}

	private static BigDecimal days(int left, BigDecimal aWeek) {
		return BigDecimal.valueOf(left).multiply(DAYS_A_WEEK).divide(aWeek, DIGITS);
	}

	private static LocalDate after(LocalDate today, BigDecimal days) {
		return today.plusDays(days.setScale(0, RoundingMode.HALF_UP).intValueExact());
	}

	/** "02/14/2027 (between 02/07/2027 and 02/22/2027)". */
	public String words() {
		String range = (this.latest != null)
				? " (between " + DateSpan.display(this.earliest) + " and " + DateSpan.display(this.latest) + ")"
				: " (not before " + DateSpan.display(this.earliest) + ")";
		return DateSpan.display(this.on) + (this.earliest.equals(this.latest) ? "" : range);
	}

}

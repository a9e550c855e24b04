package org.peerstead.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.peerstead.shared.Money;
import org.peerstead.shared.Rate;

/**
 * What earnings do to Social Security disability benefits, by the figures of one year:
 * arithmetic on what a worker types, kept nowhere. Trial work months and substantial
 * gainful activity are of SSDI (20 CFR 404.1592, 404.1574); the first $20 of income and
 * $65 of earnings, and half of the rest, do not count for SSI (20 CFR 416.1112,
 * 416.1124).
 */
public record BenefitLimits(int year, Money sga, Money sgaBlind, Money trialMonth, Money ssiFull, String trust,
		String source) {

	private static final BigDecimal WEEKS = BigDecimal.valueOf(52);

	private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

	private static final Money SSI_NOT_COUNTED = Money.of("85.00");

	private static final BigDecimal HALF = new BigDecimal("50");

	/** Earnings of an average month: hours a week times the wage, 52 weeks over 12. */
	public static Money earnings(Rate wage, BigDecimal hours) {
		return new Money(wage.amount().multiply(hours).multiply(WEEKS).divide(MONTHS, 2, RoundingMode.HALF_UP));
	}

	/** The most hours a week, one decimal, that earn no more than this in a month. */
	public static BigDecimal hoursUpTo(Money aMonth, Rate wage) {
		return aMonth.amount().multiply(MONTHS).divide(WEEKS.multiply(wage.amount()), 1, RoundingMode.FLOOR);
	}

	/** What earnings of a month count for SSI, when there is no other income. */
	public static Money counted(Money earnings) {
		Money over = earnings.minus(SSI_NOT_COUNTED);
		return over.isNegative() ? Money.ZERO : over.percent(HALF, RoundingMode.HALF_UP);
	}

	/** The federal SSI payment left beside these earnings. */
	public Money ssi(Money earnings) {
		Money left = this.ssiFull.minus(counted(earnings));
		return left.isNegative() ? Money.ZERO : left;
	}

	/** The monthly earnings at which the federal SSI payment begins to fall. */
	public Money ssiFallsFrom() {
		return SSI_NOT_COUNTED;
	}

	/** The monthly earnings at which no federal SSI payment is left. */
	public Money ssiEndsAt() {
		return this.ssiFull.plus(this.ssiFull).plus(SSI_NOT_COUNTED);
	}

	/** One number of hours a week and what it does. */
	public record Step(BigDecimal hours, Money earnings, boolean trialMonth, boolean overSga, Money ssi,
			Money earningsAndSsi) {
	}

	public Step at(BigDecimal hours, Rate wage) {
		Money earnings = earnings(wage, hours);
		Money ssi = ssi(earnings);
		return new Step(hours, earnings, earnings.compareTo(this.trialMonth) > 0, earnings.compareTo(this.sga) > 0, ssi,
				earnings.plus(ssi));
	}

	/** From five to forty hours a week. */
	public List<Step> steps(Rate wage) {
		return java.util.stream.IntStream.rangeClosed(1, 8)
			.mapToObj((five) -> at(BigDecimal.valueOf(five * 5L), wage))
			.toList();
	}

}

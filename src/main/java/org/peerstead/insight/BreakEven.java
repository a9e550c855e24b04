package org.peerstead.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Money;
import org.peerstead.shared.Rate;

/**
 * How many units a full-time post must bill to pay for itself, held against what posts
 * really billed. It is a question about money and posts, never about a person.
 */
public record BreakEven(Terms terms, Money fullCost, BigDecimal unitsAYear, BigDecimal unitsADay,
		@Nullable BigDecimal observedADay, @Nullable Rate rateNeeded) {

	private static final BigDecimal UNITS_AN_HOUR = BigDecimal.valueOf(4);

	/**
	 * What one post costs and earns: hourly wage, hours a year, on-costs in per cent of
	 * the wage, other costs a year, days worked, charge of a unit, and how many per cent
	 * of the charges are paid.
	 */
	public record Terms(Rate wage, BigDecimal hoursAYear, BigDecimal onCostsPercent, Money otherCosts, int daysAYear,
			Rate charge, BigDecimal paidPercent) {
	}

	/**
	 * Full cost over what a unit brings in; the observed units are those of all posts,
	 * for each full-time post and day.
	 */
	public static BreakEven of(Terms terms, @Nullable BigDecimal observedUnitsAYear) {
		Money wages = terms.wage().times(terms.hoursAYear(), RoundingMode.HALF_UP);
		Money cost = wages.plus(wages.percent(terms.onCostsPercent(), RoundingMode.HALF_UP)).plus(terms.otherCosts());
		BigDecimal broughtIn = terms.charge().amount().multiply(terms.paidPercent()).movePointLeft(2);
		BigDecimal units = cost.amount().divide(broughtIn, 0, RoundingMode.CEILING);
		BigDecimal days = BigDecimal.valueOf(terms.daysAYear());
		BigDecimal observed = (observedUnitsAYear != null) ? observedUnitsAYear.divide(days, 1, RoundingMode.HALF_UP)
				: null;
		return new BreakEven(terms, cost, units, units.divide(days, 1, RoundingMode.HALF_UP), observed,
				rateNeeded(terms, cost, observedUnitsAYear));
	}

	/** The charge at which the units really billed pay for the post. */
	private static @Nullable Rate rateNeeded(Terms terms, Money cost, @Nullable BigDecimal observedUnitsAYear) {
		if (observedUnitsAYear == null || observedUnitsAYear.signum() <= 0) {
			return null;
		}
		BigDecimal paidUnits = observedUnitsAYear.multiply(terms.paidPercent()).movePointLeft(2);
		return new Rate(cost.amount().divide(paidUnits, 4, RoundingMode.CEILING));
	}

	/**
	 * The most units that the hours of a working day hold, if every minute were billed.
	 */
	public BigDecimal mostADay() {
		return this.terms.hoursAYear()
			.multiply(UNITS_AN_HOUR)
			.divide(BigDecimal.valueOf(this.terms.daysAYear()), 1, RoundingMode.HALF_UP);
	}

	/** Whether the working day has fewer quarter hours than would have to be billed. */
	public boolean impossible() {
		return this.unitsADay.compareTo(mostADay()) > 0;
	}

	/** Whether posts billed as much in the last twelve months. */
	public boolean reached() {
		return this.observedADay != null && this.observedADay.compareTo(this.unitsADay) >= 0;
	}

	/** What it means, in a sentence. */
	public String sentence() {
		String needed = "A full-time post pays for itself at " + this.unitsADay + " units a working day.";
		if (impossible()) {
			return needed + " This is not possible: the hours of that day hold " + mostADay()
					+ " units, even if every minute were billed." + rateWords();
		}
		if (this.observedADay == null) {
			return needed + " Nothing was billed in the last twelve months to hold it against.";
		}
		if (reached()) {
			return needed + " Posts billed " + this.observedADay
					+ " a day in the last twelve months, so this is reached.";
		}
		if (this.observedADay.signum() == 0) {
			return needed + " Posts billed next to nothing in the last twelve months, so this is not realistic now.";
		}
		BigDecimal more = this.unitsADay.subtract(this.observedADay)
			.movePointRight(2)
			.divide(this.observedADay, 0, RoundingMode.HALF_UP);
		return needed + " Posts billed " + this.observedADay + " a day in the last twelve months: it would take " + more
				+ " % more, out of time that goes to travel, notes and training now. As a target it is not realistic."
				+ rateWords();
	}

	private String rateWords() {
		return (this.rateNeeded != null) ? " With the units really billed, a post pays for itself at a charge of "
				+ this.rateNeeded.display() + " a unit." : "";
	}

}

package org.peerstead.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

/** So many dollars an hour, a year, or, as a stipend, a month. */
public record Pay(PayBasis basis, Rate rate) {

	private static final BigDecimal MOST_AN_HOUR = BigDecimal.valueOf(1_000);

	private static final BigDecimal MOST = BigDecimal.valueOf(2_000_000);

	private static final BigDecimal WEEKS_A_YEAR = BigDecimal.valueOf(52);

	/** Refuses zero and less: whoever is not paid has no rate at all. */
	public Pay {
		if (rate.amount().signum() <= 0) {
			throw new Refusal("rate", "A rate is above zero. Write it like 17.50.");
		}
		if (rate.amount().compareTo((basis == PayBasis.HOURLY) ? MOST_AN_HOUR : MOST) > 0) {
			throw new Refusal("rate", "This is " + Dollars.of(rate) + " " + basis.per()
					+ ". Check the number, and whether it is by the hour or by the year.");
		}
	}

	public static Pay hourly(String dollars) {
		return new Pay(PayBasis.HOURLY, Rate.of(dollars));
	}

	public static Pay salary(String dollarsAYear) {
		return new Pay(PayBasis.SALARY, Rate.of(dollarsAYear));
	}

	public static Pay stipend(String dollarsAMonth) {
		return new Pay(PayBasis.STIPEND, Rate.of(dollarsAMonth));
	}

	/**
	 * Dollars an hour: a salary over 52 weeks of the worker's own hours, rounded half up
	 * to four decimals. A stipend is for no number of hours and has none.
	 */
	public Optional<Rate> hourlyAt(BigDecimal hoursAWeek) {
		return switch (this.basis) {
			case HOURLY -> Optional.of(this.rate);
			case SALARY -> Optional
				.of(new Rate(this.rate.amount().divide(WEEKS_A_YEAR.multiply(hoursAWeek), 4, RoundingMode.HALF_UP)));
			case STIPEND -> Optional.empty();
		};
	}

	/** "$17.50 an hour". */
	public String display() {
		return Dollars.of(this.rate) + " " + this.basis.per();
	}

}

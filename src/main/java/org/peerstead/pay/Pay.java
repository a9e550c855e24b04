package org.peerstead.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

/** So many dollars an hour, a year, or, as a stipend, a month. */
public record Pay(PayBasis basis, Rate rate) {

	private static final BigDecimal WEEKS_A_YEAR = BigDecimal.valueOf(52);

	/** Refuses zero and less: whoever is not paid has no rate at all. */
	public Pay {
		if (rate.amount().signum() <= 0) {
			throw new Refusal("rate", "A rate is above zero. Write it like 17.50.");
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

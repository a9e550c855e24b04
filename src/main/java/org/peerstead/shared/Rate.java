package org.peerstead.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Dollars per unit, hour or mile, to four decimals; becomes Money only by a named
 * rounding.
 */
public record Rate(BigDecimal amount) implements Comparable<Rate> {

	private static final int DECIMALS = 4;

	/** Throws ArithmeticException for a fifth decimal. */
	public Rate {
		amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
	}

	/** Reads "17.5" or "$0.7025"; refuses anything else in words. */
	public static Rate of(String text) {
		try {
			return new Rate(new BigDecimal(text.strip().replace("$", "").replace(",", "")));
		}
		catch (NumberFormatException ex) {
			throw new Refusal("\"" + text + "\" is not a rate. Write it like 17.50.");
		}
		catch (ArithmeticException ex) {
			throw new Refusal("\"" + text + "\" has more than four decimals. Round it to four, like 0.7025.");
		}
	}

	/** The price of so many units, rounded half up to the cent. */
	public Money times(Units units) {
		return times(BigDecimal.valueOf(units.count()), RoundingMode.HALF_UP);
	}

	/** The price of so many hours or miles, rounded to the cent as the caller says. */
	public Money times(BigDecimal quantity, RoundingMode rounding) {
		return new Money(this.amount.multiply(quantity).setScale(2, rounding));
	}

	@Override
	public int compareTo(Rate other) {
		return this.amount.compareTo(other.amount);
	}

	@Override
	public String toString() {
		return this.amount.toPlainString();
	}

	/** As a page shows it: two decimals, or as many more as the rate has. */
	public String display() {
		BigDecimal shown = this.amount.stripTrailingZeros();
		return "$" + shown.setScale(Math.max(2, shown.scale())).toPlainString();
	}

}

package org.peerstead.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Dollars and cents, exact; nothing rounds unless its name or argument says how. */
public record Money(BigDecimal amount) implements Comparable<Money> {

	public static final Money ZERO = new Money(BigDecimal.ZERO);

	private static final int CENTS = 2;

	/**
	 * Throws ArithmeticException for half cents: who computes them must round by name.
	 */
	public Money {
		amount = amount.setScale(CENTS, RoundingMode.UNNECESSARY);
	}

	/** Reads "1234.5", "1,234.50" or "$1,234.50"; refuses anything else in words. */
	public static Money of(String text) {
		String plain = text.strip().replace("$", "").replace(",", "");
		try {
			return new Money(new BigDecimal(plain));
		}
		catch (NumberFormatException ex) {
			throw new Refusal("\"" + text + "\" is not an amount of money. Write it like 1234.50.");
		}
		catch (ArithmeticException ex) {
			throw new Refusal("\"" + text + "\" has more than two decimals. Write dollars and cents, like 1234.50.");
		}
	}

	public Money plus(Money other) {
		return new Money(this.amount.add(other.amount));
	}

	public Money minus(Money other) {
		return new Money(this.amount.subtract(other.amount));
	}

	public Money negated() {
		return new Money(this.amount.negate());
	}

	public Money times(int count) {
		return new Money(this.amount.multiply(BigDecimal.valueOf(count)));
	}

	public Money times(Units units) {
		return times(units.count());
	}

	/** So many per cent of this amount, rounded as the caller says. */
	public Money percent(BigDecimal percent, RoundingMode rounding) {
		return new Money(this.amount.multiply(percent).movePointLeft(2).setScale(CENTS, rounding));
	}

	/**
	 * Shares as even as cents allow, the larger ones first; their sum is this amount.
	 */
	public List<Money> split(int shares) {
		if (shares < 1) {
			throw new IllegalArgumentException("An amount is split into one share or more, not " + shares);
		}
		BigDecimal[] cents = this.amount.movePointRight(CENTS)
			.divideToIntegralValue(BigDecimal.ONE)
			.divideAndRemainder(BigDecimal.valueOf(shares));
		int left = cents[1].abs().intValueExact();
		BigDecimal cent = BigDecimal.valueOf(this.amount.signum());
		List<Money> split = new ArrayList<>(shares);
		for (int share = 0; share < shares; share++) {
			BigDecimal each = (share < left) ? cents[0].add(cent) : cents[0];
			split.add(new Money(each.movePointLeft(CENTS)));
		}
		return List.copyOf(split);
	}

	public boolean isZero() {
		return this.amount.signum() == 0;
	}

	public boolean isNegative() {
		return this.amount.signum() < 0;
	}

	@Override
	public int compareTo(Money other) {
		return this.amount.compareTo(other.amount);
	}

	/** As a form, a file or a database takes it: 1234.50. */
	@Override
	public String toString() {
		return this.amount.toPlainString();
	}

	/** As a page shows it: $1,234.50. */
	public String display() {
		return (isNegative() ? "-$" : "$")
				+ new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US)).format(this.amount.abs());
	}

}

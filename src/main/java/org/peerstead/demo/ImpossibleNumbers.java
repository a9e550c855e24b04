package org.peerstead.demo;

import java.util.Locale;

import org.peerstead.shared.Npi;

/**
 * Identifiers that nobody can have: their shape is right, so that every check may look at
 * them, and no register issues them.
 */
final class ImpossibleNumbers {

	private ImpossibleNumbers() {
	}

	/** An NPI with the right check digit and the first digit 2, which is not issued. */
	static Npi npi(int number) {
		String nine = format("2%08d", number);
		for (int check = 0; check < 10; check++) {
			if (Npi.isOne(nine + check)) {
				return new Npi(nine + check);
			}
		}
		throw new IllegalStateException("Every nine digits have a check digit");
	}

	/** A tax id with the prefix 00, which is not issued. */
	static String taxId(int number) {
		return format("00%07d", number);
	}

	/** Of the hundred numbers 555-0100 to 555-0199, kept free for stories. */
	static String phone(int number) {
		return format("71755501%02d", number % 100);
	}

	/** A recipient id that begins with seven noughts. */
	static String recipientId(int number) {
		return format("%010d", number);
	}

	/** Nine digits of a provider and four of a location, all but empty. */
	static String promiseNumber(int number) {
		return format("%09d0001", number);
	}

	private static String format(String pattern, int number) {
		return String.format(Locale.ROOT, pattern, number);
	}

}

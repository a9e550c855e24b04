package org.peerstead.shared;

/**
 * A National Provider Identifier: ten digits, the last of which checks the others (45 CFR
 * 162.406; ISO/IEC 7812 over the digits after the prefix 80840).
 */
public record Npi(String digits) {

	public Npi {
		digits = digits.replaceAll("[ -]", "");
		if (!digits.matches("\\d{10}")) {
			throw new Refusal("npi", "An NPI has ten digits. Check what you typed.", "45 CFR 162.406");
		}
		if (!checks(digits)) {
			throw new Refusal("npi",
					"The last digit of this NPI does not fit the others. Compare it with the registry.",
					"45 CFR 162.406");
		}
	}

	/** Whether the text is an NPI with the right check digit. */
	public static boolean isOne(String text) {
		String digits = text.replaceAll("[ -]", "");
		return digits.matches("\\d{10}") && checks(digits);
	}

	private static boolean checks(String digits) {
		// 24 is what the digits of the prefix 80840 add
		int sum = 24;
		for (int at = 0; at < 10; at++) {
			int digit = digits.charAt(at) - '0';
			int counted = (at % 2 == 0) ? digit * 2 : digit;
			sum += (counted > 9) ? counted - 9 : counted;
		}
		return sum % 10 == 0;
	}

	@Override
	public String toString() {
		return this.digits;
	}

}

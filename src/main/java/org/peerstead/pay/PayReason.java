package org.peerstead.pay;

import java.util.Arrays;
import java.util.List;

/**
 * Why a rate begins. A raise needs no promotion: market, step and minimum stand beside
 * it.
 */
public enum PayReason {

	HIRED("Hired"), MARKET("Market"), STEP("Step of the band"), PROMOTION("Promotion"), MINIMUM("A minimum rose"),
	CORRECTION("Correction");

	private final String words;

	PayReason(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/** Those a new rate may give; a correction names the row that it replaces. */
	public static List<PayReason> ofNewRates() {
		return Arrays.stream(values()).filter((reason) -> reason != CORRECTION).toList();
	}

	/** For select boxes. */
	public String getValue() {
		return name();
	}

	/** For select boxes. */
	public String getLabel() {
		return this.words;
	}

}

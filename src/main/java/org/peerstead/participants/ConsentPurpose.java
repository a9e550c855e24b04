package org.peerstead.participants;

/**
 * For what a consent lets records be used; the first three may be given once for all to
 * come (42 CFR 2.31(a)(4)).
 */
public enum ConsentPurpose {

	TREATMENT("Care and support"), PAYMENT("Payment"), OPERATIONS("Running and watching over the program"),
	OTHER("Another purpose");

	private final String words;

	ConsentPurpose(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

package org.peerstead.pay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a payroll file can hold. */
public enum PayrollField {

	WORKER_ID("Worker id"), WORKER_NAME("Worker"), POSITION("Position"), AGENCY("Agency"), PERIOD_FROM("Period from"),
	PERIOD_THROUGH("Period through"), PAYDAY("Payday"), PAY_CODE("Pay code"), HOURS("Hours"), MINUTES("Minutes"),
	RATE("Rate"), AMOUNT("Amount");

	private final String words;

	PayrollField(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/** By its words, capitals or not. */
	static Optional<PayrollField> named(String words) {
		return Arrays.stream(values())
			.filter((field) -> field.words.toLowerCase(Locale.ROOT).equals(words.strip().toLowerCase(Locale.ROOT)))
			.findFirst();
	}

}

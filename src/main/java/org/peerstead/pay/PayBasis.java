package org.peerstead.pay;

/** What a rate is counted by: the hour, the year, or the month of a stipend. */
public enum PayBasis {

	HOURLY("Hourly", "an hour"), SALARY("Salary", "a year"), STIPEND("Stipend", "a month");

	private final String words;

	private final String per;

	PayBasis(String words, String per) {
		this.words = words;
		this.per = per;
	}

	public String words() {
		return this.words;
	}

	/** "an hour", "a year", "a month": what follows the dollars. */
	public String per() {
		return this.per;
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

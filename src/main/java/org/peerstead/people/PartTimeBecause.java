package org.peerstead.people;

/**
 * Why a person works part time: staying below a benefits limit is neither wanting fewer
 * hours nor having been offered no more.
 */
public enum PartTimeBecause {

	WANTED("Wanted fewer hours"), ACCEPTED("Accepted; more hours were not offered"), BENEFITS("Kept low for benefits");

	private final String words;

	PartTimeBecause(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
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

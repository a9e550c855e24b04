package org.peerstead.rules;

/** The stretch of time over which a limit of units runs. */
public enum LimitPeriod {

	CALENDAR_YEAR("calendar year"), FISCAL_YEAR("fiscal year, July to June"), ROLLING_MONTHS("the months just past");

	private final String words;

	LimitPeriod(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

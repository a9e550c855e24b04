package org.peerstead.pay;

/** What is done with a timesheet, each time with who and when. */
public enum SheetStep {

	SUBMITTED("Handed in"), GIVEN_BACK("Given back"), APPROVED("Approved"), LOCKED("Locked"), REOPENED("Reopened");

	private final String words;

	SheetStep(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

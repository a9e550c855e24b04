package org.peerstead.pay;

/** How far a timesheet has come. */
public enum SheetStatus {

	OPEN("Open", "plain"), SUBMITTED("Handed in", "wait"), APPROVED("Approved", "wait"), LOCKED("Locked", "good");

	private final String words;

	private final String tone;

	SheetStatus(String words, String tone) {
		this.words = words;
		this.tone = tone;
	}

	public String words() {
		return this.words;
	}

	/** For the badge. */
	public String tone() {
		return this.tone;
	}

}

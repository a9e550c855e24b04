package org.peerstead.participants;

/** The kinds of record that a consent may name. */
public enum RecordKind {

	PLANS("Service plans, goals and reviews"), VISITS("Days, times and kinds of visits"), NOTES("The notes of visits"),
	CLAIMS("What a claim says: dates, services and cost");

	private final String words;

	RecordKind(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

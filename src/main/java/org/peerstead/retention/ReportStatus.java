package org.peerstead.retention;

/** How far a report of the safe channel has come. */
public enum ReportStatus {

	RECEIVED("Received", "wait"), LOOKING("Being looked into", "wait"), ANSWERED("Answered", "good"),
	CLOSED("Closed", "plain");

	private final String words;

	private final String kind;

	ReportStatus(String words, String kind) {
		this.words = words;
		this.kind = kind;
	}

	public String words() {
		return this.words;
	}

	/** The look of its badge. */
	public String kind() {
		return this.kind;
	}

}

package org.peerstead.retention;

/** What a report of the safe channel is about. */
public enum ReportKind {

	STIGMA("Stigma: I was, or someone was, treated as less because of lived experience"),
	DISCRIMINATION("Discrimination: because of who someone is, such as race, sex, age, disability or faith"),
	BOTH("Both of these"), OTHER("Something else that should not happen at work");

	private final String words;

	ReportKind(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/** "Stigma", "Discrimination". */
	public String shortWords() {
		return switch (this) {
			case STIGMA -> "Stigma";
			case DISCRIMINATION -> "Discrimination";
			case BOTH -> "Stigma and discrimination";
			case OTHER -> "Something else";
		};
	}

}

package org.peerstead.rules;

/**
 * How sure we are of a rule: read in its source, remembered without one, or not known.
 */
public enum Trust {

	/** Read in the public source named beside it, or in a secondary copy of it. */
	CONFIRMED("confirmed", "Read in the source named beside it. It may block."),

	/** Background knowledge without a source that was read. */
	RECALLED("recalled", "Not yet read in a source. It warns and never blocks."),

	/** Nobody has told us. */
	UNKNOWN("unknown", "Not known. It is switched off until someone confirms it.");

	private final String word;

	private final String meaning;

	Trust(String word, String meaning) {
		this.word = word;
		this.meaning = meaning;
	}

	public String word() {
		return this.word;
	}

	public String meaning() {
		return this.meaning;
	}

	/** A chain of reasons is as good as its weakest link. */
	Trust weakest(Trust other) {
		return (compareTo(other) >= 0) ? this : other;
	}

}

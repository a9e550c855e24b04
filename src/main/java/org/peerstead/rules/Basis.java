package org.peerstead.rules;

/** What a check stands on: how sure we are that auditors and payers apply it at all. */
public enum Basis {

	READ("Read in the source named.", Trust.CONFIRMED),

	SECONDARY("Read in a secondary copy of its source.", Trust.CONFIRMED),

	OTHER_STATES("Read in the rules of other states.", Trust.CONFIRMED),

	ANALOGUE("Read in the rule of a service of its kind.", Trust.CONFIRMED),

	RECALLED("Not yet read in a source.", Trust.RECALLED),

	/** No rule asks for it; it never does more than warn. */
	DESIGN("Our own care; no rule that was read asks for it.", Trust.RECALLED);

	private final String words;

	private final Trust trust;

	Basis(String words, Trust trust) {
		this.words = words;
		this.trust = trust;
	}

	public String words() {
		return this.words;
	}

	Trust trust() {
		return this.trust;
	}

}

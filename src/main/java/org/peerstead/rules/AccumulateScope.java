package org.peerstead.rules;

/** Over what minutes are added up before they become units. */
public enum AccumulateScope {

	/** Each contact stands alone; its left-over minutes are not carried. */
	CONTACT("each contact by itself"),

	/** All contacts of one person under one code on one day are added up first. */
	PERSON_DAY("all contacts of the person on that day together");

	private final String words;

	AccumulateScope(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

package org.peerstead.participants;

/** Sex as the payer's record has it; a claim repeats that and nothing else. */
public enum Sex {

	F("Female"), M("Male"), U("Unknown");

	private final String words;

	Sex(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

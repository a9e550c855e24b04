package org.peerstead.rules;

/** The payable light of a visit; a word always stands beside the colour. */
public enum Light {

	GREEN("Ready to bill"), AMBER("Not quite ready"), RED("Not payable yet"), NONE("Not billable, paid all the same");

	private final String words;

	Light(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

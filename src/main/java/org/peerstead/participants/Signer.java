package org.peerstead.participants;

/** The three who make and sign a plan together, and each review of it (SPA-AGR). */
public enum Signer {

	PERSON("the person"), PEER("the peer worker"), PROFESSIONAL("the mental health professional");

	private final String words;

	Signer(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

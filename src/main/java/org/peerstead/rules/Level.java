package org.peerstead.rules;

/** Who made a rule; the nearer to the provider, the more it counts. */
public enum Level {

	PROVIDER_CONTRACT("provider contract"), PAYER("payer"), STATE("state"), FEDERAL("federal");

	private final String words;

	Level(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

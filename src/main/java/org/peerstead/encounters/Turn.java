package org.peerstead.encounters;

/** Which of the two, when clocks are set back and a time of day comes twice. */
public enum Turn {

	FIRST("the first one, before the clocks were set back"), SECOND("the second one, after");

	private final String words;

	Turn(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

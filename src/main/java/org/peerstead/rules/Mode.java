package org.peerstead.rules;

/** How the two met. */
public enum Mode {

	IN_PERSON("In person"), VIDEO("By video"), AUDIO("By phone");

	private final String words;

	Mode(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	public boolean isTelehealth() {
		return this != IN_PERSON;
	}

}

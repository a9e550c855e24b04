package org.peerstead.rules;

/** The kind of peer support: whose experience it draws on, or whom it serves. */
public enum Focus {

	MH("mental health"), SUD("substance use"), FAMILY("family"), YOUTH("youth");

	private final String words;

	Focus(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

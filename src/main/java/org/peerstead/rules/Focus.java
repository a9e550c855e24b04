package org.peerstead.rules;

import java.util.Locale;
import java.util.Optional;

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

	/** As a rule set writes it, or nothing when it is none of these. */
	static Optional<Focus> of(String text) {
		String word = text.strip().toUpperCase(Locale.ROOT);
		for (Focus focus : values()) {
			if (focus.name().equals(word)) {
				return Optional.of(focus);
			}
		}
		return Optional.empty();
	}

}

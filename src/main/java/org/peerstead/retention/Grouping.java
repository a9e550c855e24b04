package org.peerstead.retention;

import java.util.Arrays;
import java.util.Optional;

/** By what the people of a curve are told apart. */
public enum Grouping {

	NONE("none", "Everyone together", "everyone together"), WAGE("wage", "Wage band", "their hourly pay"),
	SUPERVISOR("supervisor", "Supervisor", "whether their supervisor was a certified peer"),
	AGENCY("agency", "Agency", "their agency"), TEAM("team", "Team", "their team"),
	HOURS("hours", "Hours", "full time, part time or another form of work"),
	ENTRY_RULE("entry-rule", "Entry rule", "the rule in force when they were first certified");

	private final String key;

	private final String label;

	private final String words;

	Grouping(String key, String label, String words) {
		this.key = key;
		this.label = label;
		this.words = words;
	}

	/** By the word of an address. */
	public static Optional<Grouping> of(String key) {
		return Arrays.stream(values()).filter((grouping) -> grouping.key.equals(key)).findFirst();
	}

	public String key() {
		return this.key;
	}

	public String label() {
		return this.label;
	}

	/** What divides the people, in the middle of a sentence. */
	public String words() {
		return this.words;
	}

}

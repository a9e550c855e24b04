package org.peerstead.rulebook;

import org.peerstead.rules.Parameter;

/** What a rule is about, for people who look one up. */
public enum Topic {

	SERVICE("The service, its units and limits", 1, 8), PERSON("Who may receive it", 9, 10),
	PLAN("The service plan", 11, 11), NOTE("The note and its times", 12, 14),
	DISTANCE("Phone and video, places and modifiers", 15, 17), GROUP("Groups", 18, 18),
	CERTIFICATION("Certification of peer workers", 19, 22), SUPERVISION("Supervision", 23, 26),
	NOT_BILLED("What is not billed", 27, 29), CLAIMS("Claims and filing", 30, 31),
	RECORDS("Records, checks of people and numbers", 32, 99);

	private final String words;

	private final int first;

	private final int last;

	Topic(String words, int first, int last) {
		this.words = words;
		this.first = first;
		this.last = last;
	}

	public String words() {
		return this.words;
	}

	/** The topic of a parameter, by its row in the list of parameters. */
	static Topic of(Parameter parameter) {
		for (Topic topic : values()) {
			if (parameter.row() >= topic.first && parameter.row() <= topic.last) {
				return topic;
			}
		}
		throw new IllegalStateException("No topic holds row " + parameter.row());
	}

}

package org.peerstead.retention;

/** What kind of arrangement lets a person do the work. */
public enum ArrangementKind {

	HOURS("Hours or days of work"), BREAKS("Breaks"), PLACE("Place of work"), EQUIPMENT("Equipment or software"),
	TASKS("How tasks are shared"), COMMUNICATION("How we talk and write"), SUPPORT("More time with the supervisor"),
	LEAVE("Wellness leave"), OTHER("Something else");

	private final String words;

	ArrangementKind(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

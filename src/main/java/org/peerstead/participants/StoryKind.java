package org.peerstead.participants;

/** What a line of a person's story is about. */
public enum StoryKind {

	VISIT("Visits"), NOT_HELD("Visits that did not happen"), PLAN("Plans and reviews"), GOAL("Goals and steps"),
	ENROLMENT("Enrollment"), WALKING("Who walks beside"), COVERAGE("Coverage"), RECOMMENDATION("Recommendations"),
	AUTHORIZATION("Authorizations"), STAY("Hospital, nursing home, jail"), CONSENT("Consents"), LIFE("Life");

	private final String words;

	StoryKind(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

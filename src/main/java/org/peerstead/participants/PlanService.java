package org.peerstead.participants;

/**
 * A way of meeting that a plan names; what it does not name, an auditor may take back.
 */
public enum PlanService {

	IN_PERSON("In person, one to one", "in person"), VIDEO("By video", "by video"), AUDIO("By phone", "by phone"),
	GROUP("In a group", "in a group");

	private final String words;

	private final String inASentence;

	PlanService(String words, String inASentence) {
		this.words = words;
		this.inASentence = inASentence;
	}

	public String words() {
		return this.words;
	}

	public String inASentence() {
		return this.inASentence;
	}

}

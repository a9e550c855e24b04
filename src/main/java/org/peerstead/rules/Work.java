package org.peerstead.rules;

/**
 * What a block of a peer's time was. Only peer support with a person can be billable;
 * everything else is work all the same, saved and paid.
 */
public enum Work {

	PEER_SUPPORT("Peer support with a person", true), COLLATERAL("With family or other supporters", true),
	NO_SHOW("The person did not come", true), TRANSPORT("Driving a person, nothing else", true),
	RECREATION("A social outing", true), OUTREACH("Outreach before enrollment", true),
	DOCUMENTATION("Notes and paperwork", false), TRAVEL("Travel", false), SUPERVISION("Supervision received", false),
	TRAINING("Training", false), TEAM_MEETING("Team meeting", false), ADVOCACY("Advocacy", false),
	OUTSIDE_ROLE("Work outside the peer role", false);

	private final String words;

	private final boolean withPerson;

	Work(String words, boolean withPerson) {
		this.words = words;
		this.withPerson = withPerson;
	}

	public String words() {
		return this.words;
	}

	/** Whether it can be billed at all. */
	public boolean isBillable() {
		return this == PEER_SUPPORT;
	}

	/** Whether it belongs to one person whom the program serves. */
	public boolean isWithPerson() {
		return this.withPerson;
	}

}

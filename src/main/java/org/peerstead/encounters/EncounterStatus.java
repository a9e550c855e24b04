package org.peerstead.encounters;

import java.util.Set;

/** Where a visit stands between the peer's signature and the claim. */
public enum EncounterStatus {

	/** Signed by the peer, and waiting for the supervisor. */
	SIGNED("Waiting for review", "wait"),

	/** Given back with a comment. */
	RETURNED("Returned to the peer", "wait"),

	/** The supervisor has read it and agrees. */
	APPROVED("Approved", "good"),

	/** Stands in a live claim. */
	CLAIMED("In a claim", "good"),

	/** Taken back with a reason; it stays on record. */
	VOIDED("Voided", "plain");

	private final String words;

	private final String kind;

	EncounterStatus(String words, String kind) {
		this.words = words;
		this.kind = kind;
	}

	public String words() {
		return this.words;
	}

	/** How the badge looks: good, wait, bad or plain. */
	public String kind() {
		return this.kind;
	}

	/**
	 * Whether the step is one that exists. Signed again means amended or corrected: the
	 * supervisor reads it anew, unless it stands in a claim.
	 */
	public boolean mayBecome(EncounterStatus next) {
		return next(this).contains(next);
	}

	private static Set<EncounterStatus> next(EncounterStatus status) {
		return switch (status) {
			case SIGNED -> Set.of(SIGNED, APPROVED, RETURNED, VOIDED);
			case RETURNED -> Set.of(SIGNED, VOIDED);
			case APPROVED -> Set.of(SIGNED, CLAIMED, VOIDED);
			case CLAIMED -> Set.of(CLAIMED, APPROVED, VOIDED);
			case VOIDED -> Set.of();
		};
	}

}

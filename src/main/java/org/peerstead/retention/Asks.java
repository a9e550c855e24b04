package org.peerstead.retention;

/** What kind of thing a rung of the ladder asks for. */
public enum Asks {

	/** Full months since the worker came to the rung they stand on. */
	MONTHS_IN_GRADE,
	/** Full months of work as a peer in this program, over all spells. */
	MONTHS_AS_PEER,
	/** A certification that is valid on the day. */
	CERTIFICATION,
	/** A sentence that a supervisor confirms. */
	CONFIRMED_BY_SUPERVISOR,
	/** A training whose proof somebody has seen. */
	TRAINING;

	/** Whether a person answers it; the rest is answered by the records. */
	public boolean byHand() {
		return this == CONFIRMED_BY_SUPERVISOR || this == TRAINING;
	}

}

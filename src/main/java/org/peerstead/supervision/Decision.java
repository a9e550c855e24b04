package org.peerstead.supervision;

/** What a supervisor decides about a note. */
public enum Decision {

	APPROVED, RETURNED

}

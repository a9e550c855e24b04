package org.peerstead.rules;

/** When a visit is judged; what is only unfinished while typing is wrong at signing. */
public enum Moment {

	/** While the form is filled in. */
	TYPING,

	/** At the press of "Sign"; the facts hold the signature about to be given, if any. */
	SIGNING,

	/** When the supervisor reads the signed note. */
	REVIEW,

	/** When the claim line is built. */
	CLAIM;

	boolean isBefore(Moment other) {
		return compareTo(other) < 0;
	}

}

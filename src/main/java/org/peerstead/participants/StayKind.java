package org.peerstead.participants;

/** Where someone else pays for a person's care, or nobody may bill for it. */
public enum StayKind {

	HOSPITAL("Hospital"), PSYCHIATRIC("Psychiatric hospital"), NURSING("Nursing home"), JAIL("Jail or prison");

	private final String words;

	StayKind(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}

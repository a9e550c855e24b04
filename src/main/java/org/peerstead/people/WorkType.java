package org.peerstead.people;

import java.math.BigDecimal;

/** In which form a person works: the hours, and whether they are paid as wages. */
public enum WorkType {

	FULL("Full time"), PART("Part time"), PER_DIEM("Per diem"), STIPEND("Stipend"), VOLUNTEER("Volunteer");

	private final String words;

	WorkType(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/** What a share of full time alone says of it. */
	static WorkType of(BigDecimal fte) {
		return (fte.compareTo(BigDecimal.ONE) == 0) ? FULL : PART;
	}

}

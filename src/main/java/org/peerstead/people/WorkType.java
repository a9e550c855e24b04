package org.peerstead.people;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Refusal;

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

	/** For select boxes. */
	public String getValue() {
		return name();
	}

	/** For select boxes. */
	public String getLabel() {
		return this.words;
	}

	/** What a share of full time alone says of it. */
	static WorkType of(BigDecimal fte) {
		return (fte.compareTo(BigDecimal.ONE) == 0) ? FULL : PART;
	}

	/**
	 * Refuses a share of full time, or a reason for part time, that this form has not.
	 */
	void refuseUnfit(BigDecimal fte, @Nullable PartTimeBecause partTimeBecause) {
		if (fte.signum() <= 0 || fte.compareTo(BigDecimal.ONE) > 0) {
			throw new Refusal("fte", "Write the share of full time as a number above 0 and up to 1: 0.5 is half time.");
		}
		if (fte.stripTrailingZeros().scale() > 2) {
			throw new Refusal("fte", "Write the share of full time with at most two decimals, such as 0.75.");
		}
		boolean whole = fte.compareTo(BigDecimal.ONE) == 0;
		if (this == FULL && !whole) {
			throw new Refusal("fte", "Full time is a share of 1. Write 1, or choose another form of work.");
		}
		if (this == PART && whole) {
			throw new Refusal("fte", "Part time is a share below 1. Write the share, or choose full time.");
		}
		if (this == FULL && partTimeBecause != null) {
			throw new Refusal("partTimeBecause",
					"A reason for part time is for part time only. Leave it empty for full time.");
		}
	}

}

package org.peerstead.rules;

import org.peerstead.shared.Units;

/** How minutes become units; payers differ, so the policy is a value of the rule set. */
public enum Rounding {

	/**
	 * A unit counts from just over its half: 8 to 22 minutes are one. Medicare Claims
	 * Processing Manual chapter 5 section 20.2, written for outpatient therapy.
	 */
	EIGHT_MINUTE("a part unit counts when it is more than half a unit") {
		@Override
		int count(int minutes, int unitMinutes) {
			int enough = unitMinutes / 2 + 1;
			return (minutes + unitMinutes - enough) / unitMinutes;
		}
	},

	/** Only whole units count: 15 to 29 minutes are one. Michigan encounter rules. */
	FLOOR_FULL_UNIT("whole %d-minute units only") {
		@Override
		int count(int minutes, int unitMinutes) {
			return minutes / unitMinutes;
		}
	},

	/**
	 * Every unit begun counts: 1 to 15 minutes are one. Michigan, for codes worded "up to
	 * 15 minutes".
	 */
	CEILING_UP_TO("every %d-minute unit begun counts") {
		@Override
		int count(int minutes, int unitMinutes) {
			return (minutes + unitMinutes - 1) / unitMinutes;
		}
	},

	/**
	 * The billable unit is the time actually spent face to face. 907 KAR 15:010 section
	 * 1(3), Kentucky. The source does not say how a claim writes a part unit, so the part
	 * is left out: never more than the time spent.
	 */
	ACTUAL_TIME("the time actually spent, a part unit left out") {
		@Override
		int count(int minutes, int unitMinutes) {
			return minutes / unitMinutes;
		}
	};

	private final String words;

	Rounding(String words) {
		this.words = words;
	}

	public Units units(int minutes, int unitMinutes) {
		if (minutes < 0 || unitMinutes < 1) {
			throw new IllegalArgumentException(
					"No units in " + minutes + " minutes of " + unitMinutes + "-minute units");
		}
		return Units.of(count(minutes, unitMinutes));
	}

	/** The policy in words: "whole 15-minute units only". */
	public String words(int unitMinutes) {
		return this.words.formatted(unitMinutes);
	}

	abstract int count(int minutes, int unitMinutes);

}

package org.peerstead.rules;

import java.util.Optional;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.Units;

/**
 * Minutes of one person in one calendar month under a pair of monthly codes: one for the
 * first stretch, one for each further (Medicare's G0140, 60 minutes, and G0146, 30 more).
 * Only whole stretches count: whether a part does was not read anywhere.
 */
public record MonthlyMinutes(int minutes, Stretches stretches) {

	/** The two codes and how many minutes each stands for. */
	public record Stretches(String firstCode, int firstMinutes, String furtherCode, int furtherMinutes) {

		/** As the rules in force have them; without all four there are none. */
		public static Optional<Stretches> of(EffectiveRules rules) {
			Ruled first = rules.ruled(Parameter.MONTHLY_FIRST_MINUTES);
			Ruled further = rules.ruled(Parameter.MONTHLY_FURTHER_MINUTES);
			Ruled firstCode = rules.ruled(Parameter.MONTHLY_FIRST_CODE);
			Ruled furtherCode = rules.ruled(Parameter.MONTHLY_FURTHER_CODE);
			if (first == null || further == null || firstCode == null || furtherCode == null) {
				return Optional.empty();
			}
			return Optional.of(new Stretches((String) firstCode.parsed(), (Integer) first.parsed(),
					(String) furtherCode.parsed(), (Integer) further.parsed()));
		}

	}

	public MonthlyMinutes {
		if (minutes < 0) {
			throw new IllegalArgumentException("No month has " + minutes + " minutes");
		}
	}

	/** With the minutes of one more visit of the month. */
	public MonthlyMinutes and(int more) {
		return new MonthlyMinutes(this.minutes + more, this.stretches);
	}

	/** One once the first stretch is full, else none: it is billed once a month. */
	public Units first() {
		return Units.of((this.minutes >= this.stretches.firstMinutes) ? 1 : 0);
	}

	/** Full further stretches after the first. */
	public Units further() {
		return Units.of(Math.max(0, this.minutes - this.stretches.firstMinutes) / this.stretches.furtherMinutes);
	}

	/** Minutes until the next unit of either code. */
	public int untilNext() {
		int beyond = this.minutes - this.stretches.firstMinutes;
		return (beyond < 0) ? -beyond : this.stretches.furtherMinutes - beyond % this.stretches.furtherMinutes;
	}

	/** "95 minutes this month = 1 G0140 and 1 G0146; 25 more minutes make the next". */
	public String words() {
		return UnitSum.minutes(this.minutes) + " this month = " + first().count() + " " + this.stretches.firstCode
				+ " and " + further().count() + " " + this.stretches.furtherCode + "; " + untilNext()
				+ ((untilNext() == 1) ? " more minute makes the next" : " more minutes make the next");
	}

}

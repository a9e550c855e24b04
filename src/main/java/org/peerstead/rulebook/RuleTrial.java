package org.peerstead.rulebook;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Units;

/**
 * What other rules would make of the visits on record; whoever keeps the visits answers.
 * Nothing is saved.
 */
public interface RuleTrial {

	/** Judges the visits of those days by the rules as they are and as they would be. */
	Outcome tried(ProgramId program, DateSpan days, ProgramRules now, ProgramRules then);

	/**
	 * Both sides added up. A visit is changed when its units, its light or what is found
	 * differ; people and peers are those of changed visits; payable is what nothing
	 * stands in the way of.
	 */
	record Outcome(int visits, int changed, int changedApproved, int changedClaimed, int people, int peers,
			int payableNow, int payableThen, Units unitsNow, Units unitsThen, Money chargeNow, Money chargeThen) {
	}

}

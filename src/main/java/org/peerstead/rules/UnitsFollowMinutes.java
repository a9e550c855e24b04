package org.peerstead.rules;

import org.peerstead.shared.DateSpan;

/** Checks 4 and 5: the units are what the minutes make, and there is at least one. */
class UnitsFollowMinutes implements Policy {

	@Override
	public void look(Hearing visit) {
		if (visit.rules.rounding().isEmpty()) {
			visit.block(Check.UNITS_DIFFER, "No rule in force on " + DateSpan.display(visit.day)
					+ " says how minutes become units. Record the payer's rounding rule.", FixAt.PAYER, null);
			return;
		}
		if (visit.span == null) {
			return;
		}
		VisitFacts.Line line = visit.facts.billing().line();
		if (line != null && !line.units().equals(visit.sum.units())) {
			visit.block(Check.UNITS_DIFFER, "The claim says " + line.units().display() + ", but " + visit.sum.words()
					+ " Build the claim line again.", FixAt.CLAIM, null);
		}
		if (visit.sum.units().isNone()) {
			visit.block(Check.BELOW_ONE_UNIT,
					"Too short to bill: " + visit.sum.words()
							+ " If the times are right, leave them: the visit is saved and paid all the same.",
					FixAt.THIS_FORM, "end");
		}
	}

}

package org.peerstead.rules;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/**
 * Checks 12 and 13: the person's units of the day and of the period stay within the
 * payer's limits. The visits that came before count whether they are claimed yet or not;
 * the visit that goes over is the one found.
 */
class UnitsAreLeft implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Person person = visit.facts.person();
		if (person != null && !visit.sum.units().isNone()) {
			lookAtDay(visit, person);
			lookAtPeriod(visit, person.limits().used());
		}
	}

	private static void lookAtDay(Hearing visit, VisitFacts.Person person) {
		Ruled limit = visit.rules.ruled(Parameter.MAX_UNITS_DAY);
		Ruled edit = visit.rules.ruled(Parameter.UNITS_DAY_EDIT);
		if (limit == null && edit == null) {
			return;
		}
		Units before = (person.limits().used().earlierThatDay() != null) ? person.limits().used().earlierThatDay()
				: UnitSum.earlierThatDay(visit, person);
		if (limit != null) {
			lookAtDay(visit, before, limit, visit.rules.says(Parameter.MORE_UNITS_DAY_BY_AUTHORIZATION));
		}
		if (edit != null) {
			lookAtDay(visit, before, edit, false);
		}
	}

	private static void lookAtDay(Hearing visit, Units before, Ruled limit, boolean moreByAuthorization) {
		int most = (Integer) limit.parsed();
		Units all = before.plus(visit.sum.units());
		if (all.count() <= most || moreByAuthorization && ServiceIsAuthorized.covers(visit)) {
			return;
		}
		String sentence = "With this visit the person has " + all.display() + " on " + DateSpan.display(visit.day)
				+ " (" + before.display() + " before it), and at most " + most + " are paid in a day. ";
		if (moreByAuthorization) {
			visit.find(Check.DAY_LIMIT, limit, sentence + "More needs an authorization: ask the payer, and record it.",
					FixAt.AUTHORIZATION);
		}
		else {
			visit.find(Check.DAY_LIMIT, limit,
					sentence + "If the times are right, leave them: the peer is paid all the same.", "end");
		}
	}

	/** Units that were counted over another period than the limit's say nothing of it. */
	private static void lookAtPeriod(Hearing visit, VisitFacts.Used used) {
		Cap cap = (used.inPeriod() != null) ? Cap.ofPeriod(visit.rules).orElse(null) : null;
		if (cap == null || used.inPeriod() == null || !cap.counted().equals(used.period())) {
			return;
		}
		Units all = used.inPeriod().plus(visit.sum.units());
		if (cap.with(all).isOver()) {
			String pending = used.pending().isNone() ? "" : " (" + used.pending().count() + " of them not claimed yet)";
			visit.find(Check.PERIOD_LIMIT, cap.mayBeExceeded() ? cap.trust().weakest(Trust.RECALLED) : cap.trust(),
					cap.rule().citation(),
					"With this visit the person has " + all.display() + pending + " " + cap.period() + ", and at most "
							+ cap.most().count() + " are paid"
							+ (cap.mayBeExceeded() ? " unless more is medically necessary" : "")
							+ ". Ask the payer for more before the next visit, and tell the person early.",
					FixAt.AUTHORIZATION, null);
		}
	}

}

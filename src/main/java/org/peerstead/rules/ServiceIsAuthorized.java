package org.peerstead.rules;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/**
 * Check 14: where the payer wants an authorization, one is in force with units left, or
 * the units that need none are not used up.
 */
class ServiceIsAuthorized implements Policy {

	@Override
	public void look(Hearing visit) {
		Ruled rule = visit.rules.ruled(Parameter.AUTHORIZATION_REQUIRED);
		VisitFacts.Person person = visit.facts.person();
		if (rule == null || person == null || !visit.rules.says(Parameter.AUTHORIZATION_REQUIRED)
				|| visit.sum.units().isNone()) {
			return;
		}
		List<VisitFacts.Authorized> all = person.limits().authorizations();
		if (all == null || covers(visit) || needsNone(visit, person.limits().used())) {
			return;
		}
		VisitFacts.Authorized best = best(visit, all);
		visit.find(Check.NOT_AUTHORIZED, rule, (best != null) ? usedUp(visit, best) : missing(visit, all),
				FixAt.AUTHORIZATION);
	}

	/** Whether an authorization of the day has enough units left for the visit. */
	static boolean covers(Hearing visit) {
		VisitFacts.Person person = visit.facts.person();
		List<VisitFacts.Authorized> all = (person != null) ? person.limits().authorizations() : null;
		VisitFacts.Authorized best = (all != null) ? best(visit, all) : null;
		return best != null && best.left().compareTo(visit.sum.units()) >= 0;
	}

	/** The authorization of the day that has most left. */
	private static VisitFacts.@Nullable Authorized best(Hearing visit, List<VisitFacts.Authorized> all) {
		VisitFacts.Authorized best = null;
		for (VisitFacts.Authorized one : all) {
			if (isForPayer(visit, one) && one.span().contains(visit.day)
					&& (best == null || one.left().compareTo(best.left()) > 0)) {
				best = one;
			}
		}
		return best;
	}

	private static boolean isForPayer(Hearing visit, VisitFacts.Authorized one) {
		UUID payer = visit.facts.billing().payer();
		return payer == null || payer.equals(one.payer());
	}

	/** How many are used so far may not be known: then nothing is held against it. */
	private static boolean needsNone(Hearing visit, VisitFacts.Used used) {
		Ruled free = visit.rules.ruled(Parameter.UNITS_BEFORE_AUTHORIZATION);
		Units before = used.withoutAuthorization();
		return free != null && free.trust() != Trust.UNKNOWN
				&& (before == null || before.plus(visit.sum.units()).count() <= (Integer) free.parsed());
	}

	private static String usedUp(Hearing visit, VisitFacts.Authorized best) {
		return "Authorization " + best.number() + " (" + best.span() + ") has " + best.left().display() + " left of "
				+ best.units().count() + ", and this visit takes " + visit.sum.units().count()
				+ ". Ask the payer for more, and record the new authorization.";
	}

	private static String missing(Hearing visit, List<VisitFacts.Authorized> all) {
		VisitFacts.Authorized near = null;
		for (VisitFacts.Authorized one : all) {
			if (isForPayer(visit, one) && (near == null || one.span().from().isAfter(near.span().from()))) {
				near = one;
			}
		}
		Ruled free = visit.rules.ruled(Parameter.UNITS_BEFORE_AUTHORIZATION);
		return "No authorization is in force on " + DateSpan.display(visit.day)
				+ ((near != null) ? "; number " + near.number() + " holds " + held(near.span()) : "") + "."
				+ ((free != null && free.trust() != Trust.UNKNOWN)
						? " The " + free.parsed() + " units that need none are used up." : "")
				+ " Record the authorization, or ask the payer for one.";
	}

	private static String held(DateSpan span) {
		return (span.isOpenEnded() || !span.startIsKnown()) ? span.toString() : "from " + span;
	}

}

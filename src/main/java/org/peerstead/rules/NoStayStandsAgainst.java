package org.peerstead.rules;

import java.util.List;
import java.util.Locale;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.rules.VisitFacts.Stay;
import org.peerstead.shared.DateSpan;

/**
 * Checks 30, 31 and 48: the day is not one that somebody else is paid for already: a stay
 * in a hospital or nursing home, jail, or a service with peer support inside.
 */
class NoStayStandsAgainst implements Policy {

	private static final String WITH_PEER_SUPPORT = "peer support inside";

	@Override
	public void look(Hearing visit) {
		Ruled rule = visit.rules.ruled(Parameter.EXCLUDED_TOGETHER);
		VisitFacts.Person person = visit.facts.person();
		if (rule == null || person == null) {
			return;
		}
		List<String> excluded = visit.rules.list(Parameter.EXCLUDED_TOGETHER);
		for (Stay stay : person.circumstances().stays()) {
			if (isListed(stay.kind(), excluded)) {
				look(visit, rule, stay);
			}
		}
		for (VisitFacts.Bundled bundled : person.circumstances().bundled()) {
			if (bundled.span().contains(visit.day)
					&& (names(excluded, WITH_PEER_SUPPORT) || names(excluded, bundled.service()))) {
				visit.find(Check.ALREADY_BUNDLED, rule, "On " + DateSpan.display(visit.day)
						+ " the person also receives " + bundled.service()
						+ ", which may already be paid with peer support inside. Ask the payer whether both are paid.",
						FixAt.PERSON);
			}
		}
	}

	/** A nursing home is inpatient care where the rule set does not name it apart. */
	private static boolean isListed(Stay.Kind kind, List<String> excluded) {
		return names(excluded, kind.listed())
				|| kind == Stay.Kind.NURSING && names(excluded, Stay.Kind.INPATIENT.listed());
	}

	private static boolean names(List<String> excluded, String what) {
		String word = what.toLowerCase(Locale.ROOT);
		for (String one : excluded) {
			if (one.toLowerCase(Locale.ROOT).contains(word)) {
				return true;
			}
		}
		return false;
	}

	private static void look(Hearing visit, Ruled rule, Stay stay) {
		if (!stay.span().contains(visit.day)) {
			return;
		}
		boolean firstOrLast = visit.day.equals(stay.span().from()) || visit.day.equals(stay.span().through());
		if (stay.kind() == Stay.Kind.JAIL) {
			if (!firstOrLast || visit.facts.visit().place() == Place.JAIL) {
				visit.find(Check.IN_JAIL, rule,
						"The person was in jail " + span(stay.span()) + ", and Medicaid does not pay for the visit on "
								+ DateSpan.display(visit.day)
								+ ". Check the dates of the stay; the peer is paid for the visit all the same.",
						FixAt.STAY);
			}
		}
		else if (!firstOrLast) {
			visit.find(Check.IN_CARE, rule,
					"The person was " + stay.kind().words() + " " + span(stay.span()) + ", and the visit on "
							+ DateSpan.display(visit.day) + " lies within the stay, which is paid as a whole."
							+ " Check the dates of admission and discharge: those two days are not counted.",
					FixAt.STAY);
		}
	}

	private static String span(DateSpan span) {
		return (span.isOpenEnded() || !span.startIsKnown()) ? span.toString() : "from " + span;
	}

}

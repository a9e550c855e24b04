package org.peerstead.rules;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;

/**
 * Check 16: one of the peer's certifications of the day may serve this kind of support. A
 * peer without the certification needed is a matter of check 15.
 */
class EndorsementFits implements Policy {

	@Override
	public void look(Hearing visit) {
		Ruled rule = visit.rules.ruled(Parameter.ENDORSEMENTS);
		Focus focus = (rule != null) ? focus(visit) : null;
		if (rule == null || focus == null || !PeerIsCertified.isCertified(visit)) {
			return;
		}
		boolean known = false;
		for (VisitFacts.Certified certified : visit.facts.peer().certifications()) {
			if (certified.valid().contains(visit.day)) {
				Boolean serves = serves(certified, focus, visit.rules.list(Parameter.ENDORSEMENTS));
				if (Boolean.TRUE.equals(serves)) {
					return;
				}
				known |= serves != null;
			}
		}
		if (known) {
			visit.find(Check.NOT_ENDORSED, rule, "No certification of " + visit.facts.peer().name() + " on "
					+ DateSpan.display(visit.day) + " is for " + focus.words()
					+ " peer support, and one may serve only what it is for. Record the endorsement if there is one.",
					FixAt.CERTIFICATION);
		}
	}

	/** As the record says; else as the payer's kinds of diagnosis leave no choice. */
	private static @Nullable Focus focus(Hearing visit) {
		VisitFacts.Person person = visit.facts.person();
		if (person != null && person.circumstances().focus() != null) {
			return person.circumstances().focus();
		}
		if (visit.rules.trust(Parameter.DIAGNOSIS_GROUPS) != Trust.CONFIRMED) {
			return null;
		}
		List<String> groups = visit.rules.list(Parameter.DIAGNOSIS_GROUPS);
		boolean mental = groups.contains("SMI") || groups.contains("SED");
		boolean substance = groups.contains("SUD");
		return (mental == substance) ? null : mental ? Focus.MH : Focus.SUD;
	}

	/** Null where neither the certification nor the rule set tells what it is for. */
	private static @Nullable Boolean serves(VisitFacts.Certified certified, Focus focus, List<String> byType) {
		if (certified.endorsements() != null) {
			return certified.endorsements().contains(focus);
		}
		Boolean serves = null;
		for (String line : byType) {
			int equals = line.indexOf('=');
			if (equals > 0 && line.substring(0, equals).strip().equalsIgnoreCase(certified.type())) {
				serves = Boolean.TRUE.equals(serves) || names(line.substring(equals + 1), focus);
			}
		}
		return serves;
	}

	private static boolean names(String kinds, Focus focus) {
		for (String kind : kinds.toUpperCase(Locale.ROOT).split(",")) {
			if (kind.strip().equals(focus.name())) {
				return true;
			}
		}
		return false;
	}

}

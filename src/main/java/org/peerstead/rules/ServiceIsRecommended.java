package org.peerstead.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;

/** Check 21: a licensed practitioner signed the recommendation before the visit. */
class ServiceIsRecommended implements Policy {

	@Override
	public void look(Hearing visit) {
		Ruled rule = visit.rules.ruled(Parameter.RECOMMENDATION_REQUIRED);
		VisitFacts.Person person = visit.facts.person();
		if (person == null || rule == null || !visit.rules.says(Parameter.RECOMMENDATION_REQUIRED)) {
			return;
		}
		VisitFacts.Recommendation standing = standing(person, visit.day);
		if (standing == null) {
			visit.find(Check.NOT_RECOMMENDED, rule, missing(person, visit.day), FixAt.RECOMMENDATION);
			return;
		}
		lookAtPractitioner(visit, standing);
		lookAtAge(visit, standing);
	}

	/** The recommendation that was signed last, on the day of service or before. */
	static VisitFacts.@Nullable Recommendation standing(VisitFacts.Person person, LocalDate day) {
		VisitFacts.Recommendation standing = null;
		LocalDate signed = LocalDate.MIN;
		for (VisitFacts.Recommendation recommendation : person.recommendations()) {
			LocalDate on = recommendation.signedOn();
			if (on != null && !on.isAfter(day) && on.isAfter(signed)) {
				standing = recommendation;
				signed = on;
			}
		}
		return standing;
	}

	private static String missing(VisitFacts.Person person, LocalDate day) {
		String needed = " Peer support is recommended by a licensed practitioner before it begins.";
		if (person.recommendations().isEmpty()) {
			return "No recommendation is on record for " + DateSpan.display(day) + "." + needed + " Record it.";
		}
		return person.recommendations()
			.stream()
			.map(VisitFacts.Recommendation::signedOn)
			.filter((signed) -> signed != null)
			.findFirst()
			.map((signed) -> "The recommendation was signed on " + DateSpan.display(signed) + ", after the visit on "
					+ DateSpan.display(day) + "." + needed + " Record an earlier one if there is one.")
			.orElse("The recommendation is not signed." + needed + " Have it signed and record the date.");
	}

	private static void lookAtPractitioner(Hearing visit, VisitFacts.Recommendation standing) {
		Ruled rule = visit.rules.ruled(Parameter.RECOMMENDATION_PRACTITIONERS);
		List<String> allowed = visit.rules.list(Parameter.RECOMMENDATION_PRACTITIONERS);
		String kind = standing.practitioner();
		if (rule != null && (kind == null || allowed.stream().noneMatch(kind::equalsIgnoreCase))) {
			visit.find(Check.NOT_RECOMMENDED, rule,
					"The recommendation is signed by "
							+ ((kind != null) ? kind : "someone whose license is not recorded") + "; accepted are "
							+ String.join(", ", allowed) + ". Check who signed it.",
					FixAt.RECOMMENDATION);
		}
	}

	private static void lookAtAge(Hearing visit, VisitFacts.Recommendation standing) {
		Ruled rule = visit.rules.ruled(Parameter.RECOMMENDATION_VALID_DAYS);
		OptionalInt days = visit.rules.number(Parameter.RECOMMENDATION_VALID_DAYS);
		LocalDate signed = standing.signedOn();
		if (rule != null && signed != null && days.isPresent()
				&& signed.plusDays(days.getAsInt()).isBefore(visit.day)) {
			visit.find(Check.NOT_RECOMMENDED, rule,
					"The recommendation of " + DateSpan.display(signed) + " was valid for " + days.getAsInt()
							+ " days; the visit was on " + DateSpan.display(visit.day) + ". Ask for a new one.",
					FixAt.RECOMMENDATION);
		}
	}

}

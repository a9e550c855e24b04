package org.peerstead.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;

/** Checks 24 to 26: a plan in force, reviewed in time, signed by all. */
class PlanIsInForce implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Person person = visit.facts.person();
		if (person == null) {
			return;
		}
		boolean notDueYet = notDueYet(visit, person);
		VisitFacts.Plan plan = inForce(person, visit.day);
		if (plan != null) {
			VisitFacts.Review last = lastReview(plan, visit.day);
			lookAtReview(visit, plan, last);
			if (!notDueYet) {
				lookAtSignatures(visit, "plan", plan.signed());
			}
			if (last != null) {
				lookAtSignatures(visit, "review of " + DateSpan.display(last.heldOn()), last.signed());
			}
		}
		else if (!notDueYet) {
			lookAtMissingPlan(visit, person);
		}
	}

	/** The plan of the day; of two, the one that began later. */
	static VisitFacts.@Nullable Plan inForce(VisitFacts.Person person, LocalDate day) {
		VisitFacts.Plan found = null;
		for (VisitFacts.Plan plan : person.plans()) {
			if (plan.span().contains(day) && (found == null || plan.span().from().isAfter(found.span().from()))) {
				found = plan;
			}
		}
		return found;
	}

	/**
	 * The first plan is made within a time from enrollment; until then there need be
	 * none.
	 */
	private static boolean notDueYet(Hearing visit, VisitFacts.Person person) {
		LocalDate due = due(visit, person);
		return due != null && !visit.day.isAfter(due);
	}

	private static @Nullable LocalDate due(Hearing visit, VisitFacts.Person person) {
		OptionalInt months = visit.rules.number(Parameter.PLAN_DUE_MONTHS);
		DateSpan enrolled = person.enrolled();
		return (enrolled != null && enrolled.startIsKnown() && months.isPresent())
				? enrolled.from().plusMonths(months.getAsInt()) : null;
	}

	private static void lookAtMissingPlan(Hearing visit, VisitFacts.Person person) {
		Ruled rule = visit.rules.ruled(Parameter.PLAN_DUE_MONTHS);
		if (rule != null) {
			LocalDate due = due(visit, person);
			String deadline = (due != null) ? " It was due by " + DateSpan.display(due) + ", "
					+ Words.months((Integer) rule.parsed()) + " after enrollment." : "";
			visit.find(Check.NO_PLAN, rule, "No service plan is in force on " + DateSpan.display(visit.day) + "."
					+ deadline + " Make the plan with the person, or correct its dates.", FixAt.PLAN);
		}
	}

	private static VisitFacts.@Nullable Review lastReview(VisitFacts.Plan plan, LocalDate day) {
		VisitFacts.Review last = null;
		for (VisitFacts.Review review : plan.reviews()) {
			if (!review.heldOn().isAfter(day) && (last == null || review.heldOn().isAfter(last.heldOn()))) {
				last = review;
			}
		}
		return last;
	}

	private static void lookAtReview(Hearing visit, VisitFacts.Plan plan, VisitFacts.@Nullable Review last) {
		Ruled rule = visit.rules.ruled(Parameter.PLAN_REVIEW_MONTHS);
		if (rule == null || !plan.span().startIsKnown()) {
			return;
		}
		LocalDate since = (last != null) ? last.heldOn() : plan.span().from();
		LocalDate due = since.plusMonths((Integer) rule.parsed());
		if (visit.day.isAfter(due)) {
			visit.find(Check.PLAN_REVIEW_OVERDUE, rule,
					"The plan was " + ((last != null) ? "last reviewed" : "made") + " on " + DateSpan.display(since)
							+ "; its review was due by " + DateSpan.display(due) + ". Review it with the person.",
					FixAt.PLAN);
		}
	}

	private static void lookAtSignatures(Hearing visit, String what, VisitFacts.Signed signed) {
		Ruled rule = visit.rules.ruled(Parameter.PLAN_SIGNERS);
		if (rule == null) {
			return;
		}
		List<String> absent = new ArrayList<>();
		List<String> late = new ArrayList<>();
		for (String signer : visit.rules.list(Parameter.PLAN_SIGNERS)) {
			LocalDate on = on(signed, signer);
			if (on == null) {
				absent.add("the " + signer);
			}
			else if (on.isAfter(visit.day)) {
				late.add("the " + signer + " (" + DateSpan.display(on) + ")");
			}
		}
		if (!absent.isEmpty()) {
			visit.find(Check.PLAN_NOT_SIGNED, rule, "The " + what + " lacks the signature of " + Words.and(absent)
					+ ". All who made it sign it: get it signed and record the date.", FixAt.PLAN);
		}
		if (!late.isEmpty()) {
			visit.find(Check.PLAN_NOT_SIGNED, Trust.RECALLED, rule.citation(),
					"The " + what + " was signed after this visit by " + Words.and(late)
							+ ". An auditor may ask why. Check the dates.",
					FixAt.PLAN, null);
		}
	}

	private static @Nullable LocalDate on(VisitFacts.Signed signed, String signer) {
		return switch (signer) {
			case "person" -> signed.person();
			case "peer" -> signed.peer();
			default -> signed.professional();
		};
	}

}

package org.peerstead.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;

/** Check 28: the visit serves a goal of the plan that was open on the day. */
class WorkServesAGoal implements Policy {

	@Override
	public void look(Hearing visit) {
		Ruled rule = visit.rules.ruled(Parameter.GOAL_LINK_REQUIRED);
		VisitFacts.Person person = visit.facts.person();
		if (rule == null || person == null || !visit.rules.says(Parameter.GOAL_LINK_REQUIRED)) {
			return;
		}
		VisitFacts.Plan plan = PlanIsInForce.inForce(person, visit.day);
		if (plan != null) {
			look(visit, rule, plan);
		}
	}

	private static void look(Hearing visit, Ruled rule, VisitFacts.Plan plan) {
		Set<UUID> goals = visit.facts.visit().goals();
		List<VisitFacts.Goal> linked = plan.goals().stream().filter((goal) -> goals.contains(goal.id())).toList();
		if (plan.goals().isEmpty()) {
			visit.find(Check.NO_GOAL, rule, "The plan in force has no goals, so the visit cannot serve one."
					+ " Add the person's goals to the plan.", FixAt.PLAN);
		}
		else if (goals.isEmpty()) {
			notChosen(visit, rule);
		}
		else if (linked.isEmpty()) {
			visit.find(Check.NO_GOAL, rule.trust(), rule.citation(), "The goal chosen is not in the plan in force on "
					+ DateSpan.display(visit.day) + ". Choose a goal of that plan.", FixAt.THIS_FORM, "goals");
		}
		else if (linked.stream().noneMatch((goal) -> isOpen(goal, visit.day))) {
			visit.find(
					Check.NO_GOAL, rule.trust(), rule.citation(), "The goal chosen was closed before "
							+ DateSpan.display(visit.day) + ". Choose a goal that was open then.",
					FixAt.THIS_FORM, "goals");
		}
	}

	private static void notChosen(Hearing visit, Ruled rule) {
		String sentence = "No goal is chosen. Each visit serves a goal of the plan: choose the one you worked on.";
		if (visit.moment == Moment.TYPING && rule.trust() != Trust.UNKNOWN) {
			visit.missing(Check.NO_GOAL, sentence, "goals");
		}
		else {
			visit.find(Check.NO_GOAL, rule.trust(), rule.citation(), sentence, FixAt.THIS_FORM, "goals");
		}
	}

	private static boolean isOpen(VisitFacts.Goal goal, LocalDate day) {
		return goal.closedOn() == null || !goal.closedOn().isBefore(day);
	}

}

package org.peerstead.rules;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;

/**
 * Check 27: the plan, the agency's approved service description and the payer name the
 * form of service: one person alone, a group, phone or video.
 */
class FormIsPlanned implements Policy {

	@Override
	public void look(Hearing visit) {
		look(visit, visit.facts.visit().isGroup() ? ServiceForm.GROUP : ServiceForm.INDIVIDUAL);
		Mode mode = visit.facts.visit().mode();
		if (mode != null && mode.isTelehealth()) {
			look(visit, ServiceForm.TELEHEALTH);
		}
	}

	private static void look(Hearing visit, ServiceForm form) {
		VisitFacts.Person person = visit.facts.person();
		VisitFacts.Plan plan = (person != null) ? PlanIsInForce.inForce(person, visit.day) : null;
		if (plan != null && lacks(plan.forms(), form)) {
			visit.find(Check.FORM_NOT_PLANNED,
					form.words() + ": the plan does not name this form of service. Add it to the plan with the person.",
					FixAt.PLAN);
		}
		if (lacks(visit.facts.agency().described(), form)) {
			visit.find(Check.FORM_NOT_PLANNED,
					form.words() + ": the agency's approved service description does not name this form of service."
							+ " Ask for its approval, or correct the agency's record.",
					FixAt.AGENCY);
		}
		Ruled rule = visit.rules.ruled(Parameter.SERVICE_FORMS);
		if (rule != null && form != ServiceForm.TELEHEALTH
				&& !visit.rules.list(Parameter.SERVICE_FORMS).contains(form.name())) {
			visit.find(Check.FORM_NOT_PLANNED, rule,
					form.words()
							+ ": the payer's terms do not name this form of service. Ask the payer before billing.",
					FixAt.PAYER);
		}
	}

	private static boolean lacks(@Nullable Set<ServiceForm> named, ServiceForm form) {
		return named != null && !named.contains(form);
	}

}

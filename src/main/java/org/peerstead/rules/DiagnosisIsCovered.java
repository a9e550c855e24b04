package org.peerstead.rules;

import java.util.List;
import java.util.Locale;

import org.peerstead.rules.EffectiveRules.Ruled;

/**
 * Check 23: the recommendation names a diagnosis, and not substance use alone. The
 * chapters are those of ICD-10-CM: F10 to F19 is substance use, the rest of F mental
 * health. How serious an illness is, a code does not tell.
 */
class DiagnosisIsCovered implements Policy {

	@Override
	public void look(Hearing visit) {
		Ruled rule = visit.rules.ruled(Parameter.DIAGNOSIS_GROUPS);
		VisitFacts.Person person = visit.facts.person();
		if (rule == null || person == null || person.recommendations().isEmpty()) {
			return;
		}
		VisitFacts.Recommendation standing = ServiceIsRecommended.standing(person, visit.day);
		List<String> codes = ((standing != null) ? standing : person.recommendations().get(0)).diagnoses();
		if (codes.isEmpty()) {
			visit.find(Check.DIAGNOSIS, rule,
					"The recommendation names no diagnosis, and a claim needs one. Record the diagnosis codes.",
					FixAt.RECOMMENDATION);
		}
		else if (codes.stream().noneMatch((code) -> covered(code, visit.rules.list(Parameter.DIAGNOSIS_GROUPS)))) {
			say(visit, rule, codes);
		}
	}

	private static void say(Hearing visit, Ruled rule, List<String> codes) {
		String named = "The recommendation names " + String.join(", ", codes);
		if (codes.stream().allMatch(DiagnosisIsCovered::isSubstanceUse)) {
			visit.find(Check.DIAGNOSIS, rule, named + ", substance use alone. This service needs a mental health"
					+ " diagnosis too. Ask the practitioner.", FixAt.RECOMMENDATION);
			return;
		}
		visit.find(Check.DIAGNOSIS, Trust.RECALLED, rule.citation(),
				named + ", none of which is a diagnosis that this service is for. Ask the practitioner.",
				FixAt.RECOMMENDATION, null);
	}

	private static boolean covered(String code, List<String> groups) {
		return isSubstanceUse(code) ? groups.contains("SUD")
				: isMentalHealth(code) && (groups.contains("SMI") || groups.contains("SED"));
	}

	private static boolean isSubstanceUse(String code) {
		return code.toUpperCase(Locale.ROOT).startsWith("F1");
	}

	private static boolean isMentalHealth(String code) {
		return code.toUpperCase(Locale.ROOT).startsWith("F") && !isSubstanceUse(code);
	}

}

package org.peerstead.rules;

import java.time.LocalDate;
import java.util.List;

import org.peerstead.rules.EffectiveRules.Ruled;

/**
 * Check 23: the recommendation names a diagnosis of a group that is covered, and not
 * substance use alone. Which code belongs to which group is dated data.
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
		else if (!anyCovered(visit, codes)) {
			say(visit, rule, codes);
		}
	}

	private static boolean anyCovered(Hearing visit, List<String> codes) {
		List<String> covered = visit.rules.list(Parameter.DIAGNOSIS_GROUPS);
		for (String code : codes) {
			for (DiagnosisGroups.Entry entry : DiagnosisGroups.shipped().groupsOf(code, visit.day)) {
				if (covered.contains(entry.group())) {
					return true;
				}
			}
		}
		return false;
	}

	private static void say(Hearing visit, Ruled rule, List<String> codes) {
		String named = "The recommendation names " + String.join(", ", codes);
		Trust substance = substanceUse(codes, visit.day);
		if (substance != Trust.UNKNOWN) {
			visit.find(Check.DIAGNOSIS, rule.trust().weakest(substance), rule.citation(),
					named + ", substance use alone. This service needs a mental health"
							+ " diagnosis too. Ask the practitioner.",
					FixAt.RECOMMENDATION, null);
			return;
		}
		visit.find(Check.DIAGNOSIS, Trust.RECALLED.weakest(rule.trust()), rule.citation(),
				named + ", none of which is a diagnosis that this service is for ("
						+ String.join(", ", visit.rules.list(Parameter.DIAGNOSIS_GROUPS)) + "). Ask the practitioner.",
				FixAt.RECOMMENDATION, null);
	}

	/** How sure we are that all of them are substance use; unknown when one is not. */
	private static Trust substanceUse(List<String> codes, LocalDate day) {
		Trust surest = Trust.CONFIRMED;
		for (String code : codes) {
			Trust trust = Trust.UNKNOWN;
			for (DiagnosisGroups.Entry entry : DiagnosisGroups.shipped().groupsOf(code, day)) {
				trust = entry.group().equals(DiagnosisGroups.SUBSTANCE_USE) ? entry.trust() : trust;
			}
			surest = surest.weakest(trust);
		}
		return surest;
	}

}

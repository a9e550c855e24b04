package org.peerstead.rules;

import org.peerstead.rules.EffectiveRules.Ruled;

/**
 * Check 50: where the payer wants the person's signature, the person was asked. To
 * decline is an answer.
 */
class PersonHasTheirSay implements Policy {

	@Override
	public void look(Hearing visit) {
		Ruled rule = visit.rules.ruled(Parameter.PERSON_SIGNS_NOTE);
		if (rule != null && visit.rules.says(Parameter.PERSON_SIGNS_NOTE)
				&& visit.facts.note().writing().personsWord() == VisitFacts.PersonsWord.NOT_ASKED) {
			visit.find(Check.PERSON_NOT_ASKED, rule,
					"The person has not been asked to sign, and this payer wants it. Ask them to sign or to decline,"
							+ " and record the answer.",
					"personsWord");
		}
	}

}

package org.peerstead.rules;

import java.time.Period;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;

/** Check 22: the person is old enough, and not too old, on the day of service. */
class AgeIsCovered implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Person person = visit.facts.person();
		if (person != null) {
			look(visit, person, visit.rules.ruled(Parameter.MIN_AGE), true);
			look(visit, person, visit.rules.ruled(Parameter.MAX_AGE), false);
		}
	}

	private static void look(Hearing visit, VisitFacts.Person person, @Nullable Ruled rule, boolean youngest) {
		if (rule == null) {
			return;
		}
		int limit = (Integer) rule.parsed();
		String accepted = youngest ? "begins at " + limit : "ends after " + limit;
		if (person.birthDate() == null) {
			visit.find(Check.TOO_YOUNG_OR_OLD, rule,
					"The birth date is not recorded, and peer support " + accepted + ". Record the birth date.",
					FixAt.PERSON);
			return;
		}
		int age = Period.between(person.birthDate(), visit.day).getYears();
		if (youngest ? age < limit : age > limit) {
			visit.find(Check.TOO_YOUNG_OR_OLD, rule, "The person was " + age + " on " + DateSpan.display(visit.day)
					+ "; peer support " + accepted + ". Check the birth date.", FixAt.PERSON);
		}
	}

}

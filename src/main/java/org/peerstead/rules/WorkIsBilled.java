package org.peerstead.rules;

import java.util.List;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;

/**
 * Check 29: only peer support is claimed, and only for a person who is enrolled. Work of
 * other kinds comes here only when somebody tries to claim it.
 */
class WorkIsBilled implements Policy {

	@Override
	public void look(Hearing visit) {
		Ruled rule = visit.rules.ruled(Parameter.NON_BILLABLE_WORK);
		Work work = visit.facts.visit().work();
		List<String> listed = visit.rules.list(Parameter.NON_BILLABLE_WORK);
		if (!work.isBillable()) {
			String sentence = work.words()
					+ ": this work is not billed. Take it off the claim; it is paid to the peer all the same.";
			if (rule != null && listed.contains(work.name())) {
				visit.find(Check.NOT_BILLABLE_WORK, rule, sentence, FixAt.CLAIM);
			}
			else {
				visit.find(Check.NOT_BILLABLE_WORK, Trust.RECALLED, Check.NOT_BILLABLE_WORK.citation(), sentence,
						FixAt.CLAIM, null);
			}
		}
		else if (rule != null && listed.contains(Work.OUTREACH.name())) {
			lookAtEnrollment(visit, rule);
		}
	}

	private static void lookAtEnrollment(Hearing visit, Ruled rule) {
		VisitFacts.Person person = visit.facts.person();
		DateSpan enrolled = (person != null) ? person.enrolled() : null;
		if (enrolled != null && !enrolled.contains(visit.day)) {
			visit.find(Check.NOT_BILLABLE_WORK, rule,
					"The person is enrolled " + words(enrolled) + ", and the visit was on "
							+ DateSpan.display(visit.day)
							+ ". Work outside enrollment is outreach, which is not billed." + " Check the dates.",
					FixAt.PERSON);
		}
	}

	private static String words(DateSpan enrolled) {
		return (enrolled.isOpenEnded() || !enrolled.startIsKnown()) ? enrolled.toString() : "from " + enrolled;
	}

}

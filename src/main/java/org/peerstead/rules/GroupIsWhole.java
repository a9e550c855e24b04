package org.peerstead.rules;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.rules.VisitFacts.GroupSession;

/**
 * Check 40: the group is of the size that the payer takes, each member has an own note,
 * and no more people are claimed than were there.
 */
class GroupIsWhole implements Policy {

	@Override
	public void look(Hearing visit) {
		GroupSession session = visit.facts.visit().session();
		if (session != null) {
			lookAtSize(visit, session);
			lookAtNotes(visit, session);
			lookAtLeaders(visit, session);
			if (visit.moment == Moment.CLAIM && session.claimed() != null && session.claimed() > session.present()) {
				visit.find(Check.GROUP_DOES_NOT_FIT, people(session.present()) + " in the group, and "
						+ session.claimed() + " are claimed. Claim only those who were there.", FixAt.CLAIM);
			}
		}
	}

	private static void lookAtSize(Hearing visit, GroupSession session) {
		Ruled most = visit.rules.ruled(Parameter.GROUP_MAX);
		Ruled fewest = visit.rules.ruled(Parameter.GROUP_MIN);
		if (most != null && session.present() > (Integer) most.parsed()) {
			visit.find(
					Check.GROUP_DOES_NOT_FIT, most, people(session.present()) + " in the group, and at most "
							+ most.parsed() + " are accepted. Check who was there; a larger group is held as two.",
					FixAt.GROUP);
		}
		if (session.present() < 2) {
			visit.find(Check.GROUP_DOES_NOT_FIT, Trust.RECALLED, Check.GROUP_DOES_NOT_FIT.citation(),
					people(session.present())
							+ " in the group, and a group is two people or more. Log it as a visit with one person.",
					FixAt.GROUP, null);
		}
		else if (fewest != null && session.present() < (Integer) fewest.parsed()) {
			visit.find(Check.GROUP_DOES_NOT_FIT, fewest, people(session.present()) + " in the group, and at least "
					+ fewest.parsed() + " are needed. Check who was there.", FixAt.GROUP);
		}
	}

	private static void lookAtNotes(Hearing visit, GroupSession session) {
		Ruled rule = visit.rules.ruled(Parameter.GROUP_NOTE_PER_MEMBER);
		if (rule != null && visit.rules.says(Parameter.GROUP_NOTE_PER_MEMBER) && visit.moment != Moment.TYPING
				&& session.withOwnNote() != null && session.withOwnNote() < session.present()) {
			visit.find(
					Check.GROUP_DOES_NOT_FIT, rule, people(session.present()) + " in the group, and "
							+ session.withOwnNote() + " have a sentence of their own in the note. Write one for each.",
					FixAt.GROUP);
		}
	}

	private static void lookAtLeaders(Hearing visit, GroupSession session) {
		Ruled rule = visit.rules.ruled(Parameter.GROUP_CO_LEADER);
		if (rule != null && visit.rules.says(Parameter.GROUP_CO_LEADER) && Boolean.FALSE.equals(session.coLed())) {
			visit.find(Check.GROUP_DOES_NOT_FIT, rule,
					"The group was led by one peer, and this payer wants a second leader. Record who led it with you.",
					FixAt.GROUP);
		}
	}

	private static String people(int present) {
		return (present == 1) ? "1 person was" : present + " people were";
	}

}

package org.peerstead.rules;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.DateSpan;

/**
 * Check 10: the peer's time with people fits the paid time of the day, and eight hours.
 * No peer is measured by it: it finds a wrong time of day, or work that was not paid.
 */
class DayIsPossible implements Policy {

	private static final int LONGEST_MINUTES = 8 * 60;

	@Override
	public void look(Hearing visit) {
		if (visit.span == null) {
			return;
		}
		int minutes = visit.span.minutes();
		for (VisitFacts.Contact contact : visit.facts.peer().otherWork()) {
			if (contact.sameService() && !visit.isSameGroup(contact)) {
				minutes += contact.minutes();
			}
		}
		Integer paid = visit.facts.peer().standing().minutesPaid();
		String limit = limit(minutes, (paid != null && paid > 0) ? paid : null);
		if (limit != null) {
			visit.find(Check.IMPOSSIBLE_DAY,
					"On " + DateSpan.display(visit.day) + " " + visit.facts.peer().name() + " has "
							+ Words.duration(minutes) + " with people, more than " + limit
							+ ". Check the times of that day.",
					"start");
		}
	}

	private static @Nullable String limit(int minutes, @Nullable Integer paid) {
		if (paid != null && minutes > paid) {
			return "the " + Words.duration(paid) + " that are paid";
		}
		return (minutes > LONGEST_MINUTES) ? "the " + Words.duration(LONGEST_MINUTES) + " that a day can hold" : null;
	}

}

package org.peerstead.rules;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * Check 8: the note was not entered while the peer was with someone else. To write it
 * with the person, within its own visit, is no fault.
 */
class EntryTimeIsFree implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Writing writing = visit.facts.note().writing();
		LocalDateTime entered = writing.enteredAt();
		if (entered == null) {
			return;
		}
		boolean sameDay = entered.toLocalDate().equals(visit.day);
		List<VisitFacts.Contact> contacts = sameDay ? visit.facts.peer().otherWork() : writing.workOfThatDay();
		for (VisitFacts.Contact contact : contacts) {
			if (contact.sameService() && isDuring(entered.toLocalTime(), contact)
					&& !(sameDay && visit.isSameGroup(contact))) {
				visit.find(Check.WRITTEN_IN_A_CONTACT,
						"The note was entered on " + Words.moment(entered) + ", during another contact of "
								+ visit.facts.peer().name() + ": " + contact.label() + ", "
								+ Words.time(contact.start()) + " to " + Words.time(contact.end())
								+ ". Auditors lay entry times beside contacts. Check the times of both.",
						"start");
				return;
			}
		}
	}

	private static boolean isDuring(LocalTime time, VisitFacts.Contact contact) {
		return !time.isBefore(contact.start()) && time.isBefore(contact.end());
	}

}

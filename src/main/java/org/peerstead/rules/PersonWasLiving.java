package org.peerstead.rules;

import java.time.LocalDate;

import org.peerstead.shared.DateSpan;

/** Check 32: the visit is not dated after the person's death. */
class PersonWasLiving implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Person person = visit.facts.person();
		LocalDate died = (person != null) ? person.circumstances().diedOn() : null;
		if (died != null && died.isBefore(visit.day)) {
			visit.find(Check.AFTER_DEATH,
					"The record says that the person died on " + DateSpan.display(died) + ", and the visit is dated "
							+ DateSpan.display(visit.day)
							+ ". A service after death is never paid. Check the date of the visit, and the record.",
					FixAt.PERSON);
		}
	}

}

package org.peerstead.rules;

import java.time.LocalDate;
import java.util.List;

import org.peerstead.shared.DateSpan;

/** Check 9: the peer was employed, not on leave, and paid on the day. */
class PeerIsAtWork implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Standing standing = visit.facts.peer().standing();
		if (standing.employed() != null && !holds(standing.employed(), visit.day)) {
			visit.find(Check.OUTSIDE_WORK,
					visit.facts.peer().name() + " was not employed by the agency on " + DateSpan.display(visit.day)
							+ whenEmployed(standing.employed(), visit.day)
							+ ". Check the dates of employment, or the date of the visit.",
					FixAt.EMPLOYMENT);
		}
		else if (holds(standing.leave(), visit.day)) {
			visit.find(Check.OUTSIDE_WORK, visit.facts.peer().name() + " was on leave on " + DateSpan.display(visit.day)
					+ ". Check the days of leave, or the date of the visit.", FixAt.EMPLOYMENT);
		}
		else if (standing.minutesPaid() != null && standing.minutesPaid() <= 0) {
			visit.find(Check.OUTSIDE_WORK,
					"No paid time of " + visit.facts.peer().name() + " is on record for " + DateSpan.display(visit.day)
							+ ", and work with a person is always paid. Add it to the time sheet.",
					FixAt.EMPLOYMENT);
		}
	}

	private static boolean holds(List<DateSpan> spans, LocalDate day) {
		for (DateSpan span : spans) {
			if (span.contains(day)) {
				return true;
			}
		}
		return false;
	}

	private static String whenEmployed(List<DateSpan> spells, LocalDate day) {
		LocalDate ended = null;
		LocalDate begins = null;
		for (DateSpan spell : spells) {
			LocalDate last = spell.through();
			if (last != null && last.isBefore(day) && (ended == null || last.isAfter(ended))) {
				ended = last;
			}
			if (spell.from().isAfter(day) && (begins == null || spell.from().isBefore(begins))) {
				begins = spell.from();
			}
		}
		if (ended != null) {
			return "; the last day of work was " + DateSpan.display(ended);
		}
		return (begins != null) ? "; the first day of work is " + DateSpan.display(begins) : "";
	}

}

package org.peerstead.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Check 11: between visits in person at different places lies some time. Where a place
 * may be anywhere, or the same for both, nothing is said.
 */
class TravelTakesTime implements Policy {

	private static final Set<Place> ANYWHERE = EnumSet.of(Place.COMMUNITY, Place.STREET, Place.OTHER);

	@Override
	public void look(Hearing visit) {
		Place here = visit.facts.visit().place();
		if (visit.span == null || here == null || visit.facts.visit().mode() != Mode.IN_PERSON) {
			return;
		}
		for (VisitFacts.Contact other : visit.facts.peer().otherWork()) {
			Place there = other.place();
			if (there != null && areApart(here, there, other, visit.facts.person())) {
				look(visit, visit.span, here, there, other);
			}
		}
	}

	private static void look(Hearing visit, Hearing.Span span, Place here, Place there, VisitFacts.Contact other) {
		boolean before = other.end().equals(span.start());
		if (before || other.start().equals(span.end())) {
			visit.find(Check.NO_TRAVEL_TIME,
					"This visit, at " + Words.within(here.words()) + ", " + (before ? "begins" : "ends") + " at "
							+ Words.time(before ? span.start() : span.end()) + ", the minute in which another, at "
							+ Words.within(there.words()) + ", " + (before ? "ends" : "begins")
							+ ". The way between takes time: check the times, and log the travel.",
					before ? "start" : "end");
		}
	}

	/** Two homes are one when it is the same person's day. */
	private static boolean areApart(Place here, Place there, VisitFacts.Contact other,
			VisitFacts.@Nullable Person person) {
		if (ANYWHERE.contains(here) || ANYWHERE.contains(there)) {
			return false;
		}
		return here != there || here == Place.HOME && person != null && !isWithThePerson(other, person.otherServices());
	}

	private static boolean isWithThePerson(VisitFacts.Contact other, List<VisitFacts.Contact> theirs) {
		for (VisitFacts.Contact one : theirs) {
			if (one.start().equals(other.start()) && one.end().equals(other.end())) {
				return true;
			}
		}
		return false;
	}

}

package org.peerstead.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;

/**
 * Checks 46 and 47: the exclusion lists were checked and do not hold the peer, and a peer
 * who serves minors has the clearances. What a clearance says about a person's past stays
 * with the county; here only its day is known.
 */
class PeerIsVetted implements Policy {

	private static final int OF_AGE = 18;

	@Override
	public void look(Hearing visit) {
		VisitFacts.Screening screening = visit.facts.peer().vetting().screening();
		if (screening != null) {
			lookAtLists(visit, screening);
		}
		List<VisitFacts.Cleared> clearances = visit.facts.peer().vetting().clearances();
		if (clearances != null && isMinor(visit)) {
			lookAtClearances(visit, clearances);
		}
	}

	private static void lookAtLists(Hearing visit, VisitFacts.Screening screening) {
		String lists = Words.and(visit.rules.list(Parameter.EXCLUSION_LISTS));
		Ruled named = visit.rules.ruled(Parameter.EXCLUSION_LISTS);
		if (screening.excluded() != null && screening.excluded().contains(visit.day)) {
			if (named != null) {
				visit.find(Check.EXCLUDED, named,
						visit.facts.peer().name() + " stood on an exclusion list (" + lists + ") on "
								+ DateSpan.display(visit.day)
								+ ". Medicaid pays for no work of an excluded person. Check the entry with the list.",
						FixAt.CLEARANCE);
			}
			return;
		}
		Ruled every = visit.rules.ruled(Parameter.EXCLUSION_CHECK_MONTHS);
		LocalDate last = screening.lastChecked();
		if (every != null && (last == null || last.plusMonths((Integer) every.parsed()).isBefore(visit.day))) {
			visit.find(Check.EXCLUDED, every, notChecked(visit, lists, last, (Integer) every.parsed()),
					FixAt.CLEARANCE);
		}
	}

	private static String notChecked(Hearing visit, String lists, @Nullable LocalDate last, int months) {
		String who = visit.facts.peer().name();
		String when = (last == null)
				? "No check of the exclusion lists is on record for " + who + " by " + DateSpan.display(visit.day)
				: "The exclusion lists were last checked for " + who + " on " + DateSpan.display(last) + ", more than "
						+ Words.months(months) + " before the visit on " + DateSpan.display(visit.day);
		return when + ". Check " + (lists.isEmpty() ? "them" : lists) + ", and record the result.";
	}

	private static boolean isMinor(Hearing visit) {
		VisitFacts.Person person = visit.facts.person();
		return person != null && person.birthDate() != null
				&& Period.between(person.birthDate(), visit.day).getYears() < OF_AGE;
	}

	private static void lookAtClearances(Hearing visit, List<VisitFacts.Cleared> clearances) {
		Ruled rule = visit.rules.ruled(Parameter.CLEARANCES);
		if (rule == null) {
			return;
		}
		Ruled lasting = visit.rules.ruled(Parameter.CLEARANCE_MONTHS);
		List<String> missing = new ArrayList<>();
		List<String> expired = new ArrayList<>();
		for (String kind : visit.rules.list(Parameter.CLEARANCES)) {
			LocalDate on = last(clearances, kind, visit.day);
			if (on == null) {
				missing.add(kind);
			}
			else if (lasting != null && on.plusMonths((Integer) lasting.parsed()).isBefore(visit.day)) {
				expired.add(kind + " of " + DateSpan.display(on));
			}
		}
		String because = " The person was under " + OF_AGE + " on " + DateSpan.display(visit.day)
				+ ". Record the clearance, or let someone cleared make the visits.";
		if (!missing.isEmpty()) {
			visit.find(Check.NOT_CLEARED, rule,
					visit.facts.peer().name() + " has no clearance on record: " + Words.and(missing) + "." + because,
					FixAt.CLEARANCE);
		}
		if (!expired.isEmpty() && lasting != null) {
			visit.find(Check.NOT_CLEARED, lasting, "A clearance of " + visit.facts.peer().name() + " has expired: "
					+ Words.and(expired) + "." + because, FixAt.CLEARANCE);
		}
	}

	private static @Nullable LocalDate last(List<VisitFacts.Cleared> clearances, String kind, LocalDate day) {
		LocalDate last = null;
		for (VisitFacts.Cleared cleared : clearances) {
			if (cleared.kind().equalsIgnoreCase(kind) && !cleared.on().isAfter(day)
					&& (last == null || cleared.on().isAfter(last))) {
				last = cleared.on();
			}
		}
		return last;
	}

}

package org.peerstead.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.peerstead.shared.DateSpan;

/**
 * Check 33: the person has coverage on the day, with the payer that the claim goes to.
 */
class PersonIsCovered implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Person person = visit.facts.person();
		if (person == null) {
			visit.missing(Check.NOT_COVERED,
					"The person is missing. Choose whom you met; plan and coverage are checked then.", "participant");
			return;
		}
		String day = DateSpan.display(visit.day);
		List<VisitFacts.Coverage> active = person.coverages()
			.stream()
			.filter((coverage) -> coverage.span().contains(visit.day))
			.toList();
		UUID payer = visit.facts.billing().payer();
		List<VisitFacts.Coverage> right = active.stream()
			.filter((coverage) -> payer == null || coverage.payer().equals(payer))
			.toList();
		if (active.isEmpty()) {
			say(visit, "No coverage is on record for " + day + lastEnded(person, visit.day)
					+ ". Check eligibility and record the coverage.");
		}
		else if (right.isEmpty()) {
			say(visit, "On " + day + " the person is covered by " + active.get(0).payerName() + ", not by "
					+ visit.facts.billing().payerName() + ". Bill the right payer, or correct the coverage.");
		}
		else if (right.stream().noneMatch(VisitFacts.Coverage::hasRecipientId)) {
			say(visit, "The coverage by " + right.get(0).payerName()
					+ " has no recipient id, and a claim needs it. Record the id from the person's card.");
		}
	}

	private static void say(Hearing visit, String sentence) {
		visit.find(Check.NOT_COVERED, Trust.CONFIRMED, Check.NOT_COVERED.citation(), sentence, FixAt.COVERAGE, null);
	}

	private static String lastEnded(VisitFacts.Person person, LocalDate day) {
		return person.coverages()
			.stream()
			.map((coverage) -> coverage.span().through())
			.filter((through) -> through != null && through.isBefore(day))
			.max(LocalDate::compareTo)
			.map((ended) -> "; the last ended on " + DateSpan.display(ended))
			.orElse("");
	}

}

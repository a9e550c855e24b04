package org.peerstead.participants;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.DateSpan;

/**
 * Where a person's plan with one agency stands on a day: what comes next, by when, and
 * who still has to sign, and from which day on visits are not billed if it is not done.
 */
public record PlanStanding(Next next, LocalDate due, List<Signer> toSign, LocalDate notBilledFrom, LocalDate on) {

	/** What comes next. */
	public enum Next {

		/** A plan is to be made. */
		PLAN,

		/** The plan, or a review of it, lacks signatures. */
		SIGNATURES,

		/** All is signed; a review comes next. */
		REVIEW

	}

	/**
	 * Looks at the plan in force, null when there is none. Signatures are due when the
	 * plan itself is, and under a review when that review was.
	 */
	public static PlanStanding on(LocalDate day, LocalDate enrolledOn, VisitFacts.@Nullable Plan plan,
			PlanCalendar calendar) {
		LocalDate planDue = calendar.planDue(enrolledOn);
		if (plan == null) {
			return new PlanStanding(Next.PLAN, planDue, List.of(), planDue.plusDays(1), day);
		}
		LocalDate last = plan.span().from();
		List<Signer> missing = Signer.missing(plan.signed());
		if (!missing.isEmpty()) {
			return new PlanStanding(Next.SIGNATURES, later(last, planDue), missing, later(last, planDue.plusDays(1)),
					day);
		}
		for (VisitFacts.Review review : heldBy(day, plan)) {
			List<Signer> absent = Signer.missing(review.signed());
			if (!absent.isEmpty()) {
				// the rules wait for no review's signatures: they count from the day it
				// was held
				return new PlanStanding(Next.SIGNATURES, later(review.heldOn(), calendar.reviewDue(last)), absent,
						review.heldOn(), day);
			}
			last = review.heldOn();
		}
		return new PlanStanding(Next.REVIEW, calendar.reviewDue(last), List.of(), calendar.reviewDue(last).plusDays(1),
				day);
	}

	private static List<VisitFacts.Review> heldBy(LocalDate day, VisitFacts.Plan plan) {
		return plan.reviews()
			.stream()
			.filter((review) -> !review.heldOn().isAfter(day))
			.sorted(Comparator.comparing(VisitFacts.Review::heldOn))
			.toList();
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	public boolean isOverdue() {
		return this.due.isBefore(this.on);
	}

	public boolean isDueWithin(int days) {
		return !this.due.isAfter(this.on.plusDays(days));
	}

	/** How urgent it is, in the words of a badge: bad, wait or good. */
	public String kind() {
		if (isOverdue()) {
			return "bad";
		}
		return (this.next == Next.SIGNATURES || isDueWithin(ParticipantSearch.SOON)) ? "wait" : "good";
	}

	/** For people: "Plan due by 07/01/2026", "Signatures were due by 05/01/2026". */
	public String words() {
		String by = " due by " + DateSpan.display(this.due);
		return switch (this.next) {
			case PLAN -> "Plan" + (isOverdue() ? " was" : "") + by;
			case REVIEW -> "Review" + (isOverdue() ? " was" : "") + by;
			case SIGNATURES -> "Signatures" + (isOverdue() ? " were" : "") + by;
		};
	}

	/** Who still has to sign: "the person and the peer worker"; empty for nobody. */
	public String signersInWords() {
		List<String> words = this.toSign.stream().map(Signer::words).toList();
		int last = words.size() - 1;
		return (last < 1) ? String.join("", words)
				: String.join(", ", words.subList(0, last)) + " and " + words.get(last);
	}

}

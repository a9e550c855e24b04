package org.peerstead.participants;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;

/**
 * Where a person's plan with one agency stands on a day: what comes next, by when, and
 * who still has to sign.
 */
public record PlanStanding(Next next, @Nullable LocalDate due, List<Signer> toSign, LocalDate on) {

	/** What comes next. */
	public enum Next {

		/** A plan is to be made. */
		PLAN,

		/** The plan, or its newest review, lacks signatures. */
		SIGNATURES,

		/** All is signed; a review comes next. */
		REVIEW

	}

	/**
	 * What the record holds of the plan in force: its day, its reviews, its signatures.
	 */
	public record Held(LocalDate writtenOn, Signatures signatures, List<HeldReview> reviews) {
	}

	/** A review that was held. */
	public record HeldReview(LocalDate reviewedOn, Signatures signatures) {
	}

	/**
	 * Looks at the plan in force, null when there is none. Signatures are due when the
	 * plan itself is, and under a review when that review was.
	 */
	public static PlanStanding on(LocalDate day, LocalDate enrolledOn, @Nullable Held plan, PlanCalendar calendar) {
		LocalDate planDue = calendar.planDue(enrolledOn);
		if (plan == null) {
			return new PlanStanding(Next.PLAN, planDue, List.of(), day);
		}
		List<HeldReview> reviews = plan.reviews()
			.stream()
			.filter((review) -> !review.reviewedOn().isAfter(day))
			.sorted(Comparator.comparing(HeldReview::reviewedOn))
			.toList();
		if (!plan.signatures().isComplete()) {
			LocalDate due = plan.writtenOn().isAfter(planDue) ? plan.writtenOn() : planDue;
			return new PlanStanding(Next.SIGNATURES, due, plan.signatures().missing(), day);
		}
		LocalDate last = plan.writtenOn();
		for (HeldReview review : reviews) {
			if (!review.signatures().isComplete()) {
				LocalDate due = calendar.reviewDue(last);
				return new PlanStanding(Next.SIGNATURES, due.isBefore(review.reviewedOn()) ? review.reviewedOn() : due,
						review.signatures().missing(), day);
			}
			last = review.reviewedOn();
		}
		return new PlanStanding(Next.REVIEW, calendar.reviewDue(last), List.of(), day);
	}

	public boolean isOverdue() {
		return this.due != null && this.due.isBefore(this.on);
	}

	public boolean isDueWithin(int days) {
		return this.due != null && !this.due.isAfter(this.on.plusDays(days));
	}

	/**
	 * For people: "Plan due by 07/01/2026", "To sign: the person and the peer worker".
	 */
	public String words() {
		String by = (this.due != null) ? (isOverdue() ? " was due by " : " due by ") + DateSpan.display(this.due) : "";
		return switch (this.next) {
			case PLAN -> "Plan" + by;
			case REVIEW -> "Review" + by;
			case SIGNATURES -> "To sign" + by.replaceFirst("^ ", ", ") + ": "
					+ this.toSign.stream().map(Signer::words).collect(Collectors.joining(", "));
		};
	}

}

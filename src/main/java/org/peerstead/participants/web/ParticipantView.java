package org.peerstead.participants.web;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.participants.AuthorizationUse;
import org.peerstead.participants.EnrolmentEnd;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.PlanObjective;
import org.peerstead.participants.PlanStanding;
import org.peerstead.participants.PlannedSupport;
import org.peerstead.participants.Practitioner;
import org.peerstead.participants.Signatures;
import org.peerstead.participants.Sex;
import org.peerstead.participants.StayKind;
import org.peerstead.shared.DateSpan;

/** A participant's page, as far as one user sees it today. */
record ParticipantView(Person person, Rights rights, List<Enrolled> enrolments, List<Walking> caseload,
		List<Plan> plans, List<Covered> coverages, List<Insured> otherInsurers, List<Recommended> recommendations,
		List<AuthorizationUse> authorizations, List<Stayed> stays, LocalDate today) {

	private static final int SOON = 30;

	/** Who the person is. */
	record Person(ParticipantId id, String name, String legalName, LocalDate birthDate, Sex sex, String street,
			String city, String state, String zip, String county, @Nullable String phone,
			@Nullable String maskedRecipientId, @Nullable LocalDate diedOn, int version) {

		int ageOn(LocalDate day) {
			return Period.between(this.birthDate, day).getYears();
		}

		public boolean usesAnotherName() {
			return !this.legalName.equals(this.name);
		}

		public String zipCode() {
			return (this.zip.length() == 9) ? this.zip.substring(0, 5) + "-" + this.zip.substring(5) : this.zip;
		}

	}

	/** What the user may do with this record and see of it. */
	record Rights(boolean keep, boolean plan, boolean billing) {
	}

	/** Served by an agency; the standing of its plan while that lasts. */
	record Enrolled(UUID id, UUID agency, String agencyName, DateSpan span, @Nullable EnrolmentEnd reason,
			@Nullable String summary, boolean kept, @Nullable PlanStanding standing, @Nullable String consequence) {
	}

	/** A peer worker beside the person. */
	record Walking(UUID id, String peer, DateSpan span) {
	}

	/** A plan; goals and reviews are empty for who may not read them. */
	record Plan(UUID id, UUID agency, String agencyName, DateSpan span, @Nullable String strengths,
			PlannedSupport support, Signatures signatures, List<Goal> goals, List<Review> reviews, boolean kept) {
	}

	/** A goal in the person's words, with its steps. */
	record Goal(UUID id, UUID plan, String words, DateSpan span, List<Objective> objectives) {
	}

	/** A step towards a goal; the hints say what would make it easier to look at. */
	record Objective(UUID id, UUID goal, PlanObjective.Details step, DateSpan span,
			PlanObjective.@Nullable Outcome outcome, List<String> hints) {
	}

	/** A review of a plan. */
	record Review(UUID id, UUID plan, LocalDate reviewedOn, @Nullable String summary, Signatures signatures) {
	}

	/** Covered by a payer. */
	record Covered(UUID id, UUID payerId, String payer, DateSpan span) {
	}

	/** Covered by another insurer, which pays first. */
	record Insured(UUID id, String insurer, DateSpan span) {
	}

	/** Away in a hospital, a nursing home or jail; for a biller the days alone. */
	record Stayed(UUID id, @Nullable StayKind kind, DateSpan span, @Nullable String place) {
	}

	/** Recommended by a practitioner; without the codes for who may not see them. */
	record Recommended(UUID id, String practitioner, Practitioner kind, LocalDate signedOn,
			@Nullable LocalDate validThrough, List<String> diagnoses) {
	}

	public int age() {
		LocalDate died = this.person.diedOn();
		return this.person.ageOn((died != null) ? died : this.today);
	}

	/** Whether it holds today or later; the rest is history. */
	public boolean isCurrent(DateSpan span) {
		return span.through() == null || !span.through().isBefore(this.today);
	}

	/**
	 * What is to be done about coverage: it ends within 30 days with nothing after it, or
	 * there is none; null while all is well, and once nobody serves the person.
	 */
	public @Nullable String coverageWarning() {
		boolean served = this.enrolments.stream().anyMatch((enrolled) -> isCurrent(enrolled.span()));
		if (!served || this.coverages.stream().anyMatch((covered) -> covered.span().from().isAfter(this.today))) {
			return null;
		}
		for (Covered covered : this.coverages) {
			if (covered.span().contains(this.today)) {
				return ending(covered.span().through());
			}
		}
		return "No coverage holds today, so no visit of today can be billed. Check eligibility.";
	}

	private @Nullable String ending(@Nullable LocalDate last) {
		if (last == null || last.isAfter(this.today.plusDays(SOON))) {
			return null;
		}
		long days = ChronoUnit.DAYS.between(this.today, last);
		String when = (days == 0) ? "today" : (days == 1) ? "tomorrow" : "in " + days + " days";
		return "Coverage ends " + when + ", on " + DateSpan.display(last)
				+ ". Visits after that day cannot be billed until new coverage is on record.";
	}

	/** The recommendation that counts today: signed last. */
	public @Nullable Recommended recommendation() {
		return this.recommendations.isEmpty() ? null : this.recommendations.get(0);
	}

	public boolean isAway() {
		return this.stays.stream().anyMatch((stay) -> stay.span().contains(this.today));
	}

	public boolean hasEarlierPlans() {
		return this.plans.stream().anyMatch((plan) -> !isCurrent(plan.span()));
	}

}

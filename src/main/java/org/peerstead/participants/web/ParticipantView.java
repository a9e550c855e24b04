package org.peerstead.participants.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.participants.EnrolmentEnd;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.PlanStanding;
import org.peerstead.participants.Practitioner;
import org.peerstead.participants.Signatures;
import org.peerstead.participants.Sex;
import org.peerstead.shared.DateSpan;

/** A participant's page, as far as one user sees it today. */
record ParticipantView(Person person, Rights rights, List<Enrolled> enrolments, List<Walking> caseload,
		List<Plan> plans, List<Covered> coverages, List<Recommended> recommendations, List<Authorized> authorizations,
		LocalDate today) {

	/** Who the person is. */
	record Person(ParticipantId id, String name, String legalName, LocalDate birthDate, Sex sex, String street,
			String city, String state, String zip, String county, @Nullable String phone,
			@Nullable String maskedRecipientId) {

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
	record Enrolled(UUID id, UUID agency, String agencyName, DateSpan span, @Nullable EnrolmentEnd reason, boolean kept,
			@Nullable PlanStanding standing) {
	}

	/** A peer worker beside the person. */
	record Walking(UUID id, String peer, DateSpan span) {
	}

	/** A plan; goals and reviews are empty for who may not read them. */
	record Plan(UUID id, UUID agency, String agencyName, DateSpan span, @Nullable String strengths,
			Signatures signatures, List<Goal> goals, List<Review> reviews, boolean kept) {
	}

	/** A goal in the person's words. */
	record Goal(UUID id, UUID plan, String words, DateSpan span) {
	}

	/** A review of a plan. */
	record Review(UUID id, UUID plan, LocalDate reviewedOn, @Nullable String summary, Signatures signatures) {
	}

	/** Covered by a payer. */
	record Covered(UUID id, String payer, DateSpan span) {
	}

	/** Recommended by a practitioner; without the codes for who may not see them. */
	record Recommended(UUID id, String practitioner, Practitioner kind, LocalDate signedOn, List<String> diagnoses) {
	}

	/** Authorized by a payer. */
	record Authorized(UUID id, String payer, String number, DateSpan span, int units) {
	}

	public int age() {
		return this.person.ageOn(this.today);
	}

	/** Whether it holds today or later; the rest is history. */
	public boolean isCurrent(DateSpan span) {
		return span.through() == null || !span.through().isBefore(this.today);
	}

	public boolean hasEarlierPlans() {
		return this.plans.stream().anyMatch((plan) -> !isCurrent(plan.span()));
	}

}

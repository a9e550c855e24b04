package org.peerstead.participants;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/** What a person's record holds that a visit is judged by. */
public record ParticipantFacts(ParticipantId id, String name, LocalDate birthDate, @Nullable LocalDate diedOn, Sex sex,
		boolean hasRecipientId, List<EnrolmentFact> enrolments, List<VisitFacts.Coverage> coverages,
		List<VisitFacts.Recommendation> recommendations, List<PlanFact> plans, List<AuthorizationFact> authorizations,
		List<StayFact> stays, List<ThirdPartyFact> thirdParties, List<TelehealthFact> telehealth) {

	/** Enrolled with the agency on these days. */
	public record EnrolmentFact(AgencyId agency, String agencyName, DateSpan span) {
	}

	/** A plan made with the agency, and what it says of the support itself. */
	public record PlanFact(UUID id, AgencyId agency, VisitFacts.Plan plan, PlannedSupport support) {
	}

	/** In a hospital, a nursing home or jail on these days. */
	public record StayFact(StayKind kind, DateSpan span) {
	}

	/** Covered by an insurer that pays before Medicaid. */
	public record ThirdPartyFact(String insurer, DateSpan span) {
	}

	/** Agreed, with the agency, to meet by video or phone on these days. */
	public record TelehealthFact(AgencyId agency, DateSpan span) {
	}

	/** Units that a payer authorized. */
	public record AuthorizationFact(UUID id, PayerId payer, String number, DateSpan span, Units units) {
	}

	/**
	 * The person as the checks read it, for a visit by this agency on this day: its
	 * enrolment and its plans, and what holds for the person with any agency.
	 */
	public VisitFacts.Person person(AgencyId agency, LocalDate day, List<VisitFacts.Contact> otherServices) {
		List<VisitFacts.Plan> own = this.plans.stream()
			.filter((plan) -> plan.agency().equals(agency))
			.map(PlanFact::plan)
			.toList();
		return new VisitFacts.Person(this.birthDate, enrolled(agency, day), this.coverages, this.recommendations, own,
				otherServices)
			.with(circumstances(agency));
	}

	/** What else holds in the person's life, as far as this record knows it. */
	private VisitFacts.Circumstances circumstances(AgencyId agency) {
		return VisitFacts.Circumstances.UNKNOWN.staying(
				this.stays.stream().map((stay) -> new VisitFacts.Stay(stay.kind().asRulesSay(), stay.span())).toList())
			.died(this.diedOn)
			.alsoCovered(this.thirdParties.stream()
				.map((other) -> new VisitFacts.OtherCover(other.insurer(), other.span(), false))
				.toList())
			.consenting(this.telehealth.stream()
				.filter((agreed) -> agreed.agency().equals(agency))
				.map(TelehealthFact::span)
				.toList());
	}

	/**
	 * The enrolment of the day; outside of any, the next one, so that work before it is
	 * seen as such, or else the last.
	 */
	private @Nullable DateSpan enrolled(AgencyId agency, LocalDate day) {
		List<DateSpan> spans = this.enrolments.stream()
			.filter((enrolment) -> enrolment.agency().equals(agency))
			.map(EnrolmentFact::span)
			.sorted(Comparator.comparing(DateSpan::from))
			.toList();
		for (DateSpan span : spans) {
			if (span.contains(day) || span.from().isAfter(day)) {
				return span;
			}
		}
		return spans.isEmpty() ? null : spans.get(spans.size() - 1);
	}

	public boolean isEnrolledWith(AgencyId agency, LocalDate day) {
		return this.enrolments.stream()
			.anyMatch((enrolment) -> enrolment.agency().equals(agency) && enrolment.span().contains(day));
	}

	/** The enrolments of the day with agencies in reach. */
	List<EnrolmentFact> enrolledOn(LocalDate day, Reach reach) {
		return this.enrolments.stream()
			.filter((enrolment) -> enrolment.span().contains(day) && reach.includes(enrolment.agency()))
			.toList();
	}

	/** What comes next for the plan with this agency; enrolled since the day given. */
	public PlanStanding standingWith(AgencyId agency, LocalDate enrolledOn, LocalDate day, PlanCalendar calendar) {
		VisitFacts.Plan inForce = this.plans.stream()
			.filter((plan) -> plan.agency().equals(agency) && plan.plan().span().contains(day))
			.map(PlanFact::plan)
			.findFirst()
			.orElse(null);
		return PlanStanding.on(day, enrolledOn, inForce, calendar);
	}

	/** Of the plans with agencies in reach, the standing that is due first. */
	@Nullable PlanStanding standingOn(LocalDate day, Reach reach, PlanCalendar calendar) {
		return enrolledOn(day, reach).stream()
			.map((enrolment) -> standingWith(enrolment.agency(), enrolment.span().from(), day, calendar))
			.min(Comparator.comparing(PlanStanding::due))
			.orElse(null);
	}

	/** The coverage in force on the day; the database allows no second. */
	public Optional<VisitFacts.Coverage> coverageOn(LocalDate day) {
		return this.coverages.stream().filter((coverage) -> coverage.span().contains(day)).findFirst();
	}

}

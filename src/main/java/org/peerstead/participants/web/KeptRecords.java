package org.peerstead.participants.web;

import java.util.UUID;

import org.peerstead.access.AgencyNames;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.CaseloadAssignment;
import org.peerstead.participants.CaseloadAssignments;
import org.peerstead.participants.Coverage;
import org.peerstead.participants.Coverages;
import org.peerstead.participants.Enrolment;
import org.peerstead.participants.Enrolments;
import org.peerstead.participants.Participant;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.Participants;
import org.peerstead.participants.PlanGoal;
import org.peerstead.participants.PlanGoals;
import org.peerstead.participants.PlanReview;
import org.peerstead.participants.PlanReviews;
import org.peerstead.participants.Recommendation;
import org.peerstead.participants.Recommendations;
import org.peerstead.participants.ServiceAuthorization;
import org.peerstead.participants.ServiceAuthorizations;
import org.peerstead.participants.ServicePlan;
import org.peerstead.participants.ServicePlans;
import org.peerstead.participants.Sight;
import org.peerstead.shared.DateSpan;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The records behind the forms, for those who keep them; whatever is out of reach does
 * not exist. Each reading stands in the access log.
 */
@Component
@Transactional
class KeptRecords {

	/** Whose record a form is about. */
	record Whose(ParticipantId id, String name) {
	}

	/** The plan that a form is about. */
	record KeptPlan(UUID id, Whose whose, String agency, DateSpan span) {
	}

	private final ParticipantReach reach;

	private final AuditTrail trail;

	private final AgencyNames agencyNames;

	private final Participants participants;

	private final Enrolments enrolments;

	private final CaseloadAssignments caseload;

	private final Coverages coverages;

	private final Recommendations recommendations;

	private final ServiceAuthorizations authorizations;

	private final ServicePlans plans;

	private final PlanGoals goals;

	private final PlanReviews reviews;

	KeptRecords(ParticipantReach reach, AuditTrail trail, AgencyNames agencyNames, Participants participants,
			Enrolments enrolments, CaseloadAssignments caseload, Coverages coverages, Recommendations recommendations,
			ServiceAuthorizations authorizations, ServicePlans plans, PlanGoals goals, PlanReviews reviews) {
		this.reach = reach;
		this.trail = trail;
		this.agencyNames = agencyNames;
		this.participants = participants;
		this.enrolments = enrolments;
		this.caseload = caseload;
		this.coverages = coverages;
		this.recommendations = recommendations;
		this.authorizations = authorizations;
		this.plans = plans;
		this.goals = goals;
		this.reviews = reviews;
	}

	Participant participant(ParticipantId id, SignedIn me) {
		this.reach.requireKept(id, me);
		this.trail.shown(me.program(), Subject.PARTICIPANT, id.value(), "participant's form");
		return this.participants.findByIdAndProgramId(id.value(), me.program()).orElseThrow(NotFound::new);
	}

	Whose whose(ParticipantId id, SignedIn me) {
		return new Whose(id, participant(id, me).shownName());
	}

	/** An enrolment with an agency whose records the user keeps. */
	Enrolment enrolment(UUID id, ParticipantId whose, SignedIn me) {
		return this.enrolments.findByIdAndProgramId(id, me.program())
			.filter((found) -> found.participant().equals(whose) && Sight.keptBy(me).includes(found.agency()))
			.orElseThrow(NotFound::new);
	}

	CaseloadAssignment assignment(UUID id, ParticipantId whose, SignedIn me) {
		return this.caseload.findByIdAndProgramId(id, me.program())
			.filter((found) -> found.participant().equals(whose))
			.orElseThrow(NotFound::new);
	}

	Coverage coverage(UUID id, ParticipantId whose, SignedIn me) {
		return this.coverages.findByIdAndProgramId(id, me.program())
			.filter((found) -> found.participant().equals(whose))
			.orElseThrow(NotFound::new);
	}

	Recommendation recommendation(UUID id, ParticipantId whose, SignedIn me) {
		return this.recommendations.findByIdAndProgramId(id, me.program())
			.filter((found) -> found.participant().equals(whose))
			.orElseThrow(NotFound::new);
	}

	ServiceAuthorization authorization(UUID id, ParticipantId whose, SignedIn me) {
		return this.authorizations.findByIdAndProgramId(id, me.program())
			.filter((found) -> found.participant().equals(whose))
			.orElseThrow(NotFound::new);
	}

	/** A plan with an agency whose records the user keeps, of a person within reach. */
	ServicePlan plan(UUID id, SignedIn me) {
		return this.plans.findByIdAndProgramId(id, me.program())
			.filter((found) -> Sight.keptBy(me).includes(found.agency()))
			.orElseThrow(NotFound::new);
	}

	KeptPlan heading(UUID plan, SignedIn me) {
		ServicePlan found = plan(plan, me);
		return new KeptPlan(plan, whose(found.participant(), me),
				this.agencyNames.find(me.program(), found.agency()).orElse(""), found.span());
	}

	PlanGoal goal(UUID id, UUID plan, SignedIn me) {
		return this.goals.findByIdAndProgramId(id, me.program())
			.filter((found) -> found.plan().equals(plan))
			.orElseThrow(NotFound::new);
	}

	PlanReview review(UUID id, UUID plan, SignedIn me) {
		return this.reviews.findByIdAndProgramId(id, me.program())
			.filter((found) -> found.plan().equals(plan))
			.orElseThrow(NotFound::new);
	}

}

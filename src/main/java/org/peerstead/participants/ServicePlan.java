package org.peerstead.participants;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * The individual service plan that the person, the peer worker and a mental health
 * professional make together (SPA-AGR).
 */
@Entity
@Table(name = "service_plan")
public class ServicePlan {

	static final int STRENGTHS_LIMIT = 4000;

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private AgencyId agencyId;

	private LocalDate writtenOn;

	private @Nullable LocalDate endedOn;

	private @Nullable String strengths;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private String @Nullable [] services;

	@Column(name = "minutes_a_week")
	private @Nullable Integer minutesAWeek;

	private @Nullable String interventions;

	@Embedded
	private @Nullable Signatures signatures;

	protected ServicePlan() {
	}

	ServicePlan(UUID id, ProgramId program, ParticipantId participant, AgencyId agency, LocalDate writtenOn,
			@Nullable String strengths, LocalDate today) {
		Spans.notAfter("writtenOn", writtenOn, today, "A plan");
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		this.agencyId = agency;
		this.writtenOn = writtenOn;
		this.strengths = Texts.clean("strengths", strengths, STRENGTHS_LIMIT);
		this.signatures = Signatures.NONE;
	}

	/** Says how the two will meet, how much, and what the peer worker's part is. */
	final void describe(PlannedSupport support) {
		this.services = support.services().isEmpty() ? null
				: support.services().stream().map(PlanService::name).toArray(String[]::new);
		this.minutesAWeek = support.minutesAWeek();
		this.interventions = support.interventions();
	}

	/** Puts the strengths in the words of the day. */
	void reword(@Nullable String strengths) {
		this.strengths = Texts.clean("strengths", strengths, STRENGTHS_LIMIT);
	}

	/** Records who signed and when; what was recorded wrong is put right the same way. */
	void sign(Signatures signed, LocalDate today) {
		signed.check(this.writtenOn, today, "plan");
		this.signatures = signed;
	}

	/** Ends on its last day. */
	void end(LocalDate lastDay) {
		Spans.check("endedOn", this.writtenOn, lastDay, "The plan was written on");
		this.endedOn = lastDay;
	}

	PlanGoal open(UUID goal, String words, LocalDate on) {
		if (!span().contains(on)) {
			throw new Refusal("openedOn", "The plan is in force " + span() + ". A goal opens on one of these days.");
		}
		return new PlanGoal(goal, this.programId, this.id, words, on);
	}

	PlanReview review(UUID review, LocalDate on, @Nullable String summary, LocalDate today) {
		Spans.notAfter("reviewedOn", on, today, "A review");
		if (!span().contains(on)) {
			throw new Refusal("reviewedOn",
					"The plan is in force " + span() + ". It is reviewed on one of these days.");
		}
		return new PlanReview(review, this.programId, this.id, on, Texts.clean("summary", summary, STRENGTHS_LIMIT));
	}

	public UUID id() {
		return this.id;
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public ParticipantId participant() {
		return this.participantId;
	}

	ProgramId program() {
		return this.programId;
	}

	public AgencyId agency() {
		return this.agencyId;
	}

	public DateSpan span() {
		return new DateSpan(this.writtenOn, this.endedOn);
	}

	public @Nullable String strengths() {
		return this.strengths;
	}

	public PlannedSupport support() {
		Set<PlanService> named = (this.services != null)
				? Arrays.stream(this.services).map(PlanService::valueOf).collect(Collectors.toSet()) : Set.of();
		return new PlannedSupport(named, this.minutesAWeek, this.interventions);
	}

	/** Who signed; Hibernate leaves an embedded value of nulls out, so null is nobody. */
	public Signatures signatures() {
		return (this.signatures != null) ? this.signatures : Signatures.NONE;
	}

}

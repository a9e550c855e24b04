package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/** A person is served by an agency from one day on, until it ends for a reason. */
@Entity
@Table(name = "enrolment")
public class Enrolment {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private AgencyId agencyId;

	private LocalDate startedOn;

	private @Nullable LocalDate endedOn;

	@Enumerated(EnumType.STRING)
	private @Nullable EnrolmentEnd endReason;

	private @Nullable String endSummary;

	protected Enrolment() {
	}

	Enrolment(UUID id, ProgramId program, ParticipantId participant, AgencyId agency, LocalDate startedOn) {
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		this.agencyId = agency;
		this.startedOn = startedOn;
	}

	/** Ends on its last day; ending it again corrects the day or the reason. */
	void end(LocalDate lastDay, EnrolmentEnd reason) {
		Spans.check("endedOn", this.startedOn, lastDay, "The enrollment began on");
		this.endedOn = lastDay;
		this.endReason = reason;
	}

	/** A few words in the end: where the person stands, and what helps from here. */
	void summarize(@Nullable String summary) {
		this.endSummary = Texts.clean("summary", summary, ServicePlan.STRENGTHS_LIMIT);
	}

	/**
	 * The person died on this day: no enrolment goes on after it, nor begins. What was
	 * recorded by a mistake is corrected the same way; with no day the enrolments that
	 * ended for it go on.
	 */
	void endedByDeath(@Nullable LocalDate day) {
		if (this.endReason == EnrolmentEnd.DIED) {
			this.endedOn = day;
			this.endReason = (day != null) ? EnrolmentEnd.DIED : null;
		}
		else if (day != null && (this.endedOn == null || this.endedOn.isAfter(day))) {
			this.endedOn = day.isBefore(this.startedOn) ? this.startedOn : day;
			this.endReason = EnrolmentEnd.DIED;
		}
		if (day != null && day.isBefore(this.startedOn)) {
			throw new Refusal("diedOn", "An enrollment of this person began on " + DateSpan.display(this.startedOn)
					+ ", after that day. Check both dates.");
		}
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

	public AgencyId agency() {
		return this.agencyId;
	}

	public DateSpan span() {
		return new DateSpan(this.startedOn, this.endedOn);
	}

	public @Nullable String endSummary() {
		return this.endSummary;
	}

	public @Nullable EnrolmentEnd endReason() {
		return this.endReason;
	}

}

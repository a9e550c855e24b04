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

	public @Nullable EnrolmentEnd endReason() {
		return this.endReason;
	}

}

package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

/** Who walks beside whom, and since when. */
@Entity
@Table(name = "caseload")
public class CaseloadAssignment {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private PeerId peerId;

	private LocalDate startedOn;

	private @Nullable LocalDate endedOn;

	protected CaseloadAssignment() {
	}

	CaseloadAssignment(UUID id, ProgramId program, ParticipantId participant, PeerId peer, LocalDate startedOn) {
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		this.peerId = peer;
		this.startedOn = startedOn;
	}

	/** Ends on its last day. */
	void end(LocalDate lastDay) {
		Spans.check("endedOn", this.startedOn, lastDay, "They walk together since");
		this.endedOn = lastDay;
	}

	/** Ends on this day; one that has not begun by then ends the day it begins. */
	void endBy(LocalDate lastDay) {
		end(lastDay.isBefore(this.startedOn) ? this.startedOn : lastDay);
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

	public PeerId peer() {
		return this.peerId;
	}

	public DateSpan span() {
		return new DateSpan(this.startedOn, this.endedOn);
	}

}

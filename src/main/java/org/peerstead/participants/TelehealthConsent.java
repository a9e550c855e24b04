package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

/** That the person agreed, in writing or aloud, to meet by video or phone. */
@Entity
@Table(name = "telehealth_consent")
public class TelehealthConsent {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private AgencyId agencyId;

	private LocalDate givenOn;

	private boolean verbal;

	private @Nullable LocalDate withdrawnOn;

	protected TelehealthConsent() {
	}

	TelehealthConsent(UUID id, ProgramId program, ParticipantId participant, AgencyId agency, LocalDate givenOn,
			boolean verbal) {
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		this.agencyId = agency;
		this.givenOn = givenOn;
		this.verbal = verbal;
	}

	/** Holds through this day. */
	void withdraw(LocalDate lastDay) {
		Spans.check("withdrawnOn", this.givenOn, lastDay, "The consent was given on");
		this.withdrawnOn = lastDay;
	}

	public ParticipantId participant() {
		return this.participantId;
	}

	public AgencyId agency() {
		return this.agencyId;
	}

	public boolean isVerbal() {
		return this.verbal;
	}

	public DateSpan span() {
		return new DateSpan(this.givenOn, this.withdrawnOn);
	}

}

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
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * Days that a person spent in a hospital, a nursing home or jail. Peer support may well
 * go on there; whether it may be billed is for the rules to say.
 */
@Entity
@Table(name = "stay")
public class Stay {

	/** What is known of it; the last day is open while it lasts. */
	public record Details(StayKind kind, LocalDate startedOn, @Nullable LocalDate endedOn, @Nullable String place) {

		public Details {
			Spans.check("endedOn", startedOn, endedOn, "The stay began on");
			place = Texts.clean("place", place, 200);
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	@Enumerated(EnumType.STRING)
	private StayKind kind;

	private LocalDate startedOn;

	private @Nullable LocalDate endedOn;

	private @Nullable String place;

	private @Nullable String voidReason;

	protected Stay() {
	}

	Stay(UUID id, ProgramId program, ParticipantId participant, Details details, LocalDate today) {
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		correct(details, today);
	}

	/** Puts down what is known, for the first time or corrected. */
	final void correct(Details details, LocalDate today) {
		Spans.notAfter("startedOn", details.startedOn(), today, "A stay");
		this.kind = details.kind();
		this.startedOn = details.startedOn();
		this.endedOn = details.endedOn();
		this.place = details.place();
	}

	/** It never was: kept with its reason, and read by no rule. */
	void voidBecause(String reason) {
		if (reason.strip().length() < 3) {
			throw new Refusal("mistake", "Write in a few words what was wrong with it.");
		}
		this.voidReason = Texts.clean("mistake", reason, 500);
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

	public Details details() {
		return new Details(this.kind, this.startedOn, this.endedOn, this.place);
	}

	public DateSpan span() {
		return new DateSpan(this.startedOn, this.endedOn);
	}

	public boolean isVoid() {
		return this.voidReason != null;
	}

}

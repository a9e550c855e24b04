package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

/** Days on which a payer covers a person. */
@Entity
@Table(name = "coverage")
public class Coverage {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private PayerId payerId;

	private LocalDate startsOn;

	private @Nullable LocalDate endsOn;

	protected Coverage() {
	}

	Coverage(UUID id, ProgramId program, ParticipantId participant, PayerId payer, LocalDate startsOn,
			@Nullable LocalDate endsOn) {
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		correct(payer, startsOn, endsOn);
	}

	/** Ends it, lengthens it, or puts right what was typed wrong. */
	final void correct(PayerId payer, LocalDate first, @Nullable LocalDate last) {
		Spans.check("endsOn", first, last, "The coverage begins on");
		this.payerId = payer;
		this.startsOn = first;
		this.endsOn = last;
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

	public PayerId payer() {
		return this.payerId;
	}

	public DateSpan span() {
		return new DateSpan(this.startsOn, this.endsOn);
	}

}

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
import org.peerstead.shared.Refusal;
import org.peerstead.shared.Units;

/** A payer's leave, under a number, for so many units between two days. */
@Entity
@Table(name = "service_authorization")
public class ServiceAuthorization {

	/** What the payer's letter says. */
	public record Details(PayerId payer, String number, LocalDate startsOn, LocalDate endsOn, Units units) {

		public Details {
			number = number.strip();
			if (number.isEmpty() || number.length() > 50) {
				throw new Refusal("number", "Write the number of the authorization, as the payer's letter has it.");
			}
			if (units.isNone()) {
				throw new Refusal("units", "An authorization is for one unit or more.");
			}
			Spans.check("endsOn", startsOn, endsOn, "The authorization begins on");
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private PayerId payerId;

	private String number;

	private LocalDate startsOn;

	private LocalDate endsOn;

	private int units;

	protected ServiceAuthorization() {
	}

	ServiceAuthorization(UUID id, ProgramId program, ParticipantId participant, Details details) {
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		correct(details);
	}

	/** Puts down what the letter says, for the first time or corrected. */
	final void correct(Details details) {
		this.payerId = details.payer();
		this.number = details.number();
		this.startsOn = details.startsOn();
		this.endsOn = details.endsOn();
		this.units = details.units().count();
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
		return new Details(this.payerId, this.number, this.startsOn, this.endsOn, Units.of(this.units));
	}

	public DateSpan span() {
		return DateSpan.of(this.startsOn, this.endsOn);
	}

}

package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/** Another insurer of the person, which pays before Medicaid does. */
@Entity
@Table(name = "third_party_coverage")
public class ThirdPartyCoverage {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private String insurer;

	private LocalDate startsOn;

	private @Nullable LocalDate endsOn;

	protected ThirdPartyCoverage() {
	}

	ThirdPartyCoverage(UUID id, ProgramId program, ParticipantId participant, String insurer, DateSpan days) {
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		correct(insurer, days);
	}

	/** Ends it, lengthens it, or puts right what was typed wrong. */
	final void correct(String name, DateSpan days) {
		String clean = name.strip();
		if (clean.length() < 2 || clean.length() > 100) {
			throw new Refusal("insurer", "Write the name of the insurer, as its card has it.");
		}
		this.insurer = clean;
		this.startsOn = days.from();
		this.endsOn = days.through();
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

	public String insurer() {
		return this.insurer;
	}

	public DateSpan span() {
		return new DateSpan(this.startsOn, this.endsOn);
	}

}

package org.peerstead.encounters;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.springframework.data.domain.Persistable;

/** One version of a note; written once, never changed. */
@Entity
@Immutable
class EncounterNote implements Persistable<UUID> {

	@Id
	private UUID id;

	private ProgramId programId;

	private EncounterId encounterId;

	private int number;

	private String whatWeDid;

	private String generalPurpose;

	private @Nullable String nextStep;

	private @Nullable String reason;

	private Instant writtenAt;

	private UserId writtenBy;

	@Transient
	private boolean fresh;

	protected EncounterNote() {
	}

	/** The first version needs no reason; each later one says why it was written. */
	EncounterNote(ProgramId program, EncounterId encounter, int number, NoteText text, @Nullable String reason,
			Signature signature) {
		this.id = NewId.next();
		this.programId = program;
		this.encounterId = encounter;
		this.number = number;
		this.whatWeDid = text.whatWeDid();
		this.generalPurpose = text.generalPurpose();
		this.nextStep = text.nextStep();
		this.reason = reason;
		this.writtenAt = signature.at();
		this.writtenBy = signature.by();
		this.fresh = true;
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.fresh;
	}

	NoteText text() {
		return new NoteText(this.whatWeDid, this.generalPurpose, this.nextStep);
	}

}

package org.peerstead.encounters;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

	private @Nullable String mattered;

	private String whatWeDid;

	private @Nullable String shared;

	private String generalPurpose;

	private @Nullable String nextStep;

	private @Nullable String reason;

	@Enumerated(EnumType.STRING)
	private Late.@Nullable Reason lateReason;

	private @Nullable String lateWords;

	private @Nullable Integer likenessPercent;

	private @Nullable UUID likenessTo;

	private UUID[] namedOthers;

	private Instant writtenAt;

	private UserId writtenBy;

	@Transient
	private boolean fresh;

	protected EncounterNote() {
	}

	/** The first version needs no reason; each later one says why it was written. */
	EncounterNote(ProgramId program, EncounterId encounter, int number, NoteText text, @Nullable String reason,
			Written written, Signature signature) {
		this.id = NewId.next();
		this.programId = program;
		this.encounterId = encounter;
		this.number = number;
		this.mattered = text.mattered();
		this.whatWeDid = text.whatWeDid();
		this.shared = text.shared();
		this.generalPurpose = text.generalPurpose();
		this.nextStep = text.nextStep();
		this.reason = reason;
		take(written);
		this.writtenAt = signature.at();
		this.writtenBy = signature.by();
		this.fresh = true;
	}

	private void take(Written written) {
		Late late = written.late();
		this.lateReason = (late != null) ? late.reason() : null;
		this.lateWords = (late != null) ? late.words() : null;
		SecondLook.Likeness likeness = written.seen().likeness();
		this.likenessPercent = (likeness != null) ? likeness.percent() : null;
		this.likenessTo = (likeness != null) ? likeness.encounter() : null;
		this.namedOthers = written.seen().others().stream().map(SecondLook.Named::participant).toArray(UUID[]::new);
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
		return new NoteText(this.mattered, this.whatWeDid, this.shared, this.generalPurpose, this.nextStep);
	}

}

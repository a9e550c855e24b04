package org.peerstead.participants;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * A closed record opened to one user with a reason, for a while. Each look is kept with
 * it (by the database), and someone else looks at it again afterwards.
 */
@Entity
@Table(name = "record_opening")
public class RecordOpening {

	/** Why a closed record is opened. */
	public enum Kind {

		EMERGENCY("A medical emergency"), SAFETY("Someone is in danger"), AUDIT("An audit or evaluation"),
		DUTY("The law asks for it"), OTHER("Another reason");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	/** What the one who looks again finds. */
	public enum Verdict {

		FITTING("It was right to open it"), QUESTION("We will talk about it"),
		NOT_FITTING("It was not right to open it");

		private final String words;

		Verdict(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	/** Who needs the record, and why in a kind and a sentence. */
	public record Why(UserId user, Kind kind, String reason) {

		public Why {
			reason = reason.strip();
			if (reason.length() < 10 || reason.length() > 500) {
				throw new Refusal("reason",
						"Write in a sentence why you need this record now, in 10 to 500 characters.");
			}
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private UserId userId;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String reason;

	private Instant openedAt;

	private Instant closesAt;

	private @Nullable Instant reviewedAt;

	private @Nullable UserId reviewedBy;

	@Enumerated(EnumType.STRING)
	private @Nullable Verdict verdict;

	private @Nullable String reviewNote;

	protected RecordOpening() {
	}

	RecordOpening(UUID id, ProgramId program, ParticipantId participant, Why why, Instant at, Duration lasting) {
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		this.userId = why.user();
		this.kind = why.kind();
		this.reason = why.reason();
		this.openedAt = at;
		this.closesAt = at.plus(lasting);
	}

	/** Someone else says whether it was right. */
	void review(UserId by, Instant at, Verdict found, @Nullable String note) {
		if (by.equals(this.userId)) {
			throw new Refusal("You opened this record yourself, so someone else looks at it again.");
		}
		if (this.verdict != null) {
			throw new Refusal("This was looked at already.");
		}
		String words = (note == null || note.isBlank()) ? null : note.strip();
		if (found != Verdict.FITTING && words == null) {
			throw new Refusal("note", "Write what is to be asked, or what was not right.");
		}
		this.reviewedBy = by;
		this.reviewedAt = at;
		this.verdict = found;
		this.reviewNote = words;
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public Instant closesAt() {
		return this.closesAt;
	}

}

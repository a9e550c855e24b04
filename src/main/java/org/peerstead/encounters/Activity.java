package org.peerstead.encounters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Work;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * A block of one peer's time: a contact, or other real work. Two of one peer's never
 * overlap; the database says so.
 */
@Entity
public class Activity {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private PeerId peerId;

	private AgencyId agencyId;

	@Enumerated(EnumType.STRING)
	private Work kind;

	private LocalDate serviceDate;

	private Instant startsAt;

	private Instant endsAt;

	private String enteredStart;

	private String enteredEnd;

	private @Nullable ParticipantId participantId;

	private @Nullable String remark;

	private Instant enteredAt;

	private @Nullable Instant voidedAt;

	private @Nullable String voidReason;

	protected Activity() {
	}

	Activity(ProgramId program, WorkDone done, Instant enteredAt) {
		this.id = done.id().value();
		this.programId = program;
		this.peerId = done.peer();
		this.agencyId = done.agency();
		this.kind = done.work();
		this.participantId = done.participant();
		this.remark = done.remark();
		this.enteredAt = enteredAt;
		take(done.times());
	}

	/** A group: the people in it are named by their encounters. */
	static Activity group(ProgramId program, EncounterId id, PeerId peer, AgencyId agency, ClockTimes times,
			Instant enteredAt) {
		Activity activity = new Activity();
		activity.id = id.value();
		activity.programId = program;
		activity.peerId = peer;
		activity.agencyId = agency;
		activity.kind = Work.PEER_SUPPORT;
		activity.enteredAt = enteredAt;
		activity.take(times);
		return activity;
	}

	private void take(ClockTimes times) {
		this.serviceDate = times.date();
		this.startsAt = times.startsAt();
		this.endsAt = times.endsAt();
		this.enteredStart = times.enteredStart();
		this.enteredEnd = times.enteredEnd();
	}

	/** The clock was written down wrongly; the change log keeps what stood before. */
	void correct(ClockTimes times) {
		take(times);
	}

	/** A person was in the group for another time: the block spans what all were. */
	void correct(ClockTimes times, Instant startsAt, Instant endsAt) {
		String enteredStart = startsAt.equals(times.startsAt()) ? times.enteredStart() : this.enteredStart;
		String enteredEnd = endsAt.equals(times.endsAt()) ? times.enteredEnd() : this.enteredEnd;
		take(new ClockTimes(times.date(), startsAt, endsAt, enteredStart, enteredEnd));
	}

	/** Takes the block back: it stays on record and blocks no time any more. */
	void voidBecause(String reason, Instant at) {
		if (this.voidedAt != null) {
			throw new Refusal("This entry was voided already. Nothing more is to be done.");
		}
		this.voidReason = reason;
		this.voidedAt = at;
	}

	public UUID id() {
		return this.id;
	}

	public PeerId peer() {
		return this.peerId;
	}

	public AgencyId agency() {
		return this.agencyId;
	}

	public Work work() {
		return this.kind;
	}

	public LocalDate serviceDate() {
		return this.serviceDate;
	}

	public boolean isVoid() {
		return this.voidedAt != null;
	}

}

package org.peerstead.participants;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * Stands around the record of someone who also works in the program: colleagues do not
 * see it, and neither does the person through staff screens. The database keeps to it at
 * every read (function walls_before_me).
 */
@Entity
@Table(name = "wall")
public class Wall {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private @Nullable UserId userId;

	private @Nullable PeerId peerId;

	private @Nullable Instant liftedAt;

	protected Wall() {
	}

	Wall(UUID id, ProgramId program, ParticipantId participant, @Nullable UserId user, @Nullable PeerId peer) {
		if ((user == null) == (peer == null)) {
			throw new Refusal("peer", "Choose the peer worker or the user who is this person: one of the two.");
		}
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		this.userId = user;
		this.peerId = peer;
	}

	/** The person works here no longer, or it was someone else. */
	void lift(Instant at) {
		if (this.liftedAt == null) {
			this.liftedAt = at;
		}
	}

	public UUID id() {
		return this.id;
	}

	public @Nullable UserId user() {
		return this.userId;
	}

	public @Nullable PeerId peer() {
		return this.peerId;
	}

}

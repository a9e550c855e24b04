package org.peerstead.participants;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/** Names one user who sees the record behind a wall all the same, and says why. */
@Entity
@Table(name = "wall_pass")
public class WallPass {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private UUID wallId;

	private UserId userId;

	private String reason;

	private @Nullable Instant endedAt;

	protected WallPass() {
	}

	WallPass(UUID id, ProgramId program, Wall wall, UserId user, String reason) {
		if (reason.strip().length() < 5 || reason.strip().length() > 300) {
			throw new Refusal("reason", "Write in a few words why this user needs the record.");
		}
		if (user.equals(wall.user())) {
			throw new Refusal("user", "Nobody opens their own record through staff screens.");
		}
		this.id = id;
		this.programId = program;
		this.wallId = wall.id();
		this.userId = user;
		this.reason = reason.strip();
	}

	void end(Instant at) {
		if (this.endedAt == null) {
			this.endedAt = at;
		}
	}

	public UUID wall() {
		return this.wallId;
	}

}

package org.peerstead.people;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/** Who leads a team, from when to when: a peer worker or a coworker who is none. */
@Entity
class TeamLead {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private TeamId teamId;

	private @Nullable PeerId peerId;

	private @Nullable UUID coworkerId;

	private LocalDate startedOn;

	private @Nullable LocalDate endedOn;

	protected TeamLead() {
	}

	TeamLead(UUID id, ProgramId program, TeamId team, Leader leader, LocalDate startedOn) {
		this.id = id;
		this.programId = program;
		this.teamId = team;
		this.peerId = leader.peer();
		this.coworkerId = leader.coworker();
		this.startedOn = startedOn;
	}

	/** Ends the day before someone else begins. */
	void giveWay(LocalDate to) {
		if (!to.isAfter(this.startedOn)) {
			throw new Refusal("startedOn",
					"The lead before began on " + DateSpan.display(this.startedOn) + ". Choose a later day.");
		}
		this.endedOn = to.minusDays(1);
	}

	/** The person who leads: one of the two. */
	public record Leader(@Nullable PeerId peer, @Nullable UUID coworker) {

		public static Leader peer(PeerId peer) {
			return new Leader(peer, null);
		}

		public static Leader coworker(UUID coworker) {
			return new Leader(null, coworker);
		}

	}

}

package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.ExitReason;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.WorkType;
import org.peerstead.shared.DateSpan;

/**
 * What a made-up peer worker's job is: the team, the form of work, and the pay from the
 * first day to the last. Some were companions in the same team before they became peer
 * specialists.
 */
record CastPost(CastPeer peer, CastTeam team, WorkType type, @Nullable PartTimeBecause partTimeBecause,
		@Nullable LocalDate companionSince, List<CastRaise> raises) {

	/** The first day with the program. */
	LocalDate since() {
		return (this.companionSince != null) ? this.companionSince : this.peer.employed().from();
	}

	@Nullable LocalDate lastDay() {
		return this.peer.employed().through();
	}

	@Nullable ExitReason exit() {
		return this.peer.exit();
	}

	DateSpan days() {
		return new DateSpan(since(), lastDay());
	}

	/** What is paid as a companion, or from the first day as a peer specialist on. */
	List<CastRaise> raises(boolean asCompanion) {
		return this.raises.stream()
			.filter((raise) -> raise.on().isBefore(this.peer.employed().from()) == asCompanion)
			.toList();
	}

}

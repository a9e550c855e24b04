package org.peerstead.retention;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.ExitReason;
import org.peerstead.people.WorkType;
import org.peerstead.shared.DateSpan;

/**
 * One position a peer held, as recorded: the raw material of spells. The circumstances
 * are those of the day that groups are formed by; unknown where nobody asked.
 */
public record Stint(UUID employment, UUID worker, Post post, DateSpan days, @Nullable ExitReason reason,
		Circumstances circumstances) {

	/** Where and in which form the person worked. */
	public record Post(UUID agency, @Nullable UUID team, WorkType type) {

	}

	boolean movedOn() {
		return this.reason == ExitReason.TRANSFERRED;
	}

	/** Never null for comparisons: an open stint ends on the last of all days. */
	LocalDate lastDay() {
		LocalDate through = this.days.through();
		return (through != null) ? through : LocalDate.MAX;
	}

}

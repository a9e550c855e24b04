package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.Coworker;
import org.peerstead.people.ExitReason;
import org.peerstead.shared.DateSpan;

/** A made-up worker who is no peer, with the pay from the first day to the last. */
record CastCoworker(UUID id, Coworker.Details details, DateSpan employed, @Nullable ExitReason exit,
		List<CastRaise> raises) {

	boolean isThereOn(LocalDate day) {
		return this.employed.contains(day);
	}

}

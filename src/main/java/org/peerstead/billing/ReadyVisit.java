package org.peerstead.billing;

import java.time.LocalDate;
import java.util.UUID;

import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;

/** A visit that waits for its claim, with what its coding depends on. */
record ReadyVisit(UUID encounter, UUID agency, UUID participant, UUID peer, LocalDate served, Mode mode, Place place,
		boolean group) {

	/** Whether both belong to the same day of the same person with the same agency. */
	boolean sameDayAs(ReadyVisit other) {
		return this.agency.equals(other.agency) && this.participant.equals(other.participant)
				&& this.served.equals(other.served);
	}

}

package org.peerstead.encounters.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;

/** The last visit with a person, as a pattern for the next. */
record LastVisit(UUID id, UUID participant, LocalDate serviceDate, int minutes, Mode mode, Place place,
		@Nullable UUID goal, String generalPurpose) {

}

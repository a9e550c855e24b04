package org.peerstead.people;

import java.time.LocalDate;
import java.util.UUID;

import org.peerstead.access.AgencyId;
import org.peerstead.shared.ProgramId;

/**
 * A peer begins with an agency on this day, for the first time, again, or from another
 * agency. Told before the employment is written: whoever refers to it in the database
 * flushes {@link Employments} first.
 */
public record PeerHired(ProgramId program, PeerId peer, UUID employment, AgencyId agency, LocalDate startedOn) {

}

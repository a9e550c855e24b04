package org.peerstead.people;

import java.time.LocalDate;

import org.peerstead.access.AgencyId;
import org.peerstead.shared.ProgramId;

/**
 * A peer's work with an agency ends with this day, by leaving or by moving to another
 * agency: whoever they walk with there needs someone new.
 */
public record PeerLeft(ProgramId program, PeerId peer, AgencyId agency, LocalDate lastDay) {

}

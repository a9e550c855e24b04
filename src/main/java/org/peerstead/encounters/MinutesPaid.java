package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;

/**
 * For how long peers were paid on their days; the module that keeps time sheets
 * implements it.
 */
public interface MinutesPaid {

	/** One day of one peer. */
	record PeerDay(PeerId peer, LocalDate day) {
	}

	/**
	 * Minutes paid, in one statement. Only days whose time sheet is settled are among
	 * them: what is still open says nothing of what will be paid.
	 */
	Map<PeerDay, Integer> paidMinutes(ProgramId program, Collection<PeerDay> days);

}

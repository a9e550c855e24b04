package org.peerstead.encounters;

import java.util.Collection;
import java.util.Map;

import org.peerstead.encounters.MinutesPaid.PeerDay;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.ProgramId;

/**
 * Exclusion lists looked up and clearances given, by the days of peers (checks 46 and
 * 47). Whichever module keeps them implements it; none does yet.
 */
public interface VettingKept {

	/** In one statement; a day that is not in it is not known. */
	Map<PeerDay, VisitFacts.Vetting> vetting(ProgramId program, Collection<PeerDay> days);

}

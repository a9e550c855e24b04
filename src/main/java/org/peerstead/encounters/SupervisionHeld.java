package org.peerstead.encounters;

import java.util.Collection;
import java.util.Map;

import org.peerstead.encounters.MinutesPaid.PeerDay;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.ProgramId;

/**
 * Who supervises peers and when supervision was held last, by their days (checks 18 to
 * 20). Whichever module keeps supervision sessions implements it; none does yet.
 */
public interface SupervisionHeld {

	/** In one statement; a day that is not in it is not known. */
	Map<PeerDay, VisitFacts.Supervision> supervision(ProgramId program, Collection<PeerDay> days);

}

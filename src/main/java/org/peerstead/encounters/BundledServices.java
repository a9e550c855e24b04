package org.peerstead.encounters;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.peerstead.participants.ParticipantId;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.ProgramId;

/**
 * Services that already contain peer support, such as a treatment team or a residence, by
 * the people who receive them (check 48). Whichever module keeps them implements it; none
 * does yet.
 */
public interface BundledServices {

	/** In one statement; who is not in it receives none that is known. */
	Map<ParticipantId, List<VisitFacts.Bundled>> bundled(ProgramId program, Collection<ParticipantId> people);

}

package org.peerstead.encounters;

import java.util.Collection;
import java.util.Map;

import org.peerstead.shared.ProgramId;

/** What billing knows of visits; the module that makes claims implements it. */
public interface ClaimHistory {

	/** The claims that these visits stand in now, by visit, in one statement. */
	Map<EncounterId, String> liveClaims(ProgramId program, Collection<EncounterId> encounters);

}

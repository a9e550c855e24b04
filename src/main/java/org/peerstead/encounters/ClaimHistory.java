package org.peerstead.encounters;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;

/** What billing knows of visits; the module that makes claims implements it. */
public interface ClaimHistory {

	/** A claim, and when its file was sent, if it was. */
	record Live(String number, @Nullable Instant sentAt) {
	}

	/** The claims that these visits stand in now, by visit, in one statement. */
	Map<EncounterId, Live> liveClaims(ProgramId program, Collection<EncounterId> encounters);

}

package org.peerstead.participants;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Units;

/**
 * What has been used of the units that payers authorized, and at what pace. Told by the
 * module that keeps the visits, in a fixed number of statements however many people are
 * asked for.
 */
public interface UnitsUsed {

	/**
	 * Used are the units on a claim; pending are those of visits that are signed and not
	 * yet on one, held or not.
	 */
	record Used(Units claimed, Units pending) {

		public static final Used NOTHING = new Used(Units.NONE, Units.NONE);

		/** What no other visit can use any more. */
		public Units together() {
			return this.claimed.plus(this.pending);
		}

	}

	/**
	 * By authorization, for those of these people. A visit counts for the authorization
	 * of its payer that holds on its day; of two, for the one that ends first.
	 */
	Map<UUID, Used> ofAuthorizations(Collection<ParticipantId> people, ProgramId program);

	/** The visits of each in the last eight weeks; nobody is left out. */
	Map<ParticipantId, Pace> paceOf(Collection<ParticipantId> people, LocalDate today, ProgramId program);

}

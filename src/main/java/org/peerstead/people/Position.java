package org.peerstead.people;

import java.math.BigDecimal;

import org.peerstead.access.AgencyId;
import org.peerstead.shared.Refusal;

/** Where a peer works, as what, and for which share of full time. */
public record Position(AgencyId agency, String title, BigDecimal fte) {

	public Position {
		if (fte.signum() <= 0 || fte.compareTo(BigDecimal.ONE) > 0) {
			throw new Refusal("fte", "Write the share of full time as a number above 0 and up to 1: 0.5 is half time.");
		}
		if (fte.stripTrailingZeros().scale() > 2) {
			throw new Refusal("fte", "Write the share of full time with at most two decimals, such as 0.75.");
		}
	}

	/** Full time with the agency. */
	public static Position fullTime(AgencyId agency, String title) {
		return new Position(agency, title, BigDecimal.ONE);
	}

}

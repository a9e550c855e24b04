package org.peerstead.pay;

import java.math.BigDecimal;

import org.peerstead.access.AgencyId;
import org.peerstead.people.WorkType;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

/**
 * What a post is, as far as pay asks: where, in which form, for which share of the
 * agency's full-time week, and on which days.
 */
public record PostTerms(Post post, ProgramId program, AgencyId agency, WorkType workType, BigDecimal fte,
		BigDecimal fullWeek, DateSpan days) {

	/** The full-time week where an agency has set none of its own. */
	public static final BigDecimal USUAL_WEEK = new BigDecimal("40");

	/** The worker's own hours: the share of full time in the agency's full-time week. */
	public BigDecimal hoursAWeek() {
		return this.fte.multiply(this.fullWeek);
	}

	boolean isVolunteer() {
		return this.workType == WorkType.VOLUNTEER;
	}

}

package org.peerstead.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One post that is staffed on a day, as far as pay is counted: never shown by itself
 * here.
 */
record StaffedPost(UUID id, boolean peer, boolean sameTask, UUID agency, String agencyName, String workType,
		BigDecimal fte, BigDecimal fullWeek, LocalDate startedOn, @Nullable BigDecimal hourly, @Nullable String sex,
		@Nullable String setting) {

	private static final BigDecimal WEEKS = BigDecimal.valueOf(52);

	/** The worker's own hours of 52 weeks. */
	BigDecimal hoursAYear() {
		return this.fte.multiply(this.fullWeek).multiply(WEEKS);
	}

	boolean volunteer() {
		return this.workType.equals("VOLUNTEER");
	}

}

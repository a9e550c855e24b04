package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Units and visits of a person by week of seven days, the last week, which ends today,
 * first. Weeks before the first visit of all are not among them.
 */
public record Pace(List<Week> weeks, @Nullable LocalDate lastVisit) {

	/** How many weeks are looked at. */
	public static final int WEEKS = 8;

	public static final Pace NONE = new Pace(List.of(), null);

	/** The visits of a week, and their units. */
	public record Week(int visits, int units) {
	}

	public Pace {
		weeks = List.copyOf(weeks);
	}

	/** The week that ends today. */
	public Week lastWeek() {
		return this.weeks.isEmpty() ? new Week(0, 0) : this.weeks.get(0);
	}

}

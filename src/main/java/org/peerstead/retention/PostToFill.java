package org.peerstead.retention;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;

/** What an agency is looking for, since when, and whether it counts as an opening. */
public record PostToFill(AgencyId agency, @Nullable UUID team, String position, LocalDate openedOn,
		Conditions conditions) {

	/**
	 * The three conditions under which the Bureau of Labor Statistics counts a job as
	 * open (JOLTS): there is work for it, it could start within 30 days, and people from
	 * outside are being sought. One that lacks any is kept and not counted.
	 */
	public record Conditions(boolean hasWork, boolean startsWithin30Days, boolean seeksOutside) {

		public static final Conditions ALL = new Conditions(true, true, true);

		public boolean hold() {
			return this.hasWork && this.startsWithin30Days && this.seeksOutside;
		}

	}

}

package org.peerstead.retention;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;

/**
 * A peer worker in one spell of employment, as the pages of growing and staying head it.
 */
public record Worker(UUID employment, PeerId peer, String name, AgencyId agency, String agencyName, String position,
		DateSpan days) {

	/** Whether the person works in this spell on the day. */
	public boolean works(LocalDate on) {
		return this.days.contains(on);
	}

	public @Nullable LocalDate lastDay() {
		return this.days.through();
	}

	/** "Peer specialist with First Agency since 03/04/2024". */
	public String words() {
		return this.position + " with " + this.agencyName
				+ ((this.days.through() != null) ? ", " + this.days : " since " + DateSpan.display(this.days.from()));
	}

}

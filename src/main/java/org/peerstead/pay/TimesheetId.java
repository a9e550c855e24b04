package org.peerstead.pay;

import java.io.Serializable;
import java.util.UUID;

/** Names one employment's timesheet of one pay period. */
public record TimesheetId(UUID value) implements Serializable {

	public static TimesheetId valueOf(String text) {
		return new TimesheetId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}

package org.peerstead.pay;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Work;

/**
 * A block of a worker's time as the record has it: one activity of one agency, whether
 * the two met in person, and the miles of a drive.
 */
public record Block(UUID activity, UUID agency, Work work, LocalDate day, Instant startsAt, Instant endsAt,
		boolean inPerson, @Nullable BigDecimal miles, Instant enteredAt) {

	/** Whole minutes as they passed. */
	public int minutes() {
		return (int) Duration.between(this.startsAt, this.endsAt).toMinutes();
	}

	/** "53 min", "1 h 30 min". */
	public String length() {
		return Hours.words(minutes());
	}

	/** Whether miles may stand beside it. */
	public boolean isDrive() {
		return this.work == Work.TRAVEL || this.work == Work.TRANSPORT;
	}

	boolean isContact() {
		return this.work == Work.PEER_SUPPORT || this.work == Work.COLLATERAL;
	}

}

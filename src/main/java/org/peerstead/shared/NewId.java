package org.peerstead.shared;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes identifiers that sort by the time they were made (UUID version 7, RFC 9562
 * section 5.7): new rows land at the end of an index.
 */
public final class NewId {

	private static final int COUNTER_BITS = 12;

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Milliseconds and, below them, a 12-bit counter that never stands still. */
	private static long last;

	private NewId() {
	}

	public static UUID next() {
		long tick = tick(System.currentTimeMillis());
		long high = (tick >>> COUNTER_BITS) << 16 | 0x7000L | (tick & 0xFFFL);
		long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
		return new UUID(high, low);
	}

	/** When the counter is used up, or the clock goes back, the next tick is borrowed. */
	private static synchronized long tick(long millis) {
		last = Math.max(last + 1, millis << COUNTER_BITS);
		return last;
	}

}

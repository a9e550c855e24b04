package org.peerstead.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

/**
 * Identifiers of the story's records: the same for the same day, and sorted by the time
 * that they speak of (UUID version 7), as those of real work are.
 */
final class StoryIds {

	private final Random random;

	StoryIds(Random random) {
		this.random = random;
	}

	/**
	 * The same for the same thing of the same program, whenever it is asked for; it tells
	 * no moment, as random ones do not.
	 */
	static UUID of(ProgramId program, String what) {
		UUID named = UUID.nameUUIDFromBytes((program + " " + what).getBytes(StandardCharsets.UTF_8));
		return new UUID(named.getMostSignificantBits() & ~0xF000L | 0x4000L, named.getLeastSignificantBits());
	}

	UUID next(LocalDate day) {
		return next(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
	}

	UUID next(Instant at) {
		long high = at.toEpochMilli() << 16 | 0x7000L | this.random.nextInt(0x1000);
		long low = (this.random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
		return new UUID(high, low);
	}

}

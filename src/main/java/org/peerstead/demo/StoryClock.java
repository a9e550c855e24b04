package org.peerstead.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * The clock of the application while the sample is loaded: it shows the real time to
 * everyone, and to the thread that tells the county's story the day it tells of, so that
 * a claim of last year was built last year. Each look at a told day finds it a little
 * later.
 */
final class StoryClock extends Clock {

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

	private final Clock real;

	private final ZoneId zone;

	private final ThreadLocal<@Nullable Instant> told;

	StoryClock(Clock real) {
		this(real, ZoneOffset.UTC, new ThreadLocal<>());
	}

	private StoryClock(Clock real, ZoneId zone, ThreadLocal<@Nullable Instant> told) {
		this.real = real;
		this.zone = zone;
		this.told = told;
	}

	/** Does the work as if it were then; never later than it is. */
	void at(Instant then, Runnable work) {
		Instant before = this.told.get();
		this.told.set(then);
		try {
			work.run();
		}
		finally {
			if (before != null) {
				this.told.set(before);
			}
			else {
				this.told.remove();
			}
		}
	}

	@Override
	public Instant instant() {
		Instant now = this.real.instant();
		Instant then = this.told.get();
		if (then == null) {
			return now;
		}
		this.told.set(then.plus(BETWEEN_LOOKS));
		return then.isBefore(now) ? then : now;
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new StoryClock(this.real, other, this.told);
	}

}

package org.peerstead.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoryClockTests {

	private static final Instant NOW = Instant.parse("2026-06-15T18:00:00Z");

	private static final Instant THEN = Instant.parse("2025-11-06T15:00:00Z");

	private final StoryClock clock = new StoryClock(Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void showsTheToldDayToItsTellerAloneAndOnlyWhileItIsTold() {
		this.clock.at(THEN, () -> {
			assertThat(this.clock.instant()).isEqualTo(THEN);
			assertThat(CompletableFuture.supplyAsync(this.clock::instant).join()).isEqualTo(NOW);
		});
		assertThat(this.clock.instant()).isEqualTo(NOW);
	}

	@Test
	void goesOnALittleWithEachLook() {
		this.clock.at(THEN, () -> {
			this.clock.instant();
			assertThat(this.clock.instant()).isAfter(THEN).isBefore(THEN.plusSeconds(10));
		});
	}

	@Test
	void neverShowsTheFuture() {
		this.clock.at(NOW.plusSeconds(60), () -> assertThat(this.clock.instant()).isEqualTo(NOW));
	}

	@Test
	void tellsInAnyZone() {
		assertThat(this.clock.withZone(StoryTelling.ZONE).getZone()).isEqualTo(StoryTelling.ZONE);
		this.clock.at(THEN, () -> assertThat(this.clock.withZone(StoryTelling.ZONE).instant()).isEqualTo(THEN));
	}

}

package org.peerstead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** It is always Monday, June 15, 2026, 2 PM in Harrisburg. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

	public static final ZoneId ZONE = ZoneId.of("America/New_York");

	public static final Instant NOW = Instant.parse("2026-06-15T18:00:00Z");

	public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

	@Bean
	@Primary
	Clock fixedClock() {
		return Clock.fixed(NOW, ZoneId.of("UTC"));
	}

}

package org.peerstead.bench;

import java.time.Clock;
import java.time.ZoneOffset;

import org.peerstead.Peerstead;

import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application in a process of its own, on the day of the benchmark. */
final class OnTheDay {

	public static void main(String[] arguments) {
		new SpringApplication(Peerstead.class, Day.class).run(arguments);
	}

	private static final class Day {

		@Bean
		@Primary
		Clock dayOfTheBenchmark() {
			return Clock.fixed(County.NOW, ZoneOffset.UTC);
		}

	}

}

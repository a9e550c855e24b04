package org.peerstead;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Peerstead, and gives everyone the same clock. */
@SpringBootApplication
public class Peerstead {

	public static void main(String[] args) {
		SpringApplication.run(Peerstead.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}

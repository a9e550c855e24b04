package org.peerstead.billing.x12;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeenNumbersTests {

	@Test
	void knowsEveryNumberAgainAndNoOther() {
		SeenNumbers seen = new SeenNumbers();
		for (int i = 0; i < 100_000; i++) {
			assertThat(seen.add("PS%08d".formatted(i))).as("first time of %d", i).isTrue();
		}
		for (int i = 0; i < 100_000; i += 7) {
			assertThat(seen.add("PS%08d".formatted(i))).as("second time of %d", i).isFalse();
		}
		assertThat(seen.add("PS00100000")).isTrue();
	}

}

package org.peerstead.retention;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpeakUpCodeTests {

	@Test
	void hasTwentyLettersAndDigitsThatDoNotLookAlike() {
		assertThat(IntStream.range(0, 200).mapToObj((number) -> SpeakUpCode.next().toString())).doesNotHaveDuplicates()
			.allMatch((code) -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "7K3M-9QXP-2D4F-8HJW-6T01", "7k3m9qxp2d4f8hjw6t01", " 7K3M 9QXP 2D4F 8HJW 6TOI ",
			"7k3m-9qxp-2d4f-8hjw-6tol" })
	void isReadAsPeopleTypeIt(String typed) {
		assertThat(SpeakUpCode.typed(typed).fingerprint())
			.isEqualTo(SpeakUpCode.typed("7K3M9QXP2D4F8HJW6T01").fingerprint());
	}

	@Test
	void oneLetterMoreIsAnotherCode() {
		assertThat(SpeakUpCode.typed("7K3M9QXP2D4F8HJW6T01X").fingerprint())
			.isNotEqualTo(SpeakUpCode.typed("7K3M9QXP2D4F8HJW6T01").fingerprint());
	}

}

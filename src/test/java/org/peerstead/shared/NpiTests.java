package org.peerstead.shared;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** 1234567893 is the example of the NPI check digit that CMS publishes. */
class NpiTests {

	@ParameterizedTest
	@CsvSource({ "1234567893, true", "2000000002, true", "1234567890, false", "123456789, false", "12345678931, false",
			"123-456-7893, true", "abcdefghij, false", "'', false" })
	void theLastDigitChecksTheOthers(String text, boolean valid) {
		assertThat(Npi.isOne(text)).isEqualTo(valid);
		if (!valid) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Npi(text));
		}
	}

}

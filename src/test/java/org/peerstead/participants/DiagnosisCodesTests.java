package org.peerstead.participants;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DiagnosisCodesTests {

	@ParameterizedTest
	@CsvSource({ "F331,F33.1", "f33.1,F33.1", "F20,F20", "'F33.1, F41.1; Z59.00','F33.1,F41.1,Z59.00'",
			"F33.1 F33.1,F33.1", "C7A.00,C7A.00" })
	void readsCodesAsPeopleWriteThem(String typed, String kept) {
		assertThat(DiagnosisCodes.of(typed)).containsExactly(kept.split(","));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "depression", "33.1", "F3", "F33.12345", "F33..1", "F33.1!" })
	void refusesWhatHasNotTheShapeOfACode(String typed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DiagnosisCodes.of(typed))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("diagnoses"));
	}

	@Test
	void takesNoMoreThanTheTwelveThatAClaimCarries() {
		String thirteen = IntStream.range(0, 13).mapToObj((n) -> "F" + (20 + n)).collect(Collectors.joining(" "));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DiagnosisCodes.of(thirteen))
			.withMessageContaining("at most 12");
	}

}

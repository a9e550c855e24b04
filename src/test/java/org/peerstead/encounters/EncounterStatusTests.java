package org.peerstead.encounters;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EncounterStatusTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource(textBlock = """
			SIGNED,   SIGNED RETURNED APPROVED VOIDED
			RETURNED, SIGNED VOIDED
			APPROVED, SIGNED CLAIMED VOIDED
			CLAIMED,  APPROVED CLAIMED VOIDED
			VOIDED,   ''
			""")
	void knowsEveryStepAndNoOther(EncounterStatus from, String steps) {
		List<String> expected = steps.isEmpty() ? List.of() : List.of(steps.split(" "));
		assertThat(Arrays.stream(EncounterStatus.values()).filter(from::mayBecome).map(Enum::name))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

}

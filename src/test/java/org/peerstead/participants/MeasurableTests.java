package org.peerstead.participants;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeasurableTests {

	@Test
	void aStepThatSaysWhatHowAndWhenNeedsNoHint() {
		assertThat(
				Measurable.hints(step("I take the bus to the library", "Two rides a week", LocalDate.of(2026, 8, 1))))
			.isEmpty();
	}

	@Test
	void asksHowBothWillKnowAndByWhen() {
		assertThat(Measurable.hints(step("I take the bus to the library", null, null))).hasSize(2)
			.anyMatch((hint) -> hint.startsWith("Say how you will both know"))
			.anyMatch((hint) -> hint.startsWith("Choose a day"));
	}

	@Test
	void asksWhatAVagueWordLooksLike() {
		assertThat(Measurable.hints(step("I feel better", "I tell you", LocalDate.of(2026, 8, 1))))
			.anyMatch((hint) -> hint.contains("“better”"))
			.anyMatch((hint) -> hint.contains("count"));
	}

	private static PlanObjective.Details step(String what, @Nullable String measure, @Nullable LocalDate by) {
		return new PlanObjective.Details(what, measure, by);
	}

}

package org.peerstead.participants;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecipientIdTests {

	@ParameterizedTest
	@ValueSource(strings = { "0000001234", " 0000001234 ", "000-000-1234", "0000 001 234" })
	void readsTenDigitsHoweverTheyAreSpaced(String text) {
		assertThat(RecipientId.of(text).digits()).isEqualTo("0000001234");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "123456789", "12345678901", "12345678AB", "１２３４５６７８９０" })
	void refusesEveryOtherShapeInASentence(String text) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> RecipientId.of(text))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("recipientId"))
			.withMessageContaining("ten digits");
	}

	@Test
	void showsTheLastFourDigitsAndNoMoreWhereItMightBeLogged() {
		assertThat(RecipientId.of("0000001234")).hasToString("••••••1234");
	}

}

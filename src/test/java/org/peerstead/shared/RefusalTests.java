package org.peerstead.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTests {

	@Test
	void aRefusalIsItsSentenceWithFieldAndCitationWhenThereAreAny() {
		Refusal refusal = new Refusal("end", "The end must be later. Check it.", "55 Pa. Code");
		assertThat(refusal).hasMessage("The end must be later. Check it.");
		assertThat(refusal.sentence()).isEqualTo("The end must be later. Check it.");
		assertThat(refusal.field()).isEqualTo("end");
		assertThat(refusal.citation()).isEqualTo("55 Pa. Code");
		assertThat(new Refusal("No.").field()).isNull();
		assertThat(new Refusal("end", "No.").citation()).isNull();
	}

}

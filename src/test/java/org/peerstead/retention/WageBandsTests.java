package org.peerstead.retention;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WageBandsTests {

	private static BigDecimal dollars(String amount) {
		return new BigDecimal(amount);
	}

	@ParameterizedTest
	@CsvSource({ "15.9999, Under $16.00", "16.0000, $16.00 to under $18.50", "18.4999, $16.00 to under $18.50",
			"18.5, $18.50 or more" })
	void aBandBeginsAtItsEdge(String hourly, String label) {
		WageBands bands = WageBands.of(List.of(dollars("16"), dollars("18.50")));
		assertThat(bands.bandOf(dollars(hourly)).label()).isEqualTo(label);
	}

	@Test
	void aStipendIsInNoBand() {
		assertThat(WageBands.of(List.of(dollars("16"))).bandOf(null).known()).isFalse();
	}

	@Test
	void withoutEdgesTheRatesAtHandAreDividedIntoThirds() {
		WageBands bands = WageBands.thirdsOf(IntStream.rangeClosed(13, 21).mapToObj(BigDecimal::valueOf).toList());
		assertThat(bands.edges()).containsExactly(dollars("16"), dollars("19"));
		assertThat(bands.set()).isFalse();
		assertThat(WageBands.thirdsOf(List.of()).bandOf(dollars("5")).label()).isEqualTo("Any hourly pay");
		assertThat(WageBands.thirdsOf(List.of(dollars("5"), dollars("5"))).edges()).hasSize(1);
	}

	@Test
	void edgesRise() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> WageBands.of(List.of(dollars("18"), dollars("16"))))
			.withMessageContaining("from low to high");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> WageBands.of(List.of(dollars("0"))));
	}

}

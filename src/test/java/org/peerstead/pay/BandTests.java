package org.peerstead.pay;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.pay.Band.Range;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BandTests {

	@ParameterizedTest
	@CsvSource({
			// pay over half the sum of both ends, half up at three decimals
			"16, 20, 18, 1.000", "16, 20, 16.50, 0.917", "16, 20, 20, 1.111", "16, 20, 14, 0.778",
			"15.0001, 15.0002, 15.0001, 1.000", "16, 24, 19.99, 1.000", "16, 24, 19.98, 0.999",
			"10, 10, 10.0050, 1.001", "10, 10, 10.0049, 1.000" })
	void theCompaRatioIsPayOverTheMidpoint(String minimum, String maximum, String hourly, String ratio) {
		assertThat(Range.of(minimum, maximum).compaRatio(Rate.of(hourly)).toPlainString()).isEqualTo(ratio);
	}

	@Test
	void theMidpointIsExact() {
		assertThat(Range.of("15.0001", "15.0002").midpoint()).isEqualByComparingTo("15.00015");
	}

	@ParameterizedTest
	@CsvSource({ "0, 20, '', minimum", "-1, 20, '', minimum", "20, 16, '', maximum", "16, 20, 15, steps",
			"16, 20, 21, steps", "16, 20, 17 17, steps", "16, 20, 18 17, steps" })
	void refusesABandThatDoesNotRise(String minimum, String maximum, String steps, String field) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new Range(Rate.of(minimum), Rate.of(maximum), rates(steps)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	@Test
	void theFormulaIsWrittenOut() {
		Standing standing = new Standing(java.util.UUID.randomUUID(),
				new Rung.Details(Rung.Ladder.PEER, 1, "Peer specialist", "G5", "The program director"),
				java.time.LocalDate.EPOCH, Placement.Reason.HIRED, Range.of("16", "20"));
		assertThat(standing.formula(Rate.of("16.5"))).contains("$16.50 ÷ (($16.00 + $20.00) ÷ 2) = 0.917");
		assertThat(standing.formula(null)).isEmpty();
	}

	private static List<Rate> rates(String steps) {
		return steps.isEmpty() ? List.of() : Arrays.stream(steps.split(" ")).map(Rate::of).toList();
	}

}

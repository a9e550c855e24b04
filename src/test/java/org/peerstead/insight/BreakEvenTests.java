package org.peerstead.insight;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peerstead.insight.BreakEven.Terms;
import org.peerstead.shared.Money;
import org.peerstead.shared.Rate;

import static org.assertj.core.api.Assertions.assertThat;

class BreakEvenTests {

	@Test
	void fullCostOverWhatAUnitBringsIn() {
		BreakEven post = of("20.00", "21.00", null);
		// 20 x 2,080 = 41,600; 20 % on-costs 8,320; 10,000 others; a unit brings 19.95
		assertThat(post.fullCost()).isEqualTo(Money.of("59920.00"));
		assertThat(post.unitsAYear()).isEqualByComparingTo("3004");
		assertThat(post.unitsADay()).isEqualByComparingTo("13.7");
		assertThat(post.mostADay()).isEqualByComparingTo("37.8");
		assertThat(post.sentence()).contains("Nothing was billed in the last twelve months");
	}

	@Test
	void aTargetFarAboveWhatPostsBilledIsCalledNotRealisticAndTheChargeSaid() {
		BreakEven post = of("20.00", "21.00", "2000");
		assertThat(post.reached()).isFalse();
		// 59,920 / (2,000 x 0.95), rounded up
		assertThat(post.rateNeeded()).isEqualTo(Rate.of("31.5369"));
		assertThat(post.sentence()).contains("13.7 units a working day", "billed 9.1 a day", "51 % more",
				"not realistic", "$31.5369 a unit");
	}

	@Test
	void aTargetBeyondTheHoursOfTheDayIsCalledImpossible() {
		BreakEven post = of("20.00", "7.00", "2000");
		assertThat(post.impossible()).isTrue();
		assertThat(post.sentence()).contains("not possible", "37.8 units");
	}

	@Test
	void whatPostsBilledAlreadyIsReached() {
		assertThat(of("20.00", "21.00", "3300").sentence()).contains("so this is reached");
	}

	private static BreakEven of(String wage, String charge, @Nullable String observed) {
		Terms terms = new Terms(Rate.of(wage), BigDecimal.valueOf(2080), BigDecimal.valueOf(20), Money.of("10000"), 220,
				Rate.of(charge), BigDecimal.valueOf(95));
		return BreakEven.of(terms, (observed != null) ? new BigDecimal(observed) : null);
	}

}

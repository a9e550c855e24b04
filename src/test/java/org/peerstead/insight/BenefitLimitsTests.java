package org.peerstead.insight;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.shared.Money;
import org.peerstead.shared.Rate;

import static org.assertj.core.api.Assertions.assertThat;

class BenefitLimitsTests {

	private static final BenefitLimits LIMITS = new BenefitLimits(2025, Money.of("1620"), Money.of("2700"),
			Money.of("1160"), Money.of("967"), "RECALLED", "SSA");

	/** 20 CFR 416.1112 and 416.1124: $20, $65 and half of the rest do not count. */
	@ParameterizedTest
	@CsvSource({ "0, 0.00, 967.00", "85, 0.00, 967.00", "86, 0.50, 966.50", "500, 207.50, 759.50",
			"2018.98, 966.99, 0.01", "2019, 967.00, 0.00", "3000, 1457.50, 0.00" })
	void halfOfWhatIsAboveEightyFiveDollarsCountsForSsi(String earnings, String counted, String left) {
		assertThat(BenefitLimits.counted(Money.of(earnings))).isEqualTo(Money.of(counted));
		assertThat(LIMITS.ssi(Money.of(earnings))).isEqualTo(Money.of(left));
	}

	@Test
	void noSsiIsLeftAtTwiceTheFullAmountAndEightyFive() {
		assertThat(LIMITS.ssiEndsAt()).isEqualTo(Money.of("2019.00"));
	}

	@ParameterizedTest
	@CsvSource({ "1160, 17.50, 15.2", "1620, 17.50, 21.3", "1620, 17.52, 21.3", "85, 17.50, 1.1" })
	void hoursAreThoseThatEarnNoMoreThanTheLimit(String limit, String wage, String hours) {
		BigDecimal found = BenefitLimits.hoursUpTo(Money.of(limit), Rate.of(wage));
		assertThat(found).isEqualByComparingTo(hours);
		assertThat(BenefitLimits.earnings(Rate.of(wage), found)).isLessThanOrEqualTo(Money.of(limit));
		assertThat(BenefitLimits.earnings(Rate.of(wage), found.add(new BigDecimal("0.1"))))
			.isGreaterThan(Money.of(limit));
	}

	@Test
	void aStepSaysWhatItDoes() {
		BenefitLimits.Step twenty = LIMITS.at(BigDecimal.valueOf(20), Rate.of("17.50"));
		// 20 x 17.50 x 52 / 12
		assertThat(twenty.earnings()).isEqualTo(Money.of("1516.67"));
		assertThat(twenty.trialMonth()).isTrue();
		assertThat(twenty.overSga()).isFalse();
		assertThat(twenty.ssi()).isEqualTo(Money.of("251.16"));
		assertThat(LIMITS.steps(Rate.of("17.50"))).hasSize(8);
	}

}

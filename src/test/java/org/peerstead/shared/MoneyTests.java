package org.peerstead.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MoneyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0         | 0.00      | $0.00
			7         | 7.00      | $7.00
			1234.5    | 1234.50   | $1,234.50
			$1,234.50 | 1234.50   | $1,234.50
			1234567   | 1234567.00| $1,234,567.00
			-3.07     | -3.07     | -$3.07
			-1234.5   | -1234.50  | -$1,234.50
			1E+3      | 1000.00   | $1,000.00
			""")
	void moneyIsReadAndWritten(String text, String plain, String display) {
		assertThat(Money.of(text)).hasToString(plain).extracting(Money::display).isEqualTo(display);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "abc", "1.2.3", "12,x", "--5" })
	void whatIsNoAmountIsRefusedInWords(String text) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Money.of(text))
			.withMessageContaining("is not an amount of money");
	}

	@Test
	void halfCentsAreRefusedNotRounded() {
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Money(new BigDecimal("1.005")));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Money.of("1.005"))
			.withMessageContaining("more than two decimals");
		assertThat(new Money(new BigDecimal("1.500"))).isEqualTo(Money.of("1.5"));
	}

	@Test
	void amountsAddSubtractMultiplyAndCompare() {
		assertThat(Money.of("1.10").plus(Money.of("2.20"))).isEqualTo(Money.of("3.30"));
		assertThat(Money.of("1.10").minus(Money.of("2.20"))).isEqualTo(Money.of("-1.10"));
		assertThat(Money.of("25.00").times(Units.of(3))).isEqualTo(Money.of("75"));
		assertThat(Money.of("25.00").times(0)).isEqualTo(Money.ZERO);
		assertThat(Money.of("5").negated()).isEqualTo(Money.of("-5"));
		assertThat(Money.of("5")).isGreaterThan(Money.of("4.99"));
		assertThat(Money.ZERO.isZero()).isTrue();
		assertThat(Money.of("-0.01").isNegative()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "10.00,7.65,HALF_UP,0.77", "10.00,7.65,DOWN,0.76", "10.00,100,UNNECESSARY,10.00",
			"33.33,50,HALF_EVEN,16.66", "33.33,50,HALF_UP,16.67" })
	void percentRoundsAsItIsTold(String amount, BigDecimal percent, RoundingMode rounding, String result) {
		assertThat(Money.of(amount).percent(percent, rounding)).isEqualTo(Money.of(result));
	}

	@ParameterizedTest
	@CsvSource({ "10.00,3,3.34 3.33 3.33", "-10.00,3,-3.34 -3.33 -3.33", "0.01,2,0.01 0.00", "6.00,2,3.00 3.00",
			"5.00,1,5.00" })
	void aSplitGivesTheLeftoverCentsToTheFirst(String amount, int shares, String split) {
		assertThat(Money.of(amount).split(shares)).map(Money::toString).containsExactly(split.split(" "));
	}

	@Test
	void noSplitLosesACent() {
		Random random = new Random(1);
		for (int trial = 0; trial < 2_000; trial++) {
			Money amount = new Money(BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2));
			List<Money> shares = amount.split(1 + random.nextInt(40));
			assertThat(shares.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(amount);
			assertThat(shares.get(0).minus(shares.get(shares.size() - 1)).amount().abs())
				.isLessThanOrEqualTo(new BigDecimal("0.01"));
		}
	}

	@Test
	void noShareIsNoSplit() {
		assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1").split(0));
	}

	@ParameterizedTest
	@CsvSource({ "17.5,17.5000,$17.50,3,52.50", "0.7025,0.7025,$0.7025,2,1.41", "0.125,0.1250,$0.125,1,0.13",
			"20,20.0000,$20.00,0,0.00", "$1000,1000.0000,$1000.00,1,1000.00" })
	void aRateBecomesMoneyRoundedHalfUp(String text, String plain, String display, int units, String price) {
		Rate rate = Rate.of(text);
		assertThat(rate).hasToString(plain).extracting(Rate::display).isEqualTo(display);
		assertThat(rate.times(Units.of(units))).isEqualTo(Money.of(price));
	}

	@Test
	void aRateHasFourDecimalsAndHoursNameTheirRounding() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Rate.of("0.70255")).withMessageContaining("four");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Rate.of("free")).withMessageContaining("not a rate");
		assertThat(Rate.of("17.35").times(new BigDecimal("0.5"), RoundingMode.DOWN)).isEqualTo(Money.of("8.67"));
		assertThat(Rate.of("17.35")).isLessThan(Rate.of("17.3501"));
	}

	@Test
	void unitsAreWholeAndNeverNegative() {
		assertThat(Units.of(3).plus(Units.of(1)).minus(Units.of(2))).isEqualTo(Units.of(2));
		assertThat(Units.of(1).display()).isEqualTo("1 unit");
		assertThat(Units.NONE.display()).isEqualTo("0 units");
		assertThat(Units.of(12)).hasToString("12").isGreaterThan(Units.of(11));
		assertThatIllegalArgumentException().isThrownBy(() -> Units.of(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> Units.of(1).minus(Units.of(2)));
	}

}

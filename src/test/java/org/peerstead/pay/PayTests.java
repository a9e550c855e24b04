package org.peerstead.pay;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PayTests {

	@ParameterizedTest
	@CsvSource({
			// a salary over 52 weeks of the own hours, half up at four decimals
			"41600, 1, 40, 20.0000", "41600, 1, 37.5, 21.3333", "41600, 0.5, 40, 40.0000", "38000, 0.8, 37.5, 24.3590",
			"35001, 1, 40, 16.8274", "0.0001, 1, 40, 0.0000", "52.0001, 0.01, 40, 2.5000", "2.0800, 0.05, 40, 0.0200",
			"41600.1040, 1, 40, 20.0001" })
	void aSalaryIsDollarsAnHourOfTheOwnHours(String salary, BigDecimal fte, BigDecimal week, String hourly) {
		assertThat(Pay.salary(salary).hourlyAt(fte.multiply(week)).orElseThrow()).hasToString(hourly);
	}

	@Test
	void anHourlyRateIsItselfWhateverTheHours() {
		assertThat(Pay.hourly("17.5675").hourlyAt(new BigDecimal("20")).orElseThrow()).hasToString("17.5675");
	}

	@Test
	void aStipendHasNoHourlyRate() {
		assertThat(Pay.stipend("300").hourlyAt(new BigDecimal("10"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "-17.50", "0.0000" })
	void refusesWhatIsNotAboveZero(String rate) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Pay.hourly(rate))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("rate"));
	}

	@Test
	void refusesAFifthDecimalInWords() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Pay.hourly("17.56789"))
			.withMessageContaining("four decimals");
	}

	@Test
	void isShownWithWhatItIsCountedBy() {
		assertThat(Pay.salary("41600").display()).isEqualTo("$41,600.00 a year");
		assertThat(Pay.hourly("17.5675").display()).isEqualTo("$17.5675 an hour");
	}

}

package org.peerstead.pay;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PayCycleTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			WEEKLY,       2026-06-01, 06/01/2026 to 06/07/2026, 06/08/2026 to 06/14/2026
			TWO_WEEKLY,   2026-12-21, 12/21/2026 to 01/03/2027, 01/04/2027 to 01/17/2027
			HALF_MONTHLY, 2028-02-16, 02/16/2028 to 02/29/2028, 03/01/2028 to 03/15/2028
			MONTHLY,      2026-01-01, 01/01/2026 to 01/31/2026, 02/01/2026 to 02/28/2026
			""")
	void eachPeriodBeginsWhereTheOneBeforeEnds(PayCycle cycle, LocalDate first, String one, String two) {
		assertThat(cycle.periods(first, 2)).extracting(DateSpan::toString).containsExactly(one, two);
	}

	@ParameterizedTest
	@CsvSource({ "MONTHLY, 2026-01-02, 1st", "HALF_MONTHLY, 2026-01-02, 16th" })
	void refusesAFirstDayThatTheCycleDoesNotHave(PayCycle cycle, LocalDate first, String word) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cycle.periods(first, 1)).withMessageContaining(word);
	}

	@Test
	void makesAtMostAYearOfWeeks() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new PayCalendar.Next(PayCycle.WEEKLY, LocalDate.of(2026, 1, 5), 54, 3, 7));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new PayCalendar.Next(PayCycle.WEEKLY, LocalDate.of(2026, 1, 5), 1, 7, 3));
	}

}

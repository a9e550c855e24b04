package org.peerstead.shared;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DateSpanTests {

	private static DateSpan span(@Nullable LocalDate from, @Nullable LocalDate through) {
		return new DateSpan((from != null) ? from : LocalDate.MIN, through);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01,2027-02-28,2026-02-28,false", "2026-03-01,2027-02-28,2026-03-01,true",
			"2026-03-01,2027-02-28,2027-02-28,true", "2026-03-01,2027-02-28,2027-03-01,false",
			"2026-03-01,,9999-12-31,true", ",2027-02-28,1900-01-01,true", ",2027-02-28,2027-03-01,false",
			",,2026-01-01,true" })
	void bothEndsBelongToASpan(LocalDate from, LocalDate through, LocalDate day, boolean contained) {
		assertThat(span(from, through).contains(day)).isEqualTo(contained);
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01,2026-01-31,2026-01-31,2026-02-28,true",
			"2026-01-01,2026-01-31,2026-02-01,2026-02-28,false", "2026-01-01,,2026-06-01,2026-06-02,true",
			"2026-01-01,,2025-01-01,2025-12-31,false", ",2025-12-31,2026-01-01,,false", ",,,,true" })
	void spansOverlapWhenTheyShareADay(LocalDate from, LocalDate through, LocalDate otherFrom, LocalDate otherThrough,
			boolean overlap) {
		assertThat(span(from, through).overlaps(span(otherFrom, otherThrough))).isEqualTo(overlap);
		assertThat(span(otherFrom, otherThrough).overlaps(span(from, through))).isEqualTo(overlap);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01,2027-02-28,03/01/2026 to 02/28/2027", "2026-03-01,,from 03/01/2026",
			",2027-02-28,until 02/28/2027", ",,at any date" })
	void aSpanReadsAsPeopleSayIt(LocalDate from, LocalDate through, String words) {
		assertThat(span(from, through)).hasToString(words);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01,2026-03-01,1", "2026-01-01,2026-12-31,365", "2028-01-01,2028-12-31,366" })
	void daysCountBothEnds(LocalDate from, LocalDate through, long days) {
		assertThat(DateSpan.of(from, through).days()).isEqualTo(days);
	}

	@Test
	void anOpenSpanHasNoNumberOfDays() {
		assertThatIllegalStateException().isThrownBy(() -> DateSpan.from(LocalDate.of(2026, 1, 1)).days());
		assertThatIllegalStateException().isThrownBy(() -> DateSpan.through(LocalDate.of(2026, 1, 1)).days());
	}

	@Test
	void aSpanThatEndsBeforeItBeginsIsRefused() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> DateSpan.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)))
			.withMessage("The last day, 03/01/2026, is before the first, 03/02/2026. Check both dates.");
	}

	@Test
	void anOpenSpanCanBeEnded() {
		DateSpan open = DateSpan.from(LocalDate.of(2026, 3, 1));
		assertThat(open.isOpenEnded()).isTrue();
		assertThat(open.endingOn(LocalDate.of(2026, 3, 31))).hasToString("03/01/2026 to 03/31/2026");
		assertThat(DateSpan.ALWAYS.startIsKnown()).isFalse();
	}

}

package org.peerstead.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.pay.PayHistory.Entry;
import org.peerstead.shared.NewId;

import static org.assertj.core.api.Assertions.assertThat;

class PayHistoryTests {

	private final List<Entry> rows = new ArrayList<>();

	/**
	 * Hired at 15 in 2024, 16 from March 2025, which should have been 16.40 from April;
	 * and 17 from January 2026.
	 */
	private PayHistory corrected() {
		row("2024-01-01", "15", PayReason.HIRED, null);
		UUID wrong = row("2025-03-01", "16", PayReason.MARKET, null);
		row("2026-01-01", "17", PayReason.STEP, null);
		row("2025-04-01", "16.40", PayReason.CORRECTION, wrong);
		return new PayHistory(this.rows);
	}

	@ParameterizedTest
	@CsvSource({ "2024-01-01, 15.0000", "2025-02-28, 15.0000", "2025-03-01, 15.0000", "2025-03-31, 15.0000",
			"2025-04-01, 16.4000", "2025-12-31, 16.4000", "2026-01-01, 17.0000", "2036-01-01, 17.0000" })
	void theRateOfADayIsTheLatestThatNoCorrectionReplaced(LocalDate day, String rate) {
		assertThat(corrected().on(day).orElseThrow().pay().rate()).hasToString(rate);
	}

	@Test
	void beforeTheFirstRateThereIsNone() {
		assertThat(corrected().on(LocalDate.of(2023, 12, 31))).isEmpty();
	}

	@Test
	void aReplacedRowStaysInSight() {
		PayHistory history = corrected();
		assertThat(history.entries()).hasSize(4);
		assertThat(history.entries()).filteredOn(history::replaced)
			.extracting((entry) -> entry.pay().rate().toString())
			.containsExactly("16.0000");
	}

	@Test
	void aCorrectionFromTheSameDayCountsInsteadOfTheFirst() {
		UUID typo = row("2024-01-01", "150", PayReason.HIRED, null);
		UUID again = row("2024-01-01", "15.10", PayReason.CORRECTION, typo);
		row("2024-01-01", "15.01", PayReason.CORRECTION, again);
		assertThat(new PayHistory(this.rows).on(LocalDate.of(2024, 1, 1)).orElseThrow().pay().rate())
			.hasToString("15.0100");
	}

	@Test
	void aRaiseIsARowInForceAboveTheOneBefore() {
		row("2024-01-01", "15", PayReason.HIRED, null);
		row("2024-06-01", "14", PayReason.STEP, null);
		row("2024-07-01", "14", PayReason.MARKET, null);
		row("2025-01-01", "14.25", PayReason.MINIMUM, null);
		assertThat(new PayHistory(this.rows).raises()).extracting(Entry::effectiveOn)
			.containsExactly(LocalDate.of(2025, 1, 1));
	}

	private UUID row(String day, String rate, PayReason reason, @Nullable UUID corrects) {
		UUID id = NewId.next();
		Pay pay = Pay.hourly(rate);
		this.rows.add(new Entry(id, LocalDate.parse(day), pay, pay.rate(), reason, corrects, null,
				Instant.EPOCH.plusSeconds(this.rows.size())));
		return id;
	}

}

package org.peerstead.pay.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.peerstead.pay.ConsumerPrices.Month;
import org.peerstead.pay.Pay;
import org.peerstead.pay.PayHistory;
import org.peerstead.pay.PayReason;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;

import static org.assertj.core.api.Assertions.assertThat;

class PayChartTests {

	private static final LocalDate HIRED = LocalDate.of(2024, 3, 4);

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

	private final PayHistory history = new PayHistory(
			List.of(entry(HIRED, "16"), entry(LocalDate.of(2026, 3, 1), "17.50")));

	@Test
	void theLineBeginsAtZeroSoThatASmallRaiseLooksSmall() {
		PayChart chart = PayChart.of(this.history, DateSpan.from(HIRED), TODAY, List.of());
		// the grid goes to 20: 16 is four fifths of 188 up from 204, 17.50 is seven
		// eighths
		assertThat(chart.line()).isEqualTo("M56 54H495V39H560");
		assertThat(chart.dollars()).extracting(PayChart.Tick::label).containsExactly("$0", "$5", "$10", "$15", "$20");
		assertThat(chart.real()).isNull();
	}

	@Test
	void inRealTermsTheFirstRateMovesWithPrices() {
		PayChart.RealTerms real = PayChart
			.of(this.history, DateSpan.from(HIRED), TODAY, List.of(month("2024-02-01", "99"),
					month("2024-03-01", "100"), month("2025-01-01", "104.5"), month("2026-05-01", "112.5")))
			.real();
		// 16.00 x 112.5 / 100 = 18.00; paid 17.50 is 2.8 per cent less
		assertThat(real).isNotNull();
		assertThat(real.summary()).isEqualTo(
				"To buy what $16.00 bought in 03/2024, it took $18.00 in 05/2026. The rate then was $17.50: 2.8 % less.");
		assertThat(real.points()).extracting(PayChart.RealTerms.Point::needed)
			.containsExactly("$16.00", "$16.72", "$18.00");
	}

	@Test
	void oneMonthOfPricesIsNoLine() {
		assertThat(PayChart.of(this.history, DateSpan.from(HIRED), TODAY, List.of(month("2024-03-01", "100"))).real())
			.isNull();
	}

	@Test
	void withoutARateNothingIsDrawn() {
		assertThat(PayChart.of(new PayHistory(List.of()), DateSpan.from(HIRED), TODAY, List.of()).drawn()).isFalse();
	}

	private static Month month(String day, String index) {
		return new Month(LocalDate.parse(day), new BigDecimal(index), "Sample figures", true);
	}

	private static PayHistory.Entry entry(LocalDate from, String rate) {
		Pay pay = Pay.hourly(rate);
		return new PayHistory.Entry(NewId.next(), from, pay, pay.rate(), PayReason.MARKET, null, null, Instant.EPOCH);
	}

}

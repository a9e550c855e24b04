package org.peerstead.rulebook;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PeersteadTest
class PayerRecordsTests {

	private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

	private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

	@Autowired
	private TestCounty counties;

	@Autowired
	private PayerRecords records;

	@Autowired
	private PayerTermsOnFile onFile;

	private County county;

	private PayerId payer;

	@BeforeEach
	void aPayerWithTermsSinceJanuary() {
		this.county = this.counties.make();
		this.payer = this.county.as(() -> new SamplePayers(this.records).withTermsFrom(this.county.program(), JANUARY));
	}

	@Test
	void newTermsEndTheOldOnesTheDayBefore() {
		agree(JULY);
		assertThat(this.county
			.as(() -> this.onFile.findByPayerIdAndProgramIdOrderByEffectiveFromDesc(this.payer, this.county.program())))
			.extracting(PayerTerms::effective)
			.containsExactly(DateSpan.from(JULY), DateSpan.of(JANUARY, LocalDate.of(2026, 6, 30)));
		assertThat(this.county.as(() -> this.onFile.findInForce(this.payer, this.county.program(), JULY.minusDays(1))))
			.hasValueSatisfying((terms) -> assertThat(terms.effective().from()).isEqualTo(JANUARY));
	}

	@Test
	void refusesTermsBeforeThoseOnFile() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> agree(LocalDate.of(2025, 7, 1)))
			.withMessageContaining("01/01/2026");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> agree(JANUARY));
	}

	@Test
	void theSameTermsSentTwiceCountOnce() {
		TermsId id = new TermsId(NewId.next());
		for (int time = 0; time < 2; time++) {
			this.county
				.run(() -> this.records.agree(id, this.payer, this.county.program(), JULY, SamplePayers.terms()));
		}
		assertThat(this.county
			.as(() -> this.onFile.findByPayerIdAndProgramIdOrderByEffectiveFromDesc(this.payer, this.county.program())))
			.hasSize(2);
	}

	@Test
	void aSamplePayerNeverGetsAProductionFile() {
		Payer.Details test = SamplePayers.details("Sample in production");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.county
			.run(() -> this.records.change(this.payer, this.county.program(), 0, new Payer.Details(test.name(),
					test.kind(), test.payerNumber(), test.submitter(), test.receiver(), true))));
	}

	private void agree(LocalDate from) {
		this.county.run(() -> this.records.agree(new TermsId(NewId.next()), this.payer, this.county.program(), from,
				SamplePayers.terms()));
	}

}

package org.peerstead.pay;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.pay.Band.Range;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PeersteadTest
class LadderTests {

	private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePay pay;

	@Autowired
	private LadderRecords records;

	@Autowired
	private Ladders ladders;

	@Autowired
	private Wages wages;

	private County county;

	private Post rosa;

	private UUID specialist;

	private UUID lead;

	@BeforeEach
	void aCountyWithALadder() {
		this.county = this.counties.make();
		this.rosa = this.pay.rosa(this.county);
		this.specialist = this.pay.rung(this.county, this.county.first(), 1, "Peer specialist", "16", "20");
		this.lead = this.pay.rung(this.county, this.county.first(), 2, "Lead peer specialist", "19", "25");
	}

	@Test
	void whereAPersonStandsIsTheLatestPlacementUpToTheDay() {
		place(this.specialist, SamplePeers.STARTED, Placement.Reason.HIRED);
		place(this.lead, MARCH, Placement.Reason.PROMOTION);
		assertThat(standing(MARCH.minusDays(1)).rung()).isEqualTo(this.specialist);
		assertThat(standing(MARCH).rung()).isEqualTo(this.lead);
		assertThat(standing(MARCH).reason()).isEqualTo(Placement.Reason.PROMOTION);
	}

	@Test
	void aPromotionMovesNoPayAndARaiseMovesNobody() {
		this.pay.hourly(this.county, this.rosa, SamplePeers.STARTED, "16");
		place(this.specialist, SamplePeers.STARTED, Placement.Reason.HIRED);
		place(this.lead, MARCH, Placement.Reason.PROMOTION);
		this.pay.hourly(this.county, this.rosa, MARCH.plusDays(1), "17");
		assertThat(this.county.as(() -> this.wages.history(this.rosa, this.county.program())).entries()).hasSize(2);
		assertThat(standing(MARCH.plusDays(1)).since()).isEqualTo(MARCH);
	}

	@Test
	void aNewBandEndsTheOneBeforeTheDayBefore() {
		place(this.specialist, SamplePeers.STARTED, Placement.Reason.HIRED);
		this.county.run(() -> this.records.setBand(NewId.next(), this.specialist, this.county.program(),
				Range.of("17", "21"), MARCH));
		assertThat(standing(MARCH.minusDays(1)).band()).isEqualTo(Range.of("16", "20"));
		assertThat(standing(MARCH).band()).isEqualTo(Range.of("17", "21"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.county.run(() -> this.records.setBand(NewId.next(), this.specialist,
					this.county.program(), Range.of("17", "21"), MARCH)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("fromDay"));
	}

	@Test
	void theNextRungIsTheOneAboveOnTheSameLadder() {
		place(this.specialist, SamplePeers.STARTED, Placement.Reason.HIRED);
		Standing now = standing(MARCH);
		assertThat(this.county.as(() -> this.ladders.above(now, this.county.first(), MARCH, this.county.program()))
			.orElseThrow()
			.id()).isEqualTo(this.lead);
	}

	@Test
	void nobodyIsPlacedBeforeBeingHiredOrOnAnotherAgencysLadder() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> place(this.specialist, SamplePeers.STARTED.minusDays(1), Placement.Reason.HIRED))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("fromDay"));
		UUID elsewhere = this.pay.rung(this.county, this.county.second(), 1, "Peer specialist", "16", "20");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> place(elsewhere, MARCH, Placement.Reason.HIRED))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("rung"));
	}

	private void place(UUID rung, LocalDate from, Placement.Reason reason) {
		this.county.run(() -> this.records.place(NewId.next(), this.rosa, this.county.program(), rung, from, reason));
	}

	private Standing standing(LocalDate on) {
		return this.county.as(() -> this.ladders.standing(this.rosa, on, this.county.program())).orElseThrow();
	}

}

package org.peerstead.pay;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.encounters.Judgements;
import org.peerstead.encounters.MinutesPaid.PeerDay;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@PeersteadTest
class PaidOnTheDayTests {

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SamplePayroll payroll;

	@Autowired
	private PaidOnTheDay paid;

	@Autowired
	private Judgements judgements;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void onlyASettledSheetSaysWhatADayWasPaid() {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		this.payroll.earns(pair, "18.00");
		PayPeriodId period = this.payroll.period(county);
		this.encounters.signed(pair, SampleEncounters.DAY, "10:00", "10:53");
		PeerDay worked = new PeerDay(pair.peer(), SampleEncounters.DAY);
		PeerDay free = new PeerDay(pair.peer(), SampleEncounters.DAY.minusDays(1));
		PeerDay before = new PeerDay(pair.peer(), SamplePayroll.FIRST.minusDays(1));
		assertThat(county.as(() -> this.paid.paidMinutes(county.program(), List.of(worked, free, before)))).isEmpty();
		this.payroll.paid(pair, this.payroll.sheet(pair, period));
		assertThat(county.as(() -> this.paid.paidMinutes(county.program(), List.of(worked, free, before))))
			.containsOnly(entry(worked, 53), entry(free, 0));
		assertThat(this.counties.make().as(() -> this.paid.paidMinutes(county.program(), List.of(worked)))).isEmpty();
	}

	@Test
	void workLoggedAfterTheSheetWasLockedIsFoundUnpaid() {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		this.payroll.earns(pair, "18.00");
		PayPeriodId period = this.payroll.period(county);
		this.encounters.signed(pair, SampleEncounters.DAY.minusDays(1), "10:00", "10:53");
		this.payroll.paid(pair, this.payroll.sheet(pair, period));
		var late = this.encounters.signed(pair, SampleEncounters.DAY, "10:00", "10:53");
		assertThat(findings(county, late.value())).doesNotContain("OUTSIDE_WORK");
		county.run(() -> this.judgements.again(county.program(), List.of(late)));
		assertThat(findings(county, late.value())).contains("OUTSIDE_WORK", "No paid time");
	}

	private String findings(County county, java.util.UUID visit) {
		return county.as(() -> this.jdbc.sql("select findings::text from encounter_standing where encounter_id = ?")
			.param(visit)
			.query(String.class)
			.single());
	}

}

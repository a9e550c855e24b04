package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.access.UserId;
import org.peerstead.encounters.SampleEncounters.Pair;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PeersteadTest
class FilingDaysTests {

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private Encounters onRecord;

	@Autowired
	private Judgements judgements;

	@Autowired
	private FilingDays filingDays;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aReadyVisitIsHeldOnceItsLastDayHasPassed() {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		EncounterId late = this.encounters.signed(pair, TestClock.TODAY.minusDays(40), "10:00", "10:53");
		EncounterId inTime = this.encounters.signed(pair, TestClock.TODAY.minusDays(3), "10:00", "10:53");
		approve(county, List.of(late, inTime));
		assertThat(standing(county, late)).isEqualTo("READY");
		assertThat(nights(county)).isOne();
		this.filingDays.passed(county.program());
		assertThat(standing(county, late)).isEqualTo("READY");
		thirtyDaysToFileSinceLastMonth(county, late);
		this.filingDays.passed(county.program());
		assertThat(standing(county, late)).isEqualTo("HELD");
		assertThat(standing(county, inTime)).isEqualTo("READY");
		assertThat(findings(county, late)).contains("FILED_LATE");
	}

	private void approve(County county, List<EncounterId> visits) {
		UserId supervisor = county.user(Role.SUPERVISOR).id();
		county.run(() -> {
			this.onRecord.findByIdInAndProgramId(visits.stream().map(EncounterId::value).toList(), county.program())
				.forEach((visit) -> visit.approve(supervisor, TestClock.NOW));
			this.judgements.again(county.program(), visits);
		});
	}

	/** As if the visit had been judged a month ago, by terms that give thirty days. */
	private void thirtyDaysToFileSinceLastMonth(County county, EncounterId visit) {
		LocalDate lastDay = TestClock.TODAY.minusDays(10);
		county.run(() -> {
			this.jdbc.sql("update payer_terms set filing_days = 30 where program_id = ?")
				.param(county.program().value())
				.update();
			this.jdbc.sql("update encounter_standing set file_by = ?, judged_at = ? where encounter_id = ?")
				.params(lastDay, lastDay.minusDays(20).atStartOfDay().atOffset(java.time.ZoneOffset.UTC), visit.value())
				.update();
		});
	}

	private long nights(County county) {
		return county.as(() -> this.jdbc
			.sql("select count(*) from scheduled_tasks where task_name = 'filing-days' and task_instance = ?")
			.param(county.program().value().toString())
			.query(Long.class)
			.single());
	}

	private String standing(County county, EncounterId visit) {
		return one(county, visit, "standing");
	}

	private String findings(County county, EncounterId visit) {
		return one(county, visit, "findings::text");
	}

	private String one(County county, EncounterId visit, String column) {
		return county.as(() -> this.jdbc.sql("select " + column + " from encounter_standing where encounter_id = ?")
			.param(visit.value())
			.query(String.class)
			.single());
	}

}

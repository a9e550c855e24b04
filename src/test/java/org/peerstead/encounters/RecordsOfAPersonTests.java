package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.participants.CoverageRegister;
import org.peerstead.participants.ParticipantRegister;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.participants.ServiceAuthorization;
import org.peerstead.participants.Stay;
import org.peerstead.participants.StayKind;
import org.peerstead.participants.StayRegister;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What a person's record says is heard by the visits, and what runs out by who opens the
 * day.
 */
@PeersteadTest
class RecordsOfAPersonTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters sample;

	@Autowired
	private SampleParticipants people;

	@Autowired
	private ParticipantRegister register;

	@Autowired
	private CoverageRegister coverage;

	@Autowired
	private StayRegister stays;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private Pair pair;

	@BeforeEach
	void aPairThatMet() {
		this.county = this.counties.make();
		this.pair = this.sample.pair(this.county);
	}

	@Test
	void aVisitAfterTheDayOfDeathIsFoundAndOneBeforeItStands() {
		EncounterId before = this.sample.signed(this.pair, SampleEncounters.DAY.minusDays(7), "10:00", "10:53");
		EncounterId after = this.sample.signed(this.pair);
		this.county.run(() -> this.register.recordDeath(this.pair.person(), 0, SampleEncounters.DAY.minusDays(1),
				TestClock.TODAY, this.county.program()));
		assertThat(findings(after)).contains("died on 06/11/2026");
		assertThat(findings(before)).doesNotContain("died on");
		assertThat(this.county.as(() -> this.jdbc.sql("select count(*) from encounter where voided_at is not null")
			.query(Integer.class)
			.single())).isZero();
	}

	@Test
	void aVisitDuringAStayIsLookedAtAgainOnceTheStayIsKnown() {
		EncounterId visit = this.sample.signed(this.pair);
		assertThat(findings(visit)).doesNotContain("in jail");
		this.county.run(() -> this.stays.record(NewId.next(), this.pair.person(),
				new Stay.Details(StayKind.JAIL, SampleEncounters.DAY.minusDays(3), null, null), TestClock.TODAY,
				this.county.program()));
		assertThat(findings(visit)).contains("in jail");
	}

	@Test
	void whatRunsOutStandsOnThePeersDayAndOnTheSupervisorsPage() {
		this.county.run(() -> {
			this.coverage.authorize(
					NewId.next(), this.pair.person(), new ServiceAuthorization.Details(this.people.payer(this.county),
							"A-9", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 12, 31), Units.of(12)),
					this.county.program());
			this.jdbc.sql("update coverage set ends_on = '2026-06-27'").update();
		});
		for (int week = 0; week < 3; week++) {
			this.sample.signed(this.pair, SampleEncounters.DAY.minusWeeks(week), "10:00", "10:45");
		}
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		for (TestUser who : List.of(this.pair.user(), supervisor)) {
			assertThat(get("/", who)).hasStatusOk()
				.bodyText()
				.contains("Coverage by Sample Payer ends on 06/27/2026.",
						"Authorization A-9 by Sample Payer: at this pace its 3 units run out by 06/22/2026.");
		}
		assertThat(get("/", this.county.user(Role.SUPERVISOR, this.county.second()))).bodyText()
			.doesNotContain("Maple", "A-9");
	}

	@Test
	void aPersonsPageSendsAsManyStatementsForManyRecordsAsForFew() {
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		String page = "/participants/" + this.pair.person();
		get(page, staff);
		int few = this.statements.of(() -> assertThat(get(page, staff)).hasStatusOk());
		for (int number = 0; number < 12; number++) {
			int each = number;
			this.county.run(() -> {
				this.coverage.authorize(NewId.next(), this.pair.person(),
						new ServiceAuthorization.Details(this.people.payer(this.county), "A-" + each,
								LocalDate.of(2026, 2, 1), LocalDate.of(2026, 12, 31), Units.of(12)),
						this.county.program());
				this.stays.record(
						NewId.next(), this.pair.person(), new Stay.Details(StayKind.HOSPITAL,
								LocalDate.of(2026, 3, 1).plusDays(each), LocalDate.of(2026, 3, 1).plusDays(each), null),
						TestClock.TODAY, this.county.program());
			});
			this.sample.signed(this.pair, SampleEncounters.DAY.minusDays(number), "10:00", "10:45");
		}
		assertThat(this.statements.of(() -> assertThat(get(page, staff)).hasStatusOk())).isEqualTo(few);
		assertThat(this.statements.of(() -> assertThat(get(page + "/timeline", staff)).hasStatusOk()))
			.isLessThanOrEqualTo(12);
	}

	private String findings(EncounterId visit) {
		return this.county
			.as(() -> this.jdbc.sql("select findings::text from encounter_standing where encounter_id = ?")
				.param(visit.value())
				.query(String.class)
				.single());
	}

	private MvcTestResult get(String path, TestUser who) {
		return this.web.get().uri(path).with(user(who.login()).roles(who.role().name())).exchange();
	}

}

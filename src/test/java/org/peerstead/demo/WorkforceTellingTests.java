package org.peerstead.demo;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.database.Tenant;
import org.peerstead.retention.Grouping;
import org.peerstead.retention.Slice;
import org.peerstead.retention.Survival;
import org.peerstead.retention.SurvivalReading;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who works in a county as large as the sample's, told without a single visit. */
@PeersteadTest
@TestInstance(Lifecycle.PER_CLASS)
class WorkforceTellingTests {

	private final ProgramId program = new ProgramId(NewId.next());

	private final Plot plot = new Plot(this.program, "Keystone County (sample)", Size.COUNTY,
			List.of(new Plot.Character("staff-" + this.program, "Marlow Greene", Role.COUNTY_STAFF)));

	@Autowired
	private StoryTelling telling;

	@Autowired
	private PeopleTelling people;

	@Autowired
	private WorkforceParts workforces;

	@Autowired
	private SurvivalReading survival;

	@Autowired
	private Steps steps;

	@Autowired
	private TestCounty counties;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private Workforce workforce;

	@BeforeAll
	void tell() {
		Story story = Story.of(this.plot.name(), TestClock.TODAY, Size.COUNTY);
		this.workforce = Workforce.of(this.plot.name(), story);
		this.county = new County(this.counties, new Tenant(this.program, Tenant.PROGRAM_ITSELF),
				story.agencies().get(0).id(), story.agencies().get(1).id());
		Steps.Telling telling = this.steps.of(this.program, TestClock.NOW, () -> false);
		this.telling.open(this.plot, telling);
		this.workforces.begin(story, this.program, telling);
		telling.once("peers", () -> story.peers().forEach((peer) -> this.people.comesIn(peer, this.program)));
		telling.once("those who left",
				() -> story.peers()
					.stream()
					.filter(CastPeer::hasLeft)
					.forEach((peer) -> this.people.leaves(peer, this.program)));
		this.workforces.tell(story, this.workforce, this.plot, telling);
	}

	@Test
	void tellsWhoWorksHereAndWhoDid() {
		assertThat(count("peer")).isEqualTo(42L + this.workforce.former().size());
		assertThat(count("coworker")).isEqualTo(this.workforce.coworkers().size());
		assertThat(count("team_lead")).isEqualTo(this.workforce.leads().size());
		assertThat(count("employment where ended_on is null and team_id is null and program_id = :program"))
			.isEqualTo(0);
	}

	@Test
	void paysEveryoneFromTheFirstDayOn() {
		assertThat(count("employment e where not exists (select from live_pay_rate r "
				+ "where r.program_id = e.program_id and r.employment_id = e.id and r.effective_on = e.started_on) "
				+ "and e.program_id = :program"))
			.isEqualTo(0);
	}

	@Test
	void drawsTheCurvesOfTheTwoTeamsThatPart() {
		SurvivalReading.Question question = new SurvivalReading.Question(
				new Slice(this.workforce.teams().get(0).agency().id().value(), null, null), null, TestClock.TODAY,
				null);
		Survival survival = this.county.as(() -> this.survival.answer(question, this.program).by(Grouping.TEAM));
		assertThat(survival.curves()).extracting((curve) -> curve.group().label())
			.anyMatch((label) -> label.endsWith(TwoTeams.FIRST_NAME))
			.anyMatch((label) -> label.endsWith(TwoTeams.SECOND_NAME));
		assertThat(survival.test().orElseThrow().p()).isLessThan(0.05);
	}

	@Test
	void drawsThemBesideAllOtherTeams() {
		SurvivalReading.Question question = new SurvivalReading.Question(Slice.WHOLE, null, TestClock.TODAY, null);
		Survival survival = this.county.as(() -> this.survival.answer(question, this.program).by(Grouping.TEAM));
		assertThat(survival.curves()).hasSize(7);
		assertThat(survival.test().orElseThrow().p()).isLessThan(0.05);
	}

	@ParameterizedTest
	@EnumSource(names = { "WAGE", "SUPERVISOR", "AGENCY", "HOURS", "ENTRY_RULE" })
	void hasEnoughPeopleForEachWayToTellThemApart(Grouping grouping) {
		SurvivalReading.Question question = new SurvivalReading.Question(Slice.WHOLE, null, TestClock.TODAY, null);
		Survival survival = this.county.as(() -> this.survival.answer(question, this.program).by(grouping));
		assertThat(survival.curves()).hasSizeGreaterThan(1);
		assertThat(survival.curves()).noneMatch((curve) -> curve.line().fellToNothingEarly());
	}

	@Test
	void placesEveryCertifiedPeerOnTheLadder() {
		assertThat(count("employment e where e.ended_on is null and e.program_id = :program and not exists "
				+ "(select from placement p where p.program_id = e.program_id and p.employment_id = e.id)"))
			.isEqualTo(1);
		assertThat(
				count("placement where reason = 'PROMOTION' and employment_id is not null and program_id = :program"))
			.isGreaterThan(8);
	}

	private long count(String what) {
		String where = what.contains(" where ") ? what : what + " where program_id = :program";
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + where)
			.param("program", this.program.value())
			.query(Long.class)
			.single());
	}

}

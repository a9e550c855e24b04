package org.peerstead.demo;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.database.Tenant;
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
	private WorkforceTelling workforces;

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
		telling.once("peers", () -> story.peers().forEach((peer) -> this.people.comesIn(peer, this.program)));
		telling.once("those who left",
				() -> story.peers()
					.stream()
					.filter(CastPeer::hasLeft)
					.forEach((peer) -> this.people.leaves(peer, this.program)));
		this.workforces.tell(this.workforce, this.program, telling);
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

	private long count(String what) {
		String where = what.contains(" where ") ? what : what + " where program_id = :program";
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + where)
			.param("program", this.program.value())
			.query(Long.class)
			.single());
	}

}

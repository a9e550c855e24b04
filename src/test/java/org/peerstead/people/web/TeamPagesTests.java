package org.peerstead.people.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.people.Coworker;
import org.peerstead.people.CoworkerRecords;
import org.peerstead.people.PeerId;
import org.peerstead.people.Position;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class TeamPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private CoworkerRecords coworkers;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private TestUser supervisor;

	private PeerId rosa;

	private UUID team;

	@BeforeEach
	void aCountyWithATeam() {
		this.county = this.counties.make();
		this.supervisor = this.county.user(Role.SUPERVISOR);
		this.rosa = this.peers.rosa(this.county);
		this.team = NewId.next();
		assertThat(post("/teams",
				Map.of("id", this.team.toString(), "agencyId", this.county.first().toString(), "name", "Evening team")))
			.redirectedUrl()
			.isEqualTo("/teams/" + this.team);
	}

	@Test
	void aPersonJoinsATeamThroughThePosition() {
		UUID spell = this.county.as(() -> this.jdbc.sql("select id from employment").query(UUID.class).single());
		String edit = "/people/" + this.rosa + "/employments/" + spell;
		assertThat(get(edit + "/edit")).hasStatusOk().bodyText().contains("Evening team (First Agency)", "Per diem");
		Map<String, String> form = new HashMap<>(
				Map.of("version", "0", "position", "Peer specialist", "fte", "0.5", "workType", "PART",
						"partTimeBecause", "BENEFITS", "startedOn", "2024-03-04", "teamId", this.team.toString()));
		assertThat(post(edit, form)).hasStatus3xxRedirection();
		assertThat(get("/people/" + this.rosa)).bodyText()
			.contains("50 % of full time (kept low for benefits), Evening team");
		assertThat(get("/teams/" + this.team)).bodyText().contains("Rosie Delgado", "Peer specialist");
		assertThat(get("/teams")).bodyText().contains("Evening team", "Nobody recorded");
		assertThat(get("/teams.csv")).bodyText().contains("Evening team,First Agency,,1,");
	}

	@Test
	void aNewLeadEndsTheOneBefore() {
		UUID kim = NewId.next();
		this.county.run(() -> this.coworkers.hire(kim, this.county.program(), new Coworker.Details("Kim Sample",
				"21-1023", false, Position.fullTime(this.county.first(), "Supervisor")), LocalDate.of(2023, 1, 2)));
		String leads = "/teams/" + this.team + "/leads";
		assertThat(get(leads + "/new")).hasStatusOk()
			.bodyText()
			.contains("Rosie Delgado (peer worker)", "Kim Sample (Supervisor)");
		assertThat(post(leads, lead(kim, "2025-01-06"))).hasStatus3xxRedirection();
		assertThat(post(leads, lead(this.rosa.value(), "2026-02-02"))).hasStatus3xxRedirection();
		assertThat(get("/teams/" + this.team)).bodyText()
			.contains("01/06/2025 to 02/01/2026, no peer worker", "since 02/02/2026, peer worker");
		assertThat(post(leads, lead(kim, "2026-02-01"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("The lead before began on 02/02/2026");
		assertThat(post(leads, lead(NewId.next(), "2026-03-01"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose one of the list");
	}

	@Test
	void aTeamIsRenamedClosedAndOpenedAgain() {
		assertThat(post("/teams/" + this.team, Map.of("id", this.team.toString(), "version", "0", "agencyId",
				this.county.first().toString(), "name", "Night team")))
			.hasStatus3xxRedirection();
		assertThat(
				post("/teams/" + this.team,
						Map.of("id", this.team.toString(), "version", "0", "agencyId", this.county.first().toString(),
								"name", "Day team")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Night team", "Day team");
		assertThat(post("/teams/" + this.team + "/closings", Map.of())).hasStatus3xxRedirection();
		assertThat(get("/teams/" + this.team)).bodyText().contains("Closed since 06/15/2026");
		assertThat(post("/teams/" + this.team + "/reopenings", Map.of())).hasStatus3xxRedirection();
		assertThat(post("/teams",
				Map.of("id", NewId.next().toString(), "agencyId", this.county.first().toString(), "name",
						"Night team")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This agency has a team of this name already");
	}

	@Test
	void aSupervisorMakesNoTeamInAnotherAgency() {
		assertThat(post("/teams",
				Map.of("id", NewId.next().toString(), "agencyId", this.county.second().toString(), "name",
						"Their team")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose one of the list");
	}

	private static Map<String, String> lead(UUID leader, String from) {
		return Map.of("id", NewId.next().toString(), "leader", leader.toString(), "startedOn", from);
	}

	private MvcTestResult get(String path) {
		return this.web.get().uri(URI.create(path)).with(signedIn()).exchange();
	}

	private MvcTestResult post(String path, Map<String, String> form) {
		var request = this.web.post().uri(URI.create(path)).with(signedIn()).with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private RequestPostProcessor signedIn() {
		return user(this.supervisor.login()).roles(this.supervisor.role().name());
	}

}

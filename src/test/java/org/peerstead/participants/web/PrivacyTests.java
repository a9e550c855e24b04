package org.peerstead.participants.web;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.AgencyRecords;
import org.peerstead.access.Role;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Walls around records of people who also work here, and closed records opened. */
@PeersteadTest
class PrivacyTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private AgencyRecords agencies;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private Pair pair;

	private EncounterId visit;

	private Pair colleague;

	private TestUser supervisor;

	private TestUser staff;

	@BeforeEach
	void aColleagueIsServedToo() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
		this.visit = this.encounters.signed(this.pair);
		this.colleague = this.encounters.pair(this.county);
		this.county.run(() -> this.jdbc.sql("update participant set last_name = 'Walker' where id = ?")
			.param(this.pair.person().value())
			.update());
		this.supervisor = this.county.user(Role.SUPERVISOR);
		this.staff = this.county.user(Role.COUNTY_STAFF);
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(address).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult post(TestUser who, String address, String... values) {
		var request = this.web.post().uri(address).with(user(who.login()).roles(who.role().name())).with(csrf());
		for (int i = 0; i < values.length; i += 2) {
			request = request.param(values[i], values[i + 1]);
		}
		return request.exchange();
	}

	private String person() {
		return "/participants/" + this.pair.person();
	}

	private void raise() {
		assertThat(get(this.staff, person() + "/wall")).hasStatusOk();
		assertThat(post(this.staff, person() + "/wall", "id", NewId.next().toString(), "peer",
				this.colleague.peer().toString()))
			.hasStatus3xxRedirection();
	}

	private MvcTestResult open(TestUser who) {
		return post(who, "/privacy/openings", "id", NewId.next().toString(), "lastName", "walker", "birthDate",
				"03/02/1984", "kind", "EMERGENCY", "reason", "They were found unconscious at the office");
	}

	@Test
	void behindAWallColleaguesAreToldThatThereIsNoSuchRecord() {
		assertThat(get(this.supervisor, person())).hasStatusOk();
		raise();
		for (String address : new String[] { person(), "/encounters/" + this.visit, "/review/" + this.visit }) {
			assertThat(get(this.supervisor, address)).hasStatus(404);
		}
		for (String address : new String[] { "/participants", "/participants.csv", "/encounters", "/encounters.csv",
				"/review", "/" }) {
			assertThat(get(this.supervisor, address)).bodyText().doesNotContain("Walker");
		}
		assertThat(post(this.supervisor, person() + "/plans", "writtenOn", "06/15/2026")).hasStatus(404);
		assertThat(get(this.colleague.user(), person())).hasStatus(404);
	}

	@Test
	void whoWalksBesideAndWhoServesTheCountySeeIt() {
		raise();
		assertThat(get(this.pair.user(), person())).hasStatusOk();
		assertThat(get(this.staff, person())).hasStatusOk();
		assertThat(get(this.county.user(Role.BILLER, null), "/encounters")).bodyText().contains("Walker");
	}

	@Test
	void anAttemptIsWrittenDownForThePrivacyContact() {
		raise();
		get(this.colleague.user(), person());
		get(this.supervisor, "/encounters/" + this.visit);
		assertThat(get(this.staff, "/privacy")).bodyText().contains("Record of Jordan Walker").contains("encounters");
		assertThat(get(this.staff, "/")).bodyText().contains("to look at for privacy");
		assertThat(
				this.county.as(() -> this.jdbc.sql("select count(*) from wall_attempt").query(Integer.class).single()))
			.isEqualTo(2);
	}

	@Test
	void whoIsNamedSeesItUntilNamedNoLonger() {
		raise();
		assertThat(post(this.staff, person() + "/wall/passes", "id", NewId.next().toString(), "user",
				this.supervisor.id().toString(), "reason", "Supervises the peer worker"))
			.hasStatus3xxRedirection();
		assertThat(get(this.supervisor, person())).hasStatusOk();
		UUID pass = this.county.as(() -> this.jdbc.sql("select id from wall_pass").query(UUID.class).single());
		assertThat(get(this.staff, person() + "/wall")).bodyText().contains("Supervises the peer worker");
		post(this.staff, person() + "/wall/passes/" + pass + "/endings");
		assertThat(get(this.supervisor, person())).hasStatus(404);
	}

	@Test
	void aTakenDownWallHidesNothing() {
		raise();
		post(this.staff, person() + "/wall/liftings");
		assertThat(get(this.supervisor, person())).hasStatusOk();
	}

	@Test
	void anOpeningTakesAReasonIsKeptWithEachLookAndIsLookedAtAgain() {
		raise();
		assertThat(get(this.supervisor, "/privacy/openings/new")).hasStatusOk();
		assertThat(open(this.supervisor)).hasStatus3xxRedirection();
		assertThat(get(this.supervisor, person())).bodyText().contains("You opened this record with a reason");
		assertThat(get(this.staff, "/privacy/openings")).bodyText()
			.contains("They were found unconscious at the office");
		UUID opening = this.county.as(() -> this.jdbc.sql("select id from record_opening").query(UUID.class).single());
		assertThat(get(this.staff, "/privacy/openings/" + opening)).bodyText().contains("participant");
		assertThat(post(this.staff, "/privacy/openings/" + opening + "/reviews", "verdict", "NOT_FITTING"))
			.hasStatus(422)
			.bodyText()
			.contains("Write what is to be asked");
		assertThat(post(this.staff, "/privacy/openings/" + opening + "/reviews", "verdict", "FITTING"))
			.hasStatus3xxRedirection();
		assertThat(get(this.staff, "/privacy/openings?show=all")).bodyText().contains("It was right to open it");
		assertThat(get(this.staff, "/privacy/openings.csv")).bodyText().contains("A medical emergency");
	}

	@Test
	void whenItsTimeIsUpTheRecordIsClosedAgain() {
		raise();
		open(this.supervisor);
		this.county.run(() -> this.jdbc.sql(
				"update record_opening set opened_at = opened_at - interval '60 minutes', closes_at = closes_at - interval '60 minutes'")
			.update());
		assertThat(get(this.supervisor, person())).hasStatus(404);
	}

	@Test
	void nobodyOpensTheirOwnRecordNorLooksAgainAtTheirOwnOpening() {
		this.county.run(() -> {
			this.jdbc.sql(
					"insert into user_role (program_id, id, user_id, role, agency_id) values (?, ?, ?, 'SUPERVISOR', ?)")
				.params(this.county.program().value(), NewId.next(), this.colleague.user().id().value(),
						this.county.first().value())
				.update();
		});
		raise();
		TestUser own = new TestUser(this.colleague.user().id(), this.colleague.user().login(), Role.SUPERVISOR);
		assertThat(open(own)).hasStatus(422).bodyText().contains("No record that you could open");
		this.county.run(() -> this.agencies.holdUnderPartTwo(this.county.first(), this.county.program(), true));
		assertThat(open(this.staff)).hasStatus3xxRedirection();
		UUID opening = this.county.as(() -> this.jdbc.sql("select id from record_opening").query(UUID.class).single());
		assertThat(post(this.staff, "/privacy/openings/" + opening + "/reviews", "verdict", "FITTING")).hasStatus(422)
			.bodyText()
			.contains("someone else looks at it again");
	}

	@Test
	void theCountySaysWhomToAskAndHowLong() {
		assertThat(post(this.staff, "/privacy", "contact", "Robin Sample, privacy office", "contactPhone",
				"(717) 555-0142", "minutes", "30"))
			.hasStatus3xxRedirection();
		assertThat(get(this.supervisor, "/privacy/openings/new")).bodyText()
			.contains("Robin Sample")
			.contains("opens for 30 minutes");
		assertThat(post(this.staff, "/privacy", "contact", "Robin", "contactPhone", "1", "minutes", "0"))
			.hasStatus(422);
	}

	@Test
	void theStatesStatementStandsUnderAPrintedStory() {
		String words = "The exact words of the state, made up for this test.";
		assertThat(get(this.staff, person() + "/story")).hasStatusOk().bodyText().doesNotContain(words);
		assertThat(post(this.staff, "/privacy", "contact", "Robin Sample, privacy office", "contactPhone",
				"(717) 555-0142", "minutes", "30", "redisclosure", words))
			.hasStatus3xxRedirection();
		assertThat(get(this.staff, "/privacy")).bodyText().contains(words);
		assertThat(get(this.staff, person() + "/story")).hasStatusOk().bodyText().contains(words);
		assertThat(post(this.staff, "/privacy", "contact", "Robin Sample, privacy office", "contactPhone",
				"(717) 555-0142", "minutes", "30", "redisclosure", "short"))
			.hasStatus(422)
			.bodyText()
			.contains("Write the whole statement");
	}

}

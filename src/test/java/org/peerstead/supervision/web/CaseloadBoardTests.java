package org.peerstead.supervision.web;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
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

/** Who walks with whom, what a move would change, and the hand-over that follows. */
@PeersteadTest
class CaseloadBoardTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private Pair pair;

	private Pair colleague;

	private TestUser supervisor;

	@BeforeEach
	void twoPeersAndTheirPeople() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
		for (int day : new int[] { 45, 40, 35 }) {
			this.encounters.signed(this.pair, TestClock.TODAY.minusDays(day), "10:00", "11:00");
		}
		this.colleague = this.encounters.pair(this.county);
		this.county.run(() -> this.jdbc.sql("update participant set last_name = 'Birch' where id = ?")
			.param(this.colleague.person().value())
			.update());
		this.encounters.signed(this.colleague);
		this.supervisor = this.county.user(Role.SUPERVISOR);
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(address).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult post(String address, String... values) {
		var request = this.web.post().uri(address).with(user(this.supervisor.login()).roles("SUPERVISOR")).with(csrf());
		for (int i = 0; i < values.length; i += 2) {
			request = request.param(values[i], values[i + 1]);
		}
		return request.exchange();
	}

	private UUID handOver() {
		return this.county.as(() -> this.jdbc.sql("select id from warm_hand_over").query(UUID.class).single());
	}

	private void begin() {
		assertThat(post("/participants/" + this.pair.person() + "/hand-overs", "id", NewId.next().toString(), "from",
				this.pair.peer().toString(), "to", this.colleague.peer().toString(), "reason", "Moved to the west side",
				"choice", "NOT_ASKED"))
			.hasStatus3xxRedirection();
	}

	@Test
	void aPeerSeesTheirOwnCaseloadAndNobodyElses() {
		assertThat(get(this.pair.user(), "/caseload")).bodyText()
			.contains("My caseload")
			.contains("Jordan Maple")
			.doesNotContain("Birch");
	}

	@Test
	void whoWasNotSeenForLongerThanTheirOwnUsualGapMayBeSlippingAway() {
		assertThat(get(this.supervisor, "/caseload")).bodyText()
			.contains("May be slipping away")
			.contains("Last seen", "05/11/2026")
			.contains("05/16/2026")
			.contains("Jordan Birch");
		assertThat(get(this.pair.user(), "/caseload.csv")).bodyText().contains("Jordan Maple,05/11/2026,05/16/2026");
	}

	@Test
	void whatAMoveWouldChangeIsShownAndNothingIsSaved() {
		String asked = "/caseload?move=" + this.pair.person() + "_" + this.pair.peer() + "&to=" + this.colleague.peer();
		assertThat(get(this.supervisor, asked)).bodyText()
			.contains("Needed then")
			.contains("/participants/" + this.pair.person() + "/hand-overs/new?from=" + this.pair.peer());
		assertThat(this.county.as(() -> this.jdbc.sql("select count(*) from caseload").query(Integer.class).single()))
			.isEqualTo(2);
		assertThat(get(this.supervisor, "/caseload?move=nonsense&to=" + this.colleague.peer())).hasStatusOk();
	}

	@Test
	void bothKeepSightUntilTheJointMeetingIsLogged() {
		assertThat(get(this.supervisor,
				"/participants/" + this.pair.person() + "/hand-overs/new?from=" + this.pair.peer()))
			.hasStatusOk();
		begin();
		String person = "/participants/" + this.pair.person();
		assertThat(get(this.pair.user(), person)).hasStatusOk();
		assertThat(get(this.colleague.user(), person)).hasStatusOk();
		assertThat(get(this.supervisor, "/hand-overs")).bodyText().contains("Meet together");
		String address = "/hand-overs/" + handOver();
		assertThat(post(address + "/meetings", "metOn", "06/15/2026", "present", "All three", "choice", "NOT_ASKED"))
			.hasStatus(422)
			.bodyText()
			.contains("Ask the person, and write what they said.");
		assertThat(post(address + "/meetings", "metOn", "06/15/2026", "present", "Jordan, both peers", "choice",
				"AGREED", "words", "Fine by me"))
			.hasStatus3xxRedirection();
		assertThat(this.county.as(() -> this.jdbc.sql("select ended_on from caseload where peer_id = ?")
			.param(this.pair.peer().value())
			.query(LocalDate.class)
			.single())).isEqualTo(TestClock.TODAY);
		assertThat(get(this.supervisor, person)).bodyText().contains("Fine by me");
		assertThat(post(address + "/withdrawals")).hasStatus3xxRedirection();
	}

	@Test
	void aHandOverToTheSameOrASecondOneIsRefused() {
		begin();
		assertThat(post("/participants/" + this.pair.person() + "/hand-overs", "id", NewId.next().toString(), "from",
				this.pair.peer().toString(), "to", this.colleague.peer().toString(), "reason", "Once more"))
			.hasStatus(422)
			.bodyText()
			.contains("is open already");
		assertThat(post("/participants/" + this.colleague.person() + "/hand-overs", "id", NewId.next().toString(),
				"from", this.colleague.peer().toString(), "to", this.colleague.peer().toString(), "reason", "To self"))
			.hasStatus(422)
			.bodyText()
			.contains("Choose someone else");
	}

	@Test
	void whenAPeerLeavesAHandOverOpensForEachPerson() {
		UUID spell = this.county.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
			.param(this.pair.peer().value())
			.query(UUID.class)
			.single());
		post("/people/" + this.pair.peer() + "/employments/" + spell + "/exits", "version", "0", "lastDay",
				"06/15/2026", "reason", "OTHER");
		assertThat(get(this.supervisor, "/hand-overs")).bodyText().contains("Jordan Maple").contains("Find someone");
		String address = "/hand-overs/" + handOver();
		assertThat(post(address + "/choices", "to", this.colleague.peer().toString(), "choice", "THEIR_WISH"))
			.hasStatus3xxRedirection();
		assertThat(get(this.supervisor, address)).bodyText().contains("They met: hand over");
	}

	@Test
	void theBoardAsksTheDatabaseAsOftenForMorePeople() {
		get(this.supervisor, "/caseload");
		int few = this.statements.of(() -> get(this.supervisor, "/caseload"));
		for (int i = 0; i < 3; i++) {
			this.encounters.pair(this.county);
		}
		assertThat(this.statements.of(() -> get(this.supervisor, "/caseload"))).isLessThanOrEqualTo(few).isLessThan(30);
	}

}

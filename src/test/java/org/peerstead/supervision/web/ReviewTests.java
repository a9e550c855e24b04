package org.peerstead.supervision.web;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class ReviewTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatementCount statements;

	private County county;

	private Pair pair;

	private String supervisor;

	@BeforeEach
	void makePair() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
		this.supervisor = this.county.user(Role.SUPERVISOR).login();
	}

	@Test
	void approvesAndOpensTheNextAtOnce() {
		EncounterId first = this.encounters.signed(this.pair, SampleEncounters.DAY, "10:00", "10:53");
		EncounterId second = this.encounters.signed(this.pair, SampleEncounters.DAY, "13:00", "13:53");
		assertThat(get("/review")).hasStatusOk().bodyText().contains("Jordan Maple", "All passed");
		assertThat(get("/review/" + first)).hasStatusOk().bodyText().contains("We rode bus 7", "All checks passed");
		assertThat(decide(first, "APPROVED", "PRAISE", "Well said.")).redirectedUrl().isEqualTo("/review/" + second);
		assertThat(standing(first)).isEqualTo("READY");
		assertThat(decide(second, "APPROVED", "", "")).redirectedUrl().isEqualTo("/review");
		assertThat(get("/review")).bodyText().contains("Nothing waits for you");
		assertThat(get("/encounters/" + first)).bodyText().contains("Approved", "Well said.", "Praise:");
	}

	@Test
	void returnsWithAWordAndThePeerAmends() {
		EncounterId id = this.encounters.signed(this.pair);
		assertThat(decide(id, "RETURNED", "QUESTION", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("never returned without a word");
		assertThat(decide(id, "RETURNED", "QUESTION", "Which <b>library</b>?")).hasStatus3xxRedirection();
		assertThat(as(this.pair.user().login(), "PEER", "/")).bodyText()
			.contains("Came back to you", "Which &lt;b&gt;library&lt;/b&gt;?");
		assertThat(as(this.pair.user().login(), "PEER", "/encounters/" + id + "/amendments/new")).hasStatusOk()
			.bodyText()
			.contains("Which &lt;b&gt;library&lt;/b&gt;?", "We rode bus 7");
		assertThat(amend(id, "It was the main library.")).redirectedUrl().isEqualTo("/encounters/" + id);
		assertThat(get("/encounters/" + id)).bodyText()
			.contains("Waiting for review", "Earlier versions", "<ins>main </ins>", "It was the main library.");
		assertThat(standing(id)).isEqualTo("IN_REVIEW");
	}

	@Test
	void countsADecisionSentTwiceOnce() {
		EncounterId id = this.encounters.signed(this.pair);
		String word = NewId.next().toString();
		for (int time = 0; time < 2; time++) {
			assertThat(post("/review/" + id + "/decisions",
					Map.of("word", word, "version", "0", "decision", "APPROVED", "comment", "Good")))
				.hasStatus3xxRedirection();
		}
		assertThat(this.county.as(() -> this.jdbc.sql("select count(*) from review").query(Integer.class).single()))
			.isOne();
	}

	@Test
	void showsWhatChangedWhenTheNoteWasAmendedMeanwhile() {
		EncounterId id = this.encounters.signed(this.pair);
		amend(id, "Wrong day named");
		assertThat(post("/review/" + id + "/decisions",
				Map.of("word", NewId.next().toString(), "version", "0", "decision", "APPROVED", "comment", "kept")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("changed while you read it", "kept");
	}

	@Test
	void letsAFindingStandAsideWithAReasonButNeverOneOfOurOwnRecord() {
		EncounterId id = this.encounters.signed(this.pair);
		this.county
			.run(() -> this.jdbc.sql("update service_plan set professional_signed_on = null, professional_name = null")
				.update());
		decide(id, "APPROVED", "", "");
		assertThat(standing(id)).isEqualTo("HELD");
		assertThat(get("/review/" + id)).bodyText().contains("Stops the claim:", "Let a finding stand aside");
		assertThat(aside(id, "PLAN_NOT_SIGNED", "no")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Say in a sentence why");
		assertThat(aside(id, "NOTE_MISSING", "It is written elsewhere")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("never set aside");
		assertThat(aside(id, "PLAN_NOT_SIGNED", "The signed paper arrived today")).redirectedUrl()
			.isEqualTo("/review/" + id);
		assertThat(standing(id)).isEqualTo("READY");
		assertThat(get("/encounters/" + id)).bodyText().contains("Stands aside:", "The signed paper arrived today");
	}

	@Test
	void reachesTheOwnAgencyAndNoOther() {
		EncounterId id = this.encounters.signed(this.pair);
		String stranger = this.county.user(Role.SUPERVISOR, this.county.second()).login();
		assertThat(as(stranger, "SUPERVISOR", "/review")).hasStatusOk().bodyText().contains("Nothing waits for you");
		assertThat(as(stranger, "SUPERVISOR", "/review/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(as(stranger, "SUPERVISOR", "/encounters/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		String elsewhere = this.counties.make().user(Role.COUNTY_STAFF).login();
		assertThat(as(elsewhere, "COUNTY_STAFF", "/review/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(as(this.county.user(Role.COUNTY_STAFF).login(), "COUNTY_STAFF", "/review/" + id)).hasStatusOk();
		assertThat(as(this.county.user(Role.BILLER).login(), "BILLER", "/review")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void nobodyReviewsTheirOwnNote() {
		EncounterId id = this.encounters.signed(this.pair);
		this.county.run(() -> this.jdbc
			.sql("insert into user_role (program_id, id, user_id, role, agency_id) values (?, ?, ?, 'SUPERVISOR', ?)")
			.params(this.county.program().value(), NewId.next(), this.pair.user().id().value(),
					this.county.first().value())
			.update());
		String both = this.pair.user().login();
		assertThat(as(both, "SUPERVISOR", "/review/" + id)).hasStatusOk().bodyText().contains("This is your own note");
		assertThat(this.web.post()
			.uri("/review/" + id + "/decisions")
			.param("decision", "APPROVED")
			.with(user(both).roles("SUPERVISOR", "PEER"))
			.with(csrf())
			.exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(standing(id)).isEqualTo("IN_REVIEW");
	}

	@Test
	void sendsNoMoreStatementsForMoreNotes() {
		this.encounters.signed(this.pair, SampleEncounters.DAY, "08:00", "08:30");
		int one = this.statements.of(() -> get("/review"));
		for (int hour = 10; hour < 18; hour++) {
			this.encounters.signed(this.pair, SampleEncounters.DAY, hour + ":00", hour + ":30");
		}
		assertThat(this.statements.of(() -> get("/review"))).isEqualTo(one).isLessThanOrEqualTo(8);
	}

	@Test
	void firstScreenSaysWhatNeedsTheSupervisor() {
		this.encounters.signed(this.pair, TestClock.TODAY.minusDays(40), "10:00", "10:53");
		assertThat(get("/")).hasStatusOk()
			.bodyText()
			.contains("What needs me", "note to review", "Last met on 05/06/2026", "Jordan Maple");
	}

	private String standing(EncounterId id) {
		return this.county.as(() -> this.jdbc.sql("select standing from encounter_standing where encounter_id = ?")
			.param(id.value())
			.query(String.class)
			.single());
	}

	private MvcTestResult decide(EncounterId id, String decision, String kind, String comment) {
		return post("/review/" + id + "/decisions",
				Map.of("word", NewId.next().toString(), "decision", decision, "kind", kind, "comment", comment));
	}

	private MvcTestResult aside(EncounterId id, String check, String reason) {
		return post("/review/" + id + "/asides", Map.of("check", check, "reason", reason));
	}

	private MvcTestResult amend(EncounterId id, String reason) {
		MockMvcTester.MockMvcRequestBuilder request = this.web.post().uri("/encounters/" + id + "/amendments");
		Map.of("date", SampleEncounters.DAY.toString(), "start", "10:00", "end", "10:53", "mode", "IN_PERSON", "place",
				"HOME", "goal", this.pair.goal().toString(), "whatWeDid", "We rode bus 7 to the main library and back.",
				"generalPurpose", "Getting around on one's own", "reason", reason, "signature", "Sam Sample")
			.forEach(request::param);
		return request.with(user(this.pair.user().login()).roles("PEER")).with(csrf()).exchange();
	}

	private MvcTestResult get(String address) {
		return as(this.supervisor, "SUPERVISOR", address);
	}

	private MvcTestResult as(String login, String role, String address) {
		return this.web.get().uri(address).with(user(login).roles(role)).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> form) {
		MockMvcTester.MockMvcRequestBuilder request = this.web.post().uri(address);
		form.forEach(request::param);
		return request.with(user(this.supervisor).roles("SUPERVISOR")).with(csrf()).exchange();
	}

}

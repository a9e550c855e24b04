package org.peerstead.encounters.web;

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
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class EncounterPagesTests {

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

	@BeforeEach
	void makePair() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
	}

	@Test
	void showsTheDayAsATimeline() {
		this.encounters.sign(this.pair, this.encounters.other(Work.TRAVEL, TestClock.TODAY, "08:30", "09:00"));
		EncounterId visit = this.encounters.signed(this.pair, TestClock.TODAY, "10:00", "10:53");
		assertThat(peer("/")).hasStatusOk()
			.bodyText()
			.contains("My day", "8:30 AM to 9:00 AM, Travel", "10:00 AM to 10:53 AM, Jordan Maple", "83 minutes logged",
					"/encounters/" + visit, "Log a visit");
	}

	@Test
	void saysWhatIsRunningOut() {
		this.county.run(() -> this.jdbc.sql("update certification set expires_on = '2026-07-01'").update());
		this.county.run(() -> this.jdbc.sql(
				"update service_plan set written_on = '2026-01-01', participant_signed_on = '2026-01-01', peer_signed_on = '2026-01-01', professional_signed_on = '2026-01-01'")
			.update());
		assertThat(peer("/")).bodyText()
			.contains("Your certification ends on 07/01/2026, in 16 days", "The plan is due for review by 07/01/2026");
	}

	@Test
	void sendsNoMoreStatementsForAFullerDay() {
		this.encounters.signed(this.pair, TestClock.TODAY, "05:00", "05:40");
		int one = this.statements.of(() -> peer("/"));
		for (int hour = 6; hour < 14; hour++) {
			this.encounters.signed(this.pair, TestClock.TODAY, "%02d:00".formatted(hour), "%02d:40".formatted(hour));
		}
		assertThat(this.statements.of(() -> peer("/"))).as("the day, drafts, plans, coverage and units, the access log")
			.isEqualTo(one)
			.isLessThanOrEqualTo(20);
	}

	@Test
	void signsWithFewStatements() {
		this.encounters.signed(this.pair, SampleEncounters.DAY, "08:00", "08:30");
		int sent = this.statements.of(() -> this.encounters.signed(this.pair, SampleEncounters.DAY, "10:00", "10:53"));
		assertThat(sent).as("tenant, facts, rules, four inserts and the draft").isLessThanOrEqualTo(14);
	}

	@Test
	void listsVisitsNewestFirstAndFindsThem() {
		this.encounters.signed(this.pair, SampleEncounters.DAY, "10:00", "10:53");
		this.encounters.signed(this.pair, TestClock.TODAY, "09:00", "09:30");
		String staff = this.county.user(Role.COUNTY_STAFF).login();
		assertThat(as(staff, "COUNTY_STAFF", "/encounters")).hasStatusOk()
			.bodyText()
			.containsSubsequence("06/15/2026", "06/12/2026");
		assertThat(as(staff, "COUNTY_STAFF", "/encounters?q=maple&to=06/12/2026&status=SIGNED")).bodyText()
			.contains("06/12/2026")
			.doesNotContain("<td data-label=\"Date\">06/15/2026");
		assertThat(as(staff, "COUNTY_STAFF", "/encounters?q=nobody%25")).bodyText().contains("No visits here");
		assertThat(as(staff, "COUNTY_STAFF", "/encounters?from=02/30/2026&agency=x")).hasStatusOk();
		assertThat(peer("/encounters")).bodyText().contains("Jordan Maple");
		assertThat(as(this.encounters.pair(this.county).user().login(), "PEER", "/encounters")).bodyText()
			.contains("No visits here");
	}

	@Test
	void givesTheListAsAFileWithoutNotes() {
		this.encounters.signed(this.pair);
		MvcTestResult file = as(this.county.user(Role.AUDITOR).login(), "AUDITOR", "/encounters.csv");
		assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
		assertThat(file).bodyText()
			.contains("Jordan Maple", "2026-06-12", "10:53", "60.00")
			.doesNotContain("We rode bus 7", "Getting around");
	}

	@Test
	void showsABillerWhatThePayerMayReadAndNoMore() {
		EncounterId id = this.encounters.signed(this.pair);
		assertThat(as(this.county.user(Role.BILLER).login(), "BILLER", "/encounters/" + id)).hasStatusOk()
			.bodyText()
			.contains("Getting around on one&#39;s own", "$60.00")
			.doesNotContain("We rode bus 7", "Try it alone", "I want to ride the bus");
		assertThat(as(this.county.user(Role.AUDITOR).login(), "AUDITOR", "/encounters/" + id)).bodyText()
			.contains("We rode bus 7");
	}

	@Test
	void answersAStrangersVisitAsIfThereWereNone() {
		EncounterId id = this.encounters.signed(this.pair);
		Pair colleague = this.encounters.pair(this.county);
		assertThat(as(colleague.user().login(), "PEER", "/encounters/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(as(colleague.user().login(), "PEER", "/encounters/" + id + "/amendments/new"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(as(colleague.user().login(), "PEER", "/encounters/" + id + "/voids/new"))
			.hasStatus(HttpStatus.NOT_FOUND);
		String elsewhere = this.counties.make().user(Role.AUDITOR).login();
		assertThat(as(elsewhere, "AUDITOR", "/encounters/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(peer("/encounters/not-an-id")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(as(this.county.user(Role.OPERATOR).login(), "OPERATOR", "/encounters/" + id))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void voidsWithAReasonAndFreesTheTime() {
		EncounterId id = this.encounters.signed(this.pair);
		assertThat(peer("/encounters/" + id + "/voids/new")).hasStatusOk().bodyText().contains("Void this entry");
		assertThat(voidIt(id, " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Say in a few words why");
		assertThat(voidIt(id, "Wrong person")).redirectedUrl().isEqualTo("/encounters/" + id);
		assertThat(peer("/encounters/" + id)).bodyText().contains("Voided on", "Wrong person", "Test Peer worker");
		assertThat(voidIt(id, "Once more")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		this.encounters.signed(this.pair);
	}

	@Test
	void amendsWithADifferenceAndCorrectsTheTimes() {
		EncounterId id = this.encounters.signed(this.pair);
		assertThat(amend(id, "", "10:00", "10:53")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Say why the note is amended", "bus 8");
		assertThat(amend(id, "It was bus 8", "10:00", "09:00")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(amend(id, "It was bus 8", "10:00", "11:00")).redirectedUrl().isEqualTo("/encounters/" + id);
		assertThat(peer("/encounters/" + id)).bodyText()
			.contains("<del>7 </del>", "<ins>8 </ins>", "It was bus 8", "11:00 AM", "$80.00");
		assertThat(this.county.as(() -> this.jdbc.sql("select ends_at - starts_at = interval '1 hour' from activity")
			.query(Boolean.class)
			.single())).isTrue();
	}

	@Test
	void judgesAgainWhenAFactChanges() {
		EncounterId id = this.encounters.signed(this.pair);
		this.encounters.losesCertification(this.pair);
		assertThat(peer("/encounters/" + id)).bodyText().contains("Stops the claim:", "no CPS certification on record");
	}

	@Test
	void answersATooLargeFormInWordsAndKeepsTheDraft() {
		String draft = NewId.next().toString();
		this.web.post()
			.uri("/drafts/" + draft)
			.param("whatWeDid", "The words before")
			.with(user(this.pair.user().login()).roles("PEER"))
			.with(csrf())
			.exchange();
		assertThat(this.web.post()
			.uri("/encounters")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.content("whatWeDid=" + "a".repeat(10_000_000))
			.with(user(this.pair.user().login()).roles("PEER"))
			.with(csrf())
			.exchange()).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
		assertThat(peer("/drafts/" + draft)).bodyText().contains("The words before");
		assertThat(this.web.post()
			.uri("/encounters")
			.param("work", "PEER_SUPPORT")
			.param("generalPurpose", "x")
			.param("whatWeDid", "a".repeat(20_001))
			.with(user(this.pair.user().login()).roles("PEER"))
			.with(csrf())
			.exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("20,001 characters; at most 20,000");
	}

	private MvcTestResult amend(EncounterId id, String reason, String start, String end) {
		return this.web.post()
			.uri("/encounters/" + id + "/amendments")
			.param("date", SampleEncounters.DAY.toString())
			.param("start", start)
			.param("end", end)
			.param("mode", "IN_PERSON")
			.param("place", "HOME")
			.param("goal", this.pair.goal().toString())
			.param("whatWeDid", "We rode bus 8 to the library and back.")
			.param("generalPurpose", "Getting around on one's own")
			.param("reason", reason)
			.param("signature", "Sam Sample")
			.with(user(this.pair.user().login()).roles("PEER"))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult voidIt(EncounterId id, String reason) {
		return this.web.post()
			.uri("/encounters/" + id + "/voids")
			.param("reason", reason)
			.with(user(this.pair.user().login()).roles("PEER"))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult peer(String address) {
		return as(this.pair.user().login(), "PEER", address);
	}

	private MvcTestResult as(String login, String role, String address) {
		return this.web.get().uri(address).with(user(login).roles(role)).exchange();
	}

}

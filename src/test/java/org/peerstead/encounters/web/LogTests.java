package org.peerstead.encounters.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
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
class LogTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

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
	void showsTheFormWithTheOwnCaseloadAndTheGoalsOfThePersonChosen() {
		assertThat(get("/encounters/new?with=" + this.pair.person())).hasStatusOk()
			.bodyText()
			.contains("Jordan Maple", "I want to ride the bus on my own", "Sign as Sam Sample");
	}

	@Test
	void signsAVisitAndShowsItWithItsUnits() {
		Map<String, String> form = visit();
		assertThat(post("/encounters", form)).redirectedUrl().isEqualTo("/encounters/" + form.get("id"));
		assertThat(get("/encounters/" + form.get("id"))).hasStatusOk()
			.bodyText()
			.contains("Waiting for review", "We rode bus 7", "Sam Sample, CPS", "$60.00",
					"All checks for that day passed");
	}

	@Test
	void insertsOnceWhenTheFormIsSentTwice() {
		Map<String, String> form = visit();
		post("/encounters", form);
		assertThat(post("/encounters", form)).redirectedUrl().isEqualTo("/encounters/" + form.get("id"));
		assertThat(count("encounter")).isOne();
		assertThat(count("encounter_note")).isOne();
		assertThat(count("encounter_standing")).isOne();
	}

	@Test
	void saysAllThatIsMissingAndKeepsWhatWasTyped() {
		Map<String, String> form = visit();
		form.put("start", "25:99");
		form.put("date", "02/30/2026");
		form.remove("mode");
		form.put("generalPurpose", "");
		form.put("whatWeDid", "<script>alert(1)</script> kept");
		assertThat(post("/encounters", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Enter a real date", "Enter a time", "Say how you met", "Write the general purpose",
					"&lt;script&gt;alert(1)&lt;/script&gt; kept", "25:99", "02/30/2026")
			.doesNotContain("<script>alert(1)");
		assertThat(count("activity")).isZero();
	}

	@Test
	void namesTheOwnEntryThatIsInTheWay() {
		post("/encounters", visit());
		Map<String, String> form = visit();
		form.put("start", "10:30");
		form.put("end", "11:00");
		assertThat(post("/encounters", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("overlaps other work", "The other entry: peer support with a person, 10:00 AM to 10:53 AM",
					"We rode bus 7");
	}

	@Test
	void signsOtherWorkInTheSameForm() {
		Map<String, String> form = visit();
		form.put("work", "TRAVEL");
		form.remove("participant");
		form.put("whatWeDid", "Bus to the office");
		assertThat(post("/encounters", form)).redirectedUrl().isEqualTo("/encounters/" + form.get("id"));
		assertThat(get("/encounters/" + form.get("id"))).bodyText()
			.contains("Bus to the office", "saved and paid all the same");
		assertThat(count("encounter")).isZero();
	}

	@Test
	void refusesASignatureThatIsSomeoneElses() {
		Map<String, String> form = visit();
		form.put("signature", "Somebody Else");
		assertThat(post("/encounters", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Type your name to sign, just so: Sam Sample.");
	}

	@Test
	void refusesAPersonWhoIsNotOnTheCaseload() {
		Pair stranger = this.encounters.pair(this.county);
		Map<String, String> form = visit();
		form.put("participant", stranger.person().toString());
		assertThat(post("/encounters", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("not on your caseload");
		form.put("participant", NewId.next().toString());
		assertThat(post("/encounters", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void judgesWhileTyping() {
		Map<String, String> form = visit();
		form.remove("signature");
		assertThat(part("/encounters/judgement", form)).hasStatusOk()
			.bodyText()
			.contains("Ready to bill", "53 minutes = 3 units")
			.doesNotContain("<html");
		form.remove("goal");
		assertThat(part("/encounters/judgement", form)).bodyText().contains("No goal is chosen");
		assertThat(post("/encounters/judgement", form)).hasStatusOk().bodyText().contains("<html", "We rode bus 7");
	}

	@Test
	void offersTheGoalsOfThePersonAlone() {
		Map<String, String> form = visit();
		assertThat(part("/encounters/goals", form)).hasStatusOk()
			.bodyText()
			.contains("I want to ride the bus on my own")
			.doesNotContain("<html");
		assertThat(post("/encounters/goals", form)).bodyText().contains("<html", "I want to ride the bus on my own");
		form.put("participant", this.encounters.pair(this.counties.make()).person().toString());
		assertThat(part("/encounters/goals", form)).bodyText().doesNotContain("I want to ride the bus");
	}

	@Test
	void tellsNothingOfAPersonWhoIsNotOnTheCaseload() {
		Pair stranger = this.encounters.pair(this.county);
		Map<String, String> form = visit();
		form.put("participant", stranger.person().toString());
		form.put("goal", "");
		assertThat(part("/encounters/goals", form)).bodyText().doesNotContain("I want to ride the bus");
		assertThat(part("/encounters/judgement", form)).bodyText()
			.contains("The person is missing")
			.doesNotContain("No goal is chosen");
		assertThat(get("/encounters/new?with=" + stranger.person())).bodyText()
			.doesNotContain("I want to ride the bus");
		assertThat(post("/encounters", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.doesNotContain("I want to ride the bus");
	}

	@Test
	void keepsADraftUntilItIsSigned() {
		Map<String, String> form = visit();
		form.put("start", "half past ten");
		String address = "/drafts/" + form.get("id");
		assertThat(post(address, form)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(get("/drafts")).bodyText().contains("We rode bus 7", "Jordan Maple");
		assertThat(get(address)).hasStatusOk().bodyText().contains("We rode bus 7", "half past ten");
		Pair other = this.encounters.pair(this.county);
		assertThat(this.web.get().uri(address).with(user(other.user().login()).roles("PEER")).exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
		form.put("start", "10:00");
		post("/encounters", form);
		assertThat(get(address)).redirectedUrl().isEqualTo("/encounters/" + form.get("id"));
		assertThat(post(address, form)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(get(address)).as("what comes late is let go")
			.redirectedUrl()
			.isEqualTo("/encounters/" + form.get("id"));
	}

	@Test
	void throwsADraftAway() {
		Map<String, String> form = visit();
		post("/drafts/" + form.get("id"), form);
		assertThat(post("/drafts/" + form.get("id") + "/removals", Map.of())).redirectedUrl().isEqualTo("/drafts");
		assertThat(get("/drafts")).bodyText().contains("No drafts");
		assertThat(post("/drafts/" + form.get("id") + "/removals", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void tellsAnotherThanAPeerWhereToGo() {
		String supervisor = this.county.user(Role.SUPERVISOR).login();
		assertThat(this.web.get().uri("/encounters/new").with(user(supervisor).roles("SUPERVISOR")).exchange())
			.hasStatusOk()
			.bodyText()
			.contains("not linked to a peer worker");
		String biller = this.county.user(Role.BILLER).login();
		assertThat(this.web.get().uri("/encounters/new").with(user(biller).roles("BILLER")).exchange())
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void startsLikeTheLastVisitButWithAnEmptyNote() {
		EncounterId last = this.encounters.signed(this.pair);
		assertThat(get("/encounters/new?like=" + last)).hasStatusOk()
			.bodyText()
			.contains("53 min, as last time", "Getting around on one&#39;s own")
			.doesNotContain("We rode bus 7");
	}

	Map<String, String> visit() {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("id", NewId.next().toString());
		form.put("work", "PEER_SUPPORT");
		form.put("participant", this.pair.person().toString());
		form.put("date", SampleEncounters.DAY.toString());
		form.put("start", "10:00");
		form.put("end", "10:53");
		form.put("mode", "IN_PERSON");
		form.put("place", "HOME");
		form.put("goal", this.pair.goal().toString());
		form.put("whatWeDid", "We rode bus 7 to the library and back.");
		form.put("generalPurpose", "Getting around on one's own");
		form.put("nextStep", "Try it alone.");
		form.put("lateReason", "DAY_OFF");
		form.put("signature", "sam sample");
		return form;
	}

	private int count(String table) {
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + table).query(Integer.class).single());
	}

	private MvcTestResult get(String address) {
		return this.web.get().uri(address).with(user(this.pair.user().login()).roles("PEER")).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> form) {
		return send(address, form, "false");
	}

	private MvcTestResult part(String address, Map<String, String> form) {
		return send(address, form, "true");
	}

	private MvcTestResult send(String address, Map<String, String> form, String part) {
		MockMvcTester.MockMvcRequestBuilder request = this.web.post().uri(address).header("HX-Request", part);
		form.forEach(request::param);
		return request.with(user(this.pair.user().login()).roles("PEER")).with(csrf()).exchange();
	}

}

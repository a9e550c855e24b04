package org.peerstead.encounters.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class GroupTests {

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

	private Pair jordan;

	private Pair ana;

	private Pair lee;

	@BeforeEach
	void makePeople() {
		this.county = this.counties.make();
		this.jordan = this.encounters.pair(this.county);
		List<Pair> others = this.encounters.others(this.jordan, "Ana", "Lee");
		this.ana = others.get(0);
		this.lee = others.get(1);
	}

	@Test
	void showsTheFacesOfTheOwnCaseload() {
		assertThat(get("/groups/new")).hasStatusOk()
			.bodyText()
			.contains("Ana Sample", "Lee Sample", "Jordan Maple", ">JM<", "I want to ride the bus on my own",
					"Nobody chosen yet");
		assertThat(get("/")).bodyText().contains("/groups/new");
	}

	@Test
	void signsOnceForEveryoneWhoWasThere() {
		MultiValueMap<String, String> form = group(this.jordan, this.ana, this.lee);
		String id = form.getFirst("id");
		assertThat(post("/groups", form)).redirectedUrl().isEqualTo("/groups/" + id);
		assertThat(post("/groups", form)).redirectedUrl().isEqualTo("/groups/" + id);
		assertThat(count("activity")).isOne();
		assertThat(count("encounter where group_id = activity_id and agency_id is not null")).isEqualTo(3);
		assertThat(count("encounter_note where what_we_did like 'We practiced calling a landlord.%Part of %'"))
			.isEqualTo(3);
		assertThat(count("encounter_standing where units = 4")).isEqualTo(3);
		assertThat(get("/groups/" + id)).hasStatusOk()
			.bodyText()
			.contains("Group of 3", "Jordan Maple", "Ana Sample", "Lee Sample", "60 minutes, 4 units");
		assertThat(get("/encounters/" + encounterOf(this.ana))).bodyText()
			.contains("We practiced calling a landlord.", "Part of Ana", "Group of 3")
			.doesNotContain("Part of Lee");
		assertThat(get("/encounters/" + id)).redirectedUrl().isEqualTo("/groups/" + id);
	}

	@Test
	void showsOneBlockOnTheDayAndManyNotesToReview() {
		MultiValueMap<String, String> form = group(this.jordan, this.ana, this.lee);
		form.set("date", "06/15/2026");
		post("/groups", form);
		assertThat(get("/")).bodyText().contains("10:00 AM to 11:00 AM, group of 3", "60 minutes logged");
		assertThat(as(this.county.user(Role.SUPERVISOR).login(), "SUPERVISOR", "/review")).bodyText()
			.contains("Ana Sample", "Lee Sample", "Jordan Maple", "in a group of 3");
	}

	@Test
	void aGroupOfOneGoesOnAsAVisitWithAllThatWasTyped() {
		MultiValueMap<String, String> form = group(this.ana);
		assertThat(post("/groups", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("A group has at least two people", "/groups/as-visit", "We practiced calling");
		String draft = post("/groups/as-visit", form).getResponse().getRedirectedUrl();
		assertThat(draft).startsWith("/drafts/");
		assertThat(get(draft)).hasStatusOk()
			.bodyText()
			.contains("We practiced calling a landlord.", "Part of Ana", "Making calls on one&#39;s own", "10:00");
		assertThat(count("encounter")).isZero();
	}

	@Test
	void othersInTheRoomMakeAGroupToo() {
		MultiValueMap<String, String> form = group(this.ana);
		form.set("othersPresent", "4");
		assertThat(post("/groups", form)).redirectedUrl().isEqualTo("/groups/" + form.getFirst("id"));
		assertThat(get("/groups/" + form.getFirst("id"))).bodyText().contains("Group of 5", "4 other people");
	}

	@Test
	void saysAllThatIsMissingAndKeepsWhatWasTyped() {
		MultiValueMap<String, String> form = group(this.ana, this.lee);
		form.set("words[" + this.lee.person() + "]", " ");
		form.set("start", "25:99");
		form.remove("place");
		form.set("whatWeDid", "<b>kept</b>");
		assertThat(post("/groups", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Enter a time", "Say where the group met", "&lt;b&gt;kept&lt;/b&gt;", "Part of Ana", "25:99");
		form = group(this.ana, this.lee);
		form.set("words[" + this.lee.person() + "]", " ");
		assertThat(post("/groups", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Write one sentence about this person&#39;s part", "Part of Ana");
		form = group(this.ana, this.lee);
		form.remove("present");
		assertThat(post("/groups", form)).bodyText().contains("Choose who was there");
		form = group(this.ana, this.lee);
		form.set("end", "09:00");
		assertThat(post("/groups", form)).bodyText().contains("is not later than the start");
		assertThat(count("activity")).isZero();
	}

	@Test
	void namesTheOneWhoWasElsewhere() {
		this.encounters.signed(this.ana, SampleEncounters.DAY, "08:00", "08:30");
		Pair colleague = this.encounters.alsoWalkingWith(this.ana);
		this.encounters.signed(colleague, SampleEncounters.DAY, "10:30", "10:45");
		assertThat(post("/groups", group(this.ana, this.lee))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Ana Sample has another visit from 10:30 AM to 10:45 AM", "Part of Lee");
		assertThat(count("group_session")).isZero();
	}

	@Test
	void refusesStrangersAndTheirGoals() {
		Pair stranger = this.encounters.pair(this.county);
		assertThat(post("/groups", group(this.ana, stranger))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("not on your caseload");
		MultiValueMap<String, String> form = group(this.ana, this.lee);
		form.set("goal[" + this.ana.person() + "]", this.lee.goal().toString());
		assertThat(post("/groups", form)).bodyText().contains("This goal belongs to another plan");
		form = group(this.ana, this.lee);
		form.set("coLeader", this.jordan.peer().toString());
		assertThat(post("/groups", form)).bodyText().contains("You lead this group yourself");
	}

	@Test
	void judgesEachPersonWhileTypingInOneRound() {
		MultiValueMap<String, String> form = group(this.ana, this.lee);
		form.remove("signature");
		assertThat(part("/groups/judgement", form)).hasStatusOk()
			.bodyText()
			.contains("2 people", "Ana Sample", "60 minutes = 4 units", "Ready to bill")
			.doesNotContain("<html");
		MultiValueMap<String, String> two = group(this.ana, this.lee);
		MultiValueMap<String, String> three = group(this.jordan, this.ana, this.lee);
		assertThat(this.statements.of(() -> part("/groups/judgement", three)))
			.isEqualTo(this.statements.of(() -> part("/groups/judgement", two)));
	}

	@Test
	void keepsADraftWithEveryFace() {
		MultiValueMap<String, String> form = group(this.ana, this.lee);
		form.set("start", "quarter past");
		String id = form.getFirst("id");
		assertThat(post("/groups/drafts/" + id, form)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(get("/drafts")).bodyText().contains("A group");
		assertThat(get("/drafts/" + id)).redirectedUrl().isEqualTo("/groups/drafts/" + id);
		assertThat(get("/groups/drafts/" + id)).hasStatusOk()
			.bodyText()
			.contains("Part of Ana", "Part of Lee", "quarter past", "We practiced calling")
			.containsPattern("face-" + this.ana.person() + "\"[^>]*checked");
		form = group(this.ana, this.lee);
		form.set("id", id);
		post("/groups", form);
		assertThat(get("/drafts")).bodyText().contains("No drafts");
	}

	@Test
	void takesOnePersonOutAndLeavesTheOthers() {
		MultiValueMap<String, String> form = group(this.jordan, this.ana, this.lee);
		post("/groups", form);
		String id = form.getFirst("id");
		voidIt(encounterOf(this.ana));
		assertThat(count("activity where voided_at is null")).isOne();
		assertThat(get("/groups/" + id)).bodyText().contains("Group of 2", "Voided");
		voidIt(id);
		assertThat(count("activity where voided_at is null")).isZero();
		assertThat(count("encounter where voided_at is null")).isZero();
		assertThat(post("/groups", group(this.ana, this.lee))).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void amendsOneNoteAndTheBlockSpansAllWhoWereThere() {
		MultiValueMap<String, String> form = group(this.ana, this.lee);
		post("/groups", form);
		assertThat(amend(this.ana, "10:00", "10:30")).hasStatus(HttpStatus.FOUND);
		assertThat(span()).isEqualTo("01:00:00");
		assertThat(amend(this.lee, "10:00", "10:45")).hasStatus(HttpStatus.FOUND);
		assertThat(span()).isEqualTo("00:45:00");
		assertThat(count("encounter_standing where units = 2")).isOne();
		assertThat(count("encounter_standing where units = 3")).isOne();
	}

	@Test
	void isReadByItsOwnAgencyAndWithoutNotesByABiller() {
		MultiValueMap<String, String> form = group(this.ana, this.lee);
		post("/groups", form);
		String address = "/groups/" + form.getFirst("id");
		assertThat(as(this.county.user(Role.BILLER).login(), "BILLER", address)).hasStatusOk()
			.bodyText()
			.contains("Ana Sample")
			.doesNotContain("landlord");
		assertThat(as(this.encounters.pair(this.county).user().login(), "PEER", address))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(as(this.county.user(Role.SUPERVISOR, this.county.second()).login(), "SUPERVISOR", address))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void showsWhatIsLeftBeforeACallBegins() {
		post("/groups", group(this.ana, this.lee));
		assertThat(get("/encounters/gauges?with=" + this.ana.person() + "&date=" + SampleEncounters.DAY)).hasStatusOk()
			.bodyText()
			.contains("What is left for Ana Sample", "This day", "4 of 16 units used", "12 left", "it only warns");
		assertThat(get("/encounters/gauges?with=" + this.encounters.pair(this.county).person()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/encounters/new?with=" + this.ana.person())).bodyText().contains("/encounters/gauges");
	}

	private MultiValueMap<String, String> group(Pair... people) {
		Map<String, String> one = new LinkedHashMap<>();
		one.put("id", NewId.next().toString());
		one.put("date", SampleEncounters.DAY.toString());
		one.put("start", "10:00");
		one.put("end", "11:00");
		one.put("mode", "IN_PERSON");
		one.put("place", "OFFICE");
		one.put("whatWeDid", "We practiced calling a landlord.");
		one.put("generalPurpose", "Making calls on one's own");
		one.put("signature", "Sam Sample");
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.setAll(one);
		for (Pair person : people) {
			String name = this.county.as(() -> this.jdbc.sql("select first_name from participant where id = ?")
				.param(person.person().value())
				.query(String.class)
				.single());
			form.add("present", person.person().toString());
			form.add("goal[" + person.person() + "]", person.goal().toString());
			form.add("words[" + person.person() + "]", "Part of " + name);
		}
		return form;
	}

	private MvcTestResult amend(Pair person, String start, String end) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.setAll(Map.of("date", SampleEncounters.DAY.toString(), "start", start, "end", end, "mode", "IN_PERSON",
				"place", "OFFICE", "goal", person.goal().toString(), "whatWeDid", "Left earlier.", "generalPurpose",
				"Making calls", "reason", "Left earlier", "signature", "Sam Sample"));
		return post("/encounters/" + encounterOf(person) + "/amendments", form);
	}

	private void voidIt(String id) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("reason", "Was not there");
		assertThat(post("/encounters/" + id + "/voids", form)).hasStatus(HttpStatus.FOUND);
	}

	private String span() {
		return this.county
			.as(() -> this.jdbc.sql("select (ends_at - starts_at)::text from activity").query(String.class).single());
	}

	private String encounterOf(Pair person) {
		return this.county
			.as(() -> this.jdbc.sql("select id from encounter where participant_id = ? and group_id is not null")
				.param(person.person().value())
				.query(String.class)
				.single());
	}

	private int count(String what) {
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + what).query(Integer.class).single());
	}

	private MvcTestResult get(String address) {
		return as(this.jordan.user().login(), "PEER", address);
	}

	private MvcTestResult as(String login, String role, String address) {
		return this.web.get().uri(address).with(user(login).roles(role)).exchange();
	}

	private MvcTestResult post(String address, MultiValueMap<String, String> form) {
		return this.web.post()
			.uri(address)
			.params(form)
			.with(user(this.jordan.user().login()).roles("PEER"))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult part(String address, MultiValueMap<String, String> form) {
		return this.web.post()
			.uri(address)
			.params(form)
			.header("HX-Request", "true")
			.with(user(this.jordan.user().login()).roles("PEER"))
			.with(csrf())
			.exchange();
	}

}

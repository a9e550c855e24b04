package org.peerstead.encounters.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
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
class SafetyAndNotHeldTests {

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

	private TestUser supervisor;

	@BeforeEach
	void makePair() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
		this.supervisor = this.county.user(Role.SUPERVISOR);
	}

	@Test
	void recordsANoShowWithTheWaitAsPaidWorkAndNothingBilled() {
		assertThat(peer("/not-held/new?with=" + this.pair.person())).hasStatusOk()
			.bodyText()
			.contains("A visit that did not happen", "Jordan Maple", "The person did not come");
		Map<String, String> form = missed();
		assertThat(post("/not-held", form)).redirectedUrl().isEqualTo("/not-held");
		assertThat(post("/not-held", form)).redirectedUrl().isEqualTo("/not-held");
		assertThat(count("visit_not_held")).isOne();
		assertThat(count("activity where kind = 'NO_SHOW' and ends_at - starts_at = interval '15 minutes'")).isOne();
		assertThat(count("encounter")).isZero();
		assertThat(peer("/not-held")).bodyText()
			.contains("Jordan Maple", "The person did not come. Had no way to get there.", "06/12/2026, 10:00 AM");
		assertThat(peer("/participants/" + this.pair.person() + "/timeline?kind=NOT_HELD")).bodyText()
			.contains("did not happen. The person did not come.", "Had no way to get there");
		assertThat(as(this.county.user(Role.BILLER), "/participants/" + this.pair.person() + "/timeline")).hasStatusOk()
			.bodyText()
			.contains("did not happen.")
			.doesNotContain("Had no way to get there", "/not-held?participant=");
		assertThat(as(this.supervisor, "/not-held.csv")).bodyText().contains("Jordan Maple", "Had no way to get there");
		assertThat(as(this.county.user(Role.BILLER), "/not-held")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(as(this.county.user(Role.SUPERVISOR, this.county.second()), "/not-held")).bodyText()
			.doesNotContain("Jordan Maple");
		this.county.run(() -> this.jdbc.sql("update enrolment set started_on = '2026-01-12'").update());
		assertThat(as(this.supervisor, "/")).bodyText().contains("last tried on 06/12/2026");
	}

	@Test
	void leadsFromThePersonsOwnPage() {
		String person = "/participants/" + this.pair.person();
		assertThat(peer(person)).hasStatusOk()
			.bodyText()
			.contains("/encounters/new?with=" + this.pair.person(), "/not-held/new?with=" + this.pair.person(),
					"Safety concern");
		assertThat(as(this.supervisor, person)).bodyText()
			.contains("Safety concern")
			.doesNotContain("/encounters/new?with=");
		assertThat(as(this.county.user(Role.BILLER), person)).bodyText().doesNotContain("Safety concern");
	}

	@Test
	void saysWhatIsWrongWithAVisitNotHeldAndKeepsIt() {
		Map<String, String> form = missed();
		form.put("plannedOn", "2026-06-20");
		assertThat(post("/not-held", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("That day is still to come", "Phone was off");
		form.put("what", "PERSON_CANCELLED");
		assertThat(post("/not-held", form)).bodyText().contains("This lies in the future");
		form.remove("waitedMinutes");
		form.put("next", "NEW_TIME");
		assertThat(post("/not-held", form)).bodyText().contains("Choose the day of the new time");
		form.put("nextOn", "2026-06-01");
		assertThat(post("/not-held", form)).bodyText().contains("lies before the visit");
		form.put("nextOn", "2026-06-22");
		form.put("waitedMinutes", "-5");
		assertThat(post("/not-held", form)).bodyText().contains("from 0 to 240 minutes");
		form.put("waitedMinutes", "0");
		form.put("participant", this.encounters.pair(this.county).person().toString());
		assertThat(post("/not-held", form)).bodyText().contains("not on your caseload");
		form.put("participant", this.pair.person().toString());
		assertThat(post("/not-held", form)).redirectedUrl().isEqualTo("/not-held");
	}

	@Test
	void raisesAConcernWithOneTapAndShowsWhereHelpIs() {
		EncounterId visit = this.encounters.signed(this.pair);
		String address = raise(visit.toString());
		assertThat(peer(address)).hasStatusOk()
			.bodyText()
			.contains("Safety concern: Jordan Maple", "tel:988", "tel:911", "has not yet entered its own crisis line",
					"06/15/2026");
		assertThat(peer("/encounters/" + visit)).bodyText().contains(address);
		assertThat(as(this.supervisor, "/")).bodyText().contains("open safety concern", "/follow-ups");
		assertThat(as(this.supervisor, "/follow-ups")).bodyText().contains("Jordan Maple", address);
		assertThat(as(this.county.user(Role.COUNTY_STAFF), "/follow-ups")).bodyText().contains("Jordan Maple");
		assertThat(as(this.county.user(Role.BILLER), "/follow-ups")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(as(this.county.user(Role.BILLER), "/encounters/" + visit)).bodyText()
			.doesNotContain("afety concern");
		assertThat(as(this.encounters.pair(this.county).user(), address)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void closesOnlyWithAnOutcome() {
		String address = raise(null);
		Map<String, String> form = new LinkedHashMap<>();
		form.put("dueOn", "2026-06-16");
		form.put("seen", "Said that nothing matters");
		form.put("assignedTo", this.supervisor.id().toString());
		assertThat(post(address, form)).redirectedUrl().isEqualTo(address);
		assertThat(peer(address)).bodyText().contains("Said that nothing matters", "06/16/2026", "Test Supervisor");
		form.put("dueOn", "2026-09-16");
		assertThat(post(address, form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("within 30 days");
		assertThat(post(address + "/closings", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose what came of it");
		form.put("outcome", "SAFE");
		assertThat(post(address + "/closings", form)).bodyText().contains("Say in a sentence what was done");
		form.put("outcomeWords", "Kim called, the sister stays tonight.");
		assertThat(post(address + "/closings", form)).redirectedUrl().isEqualTo("/follow-ups");
		assertThat(peer("/follow-ups")).bodyText().contains("Nothing is open");
		assertThat(peer("/follow-ups?all=true")).bodyText().contains("Closed", "Jordan Maple");
		assertThat(peer(address)).bodyText().contains("the sister stays tonight").doesNotContain("tel:988");
		assertThat(post(address + "/closings", form)).bodyText().contains("closed already");
		assertThat(count("change_log where entity = 'safety_concern'")).isGreaterThanOrEqualTo(3);
	}

	@Test
	void showsTheCountysOwnLineAndSaysWhenItIsASample() {
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		assertThat(as(staff, "/crisis-line")).hasStatusOk().bodyText().contains("Crisis line");
		Map<String, String> form = new LinkedHashMap<>(Map.of("name", "County crisis", "phone", "55"));
		assertThat(post(staff, "/crisis-line", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("ten digits");
		form.put("phone", "(717) 555-0188");
		assertThat(post(staff, "/crisis-line", form)).redirectedUrl().isEqualTo("/crisis-line");
		String address = raise(null);
		assertThat(peer(address)).bodyText().contains("tel:+17175550188", "Call 717-555-0188", "County crisis");
		this.county.run(() -> this.jdbc.sql("update crisis_line set sample = true").update());
		assertThat(peer(address)).bodyText()
			.contains("717-555-0188", "This is a sample number; nobody answers it")
			.doesNotContain("tel:+17175550188");
	}

	@Test
	void raisesNothingAboutAStranger() {
		Pair stranger = this.encounters.pair(this.county);
		assertThat(post("/safety", Map.of("participant", stranger.person().toString())))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("/safety", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose the person first", "988");
		assertThat(count("safety_concern")).isZero();
	}

	private String raise(String visit) {
		Map<String, String> form = new LinkedHashMap<>(
				Map.of("participant", this.pair.person().toString(), "concern", NewId.next().toString()));
		if (visit != null) {
			form.put("visit", visit);
		}
		String address = post("/safety", form).getResponse().getRedirectedUrl();
		assertThat(post("/safety", form)).redirectedUrl().isEqualTo(address);
		assertThat(count("safety_concern")).isOne();
		return address;
	}

	private Map<String, String> missed() {
		return new LinkedHashMap<>(Map.of("id", NewId.next().toString(), "participant", this.pair.person().toString(),
				"what", "NO_SHOW", "plannedOn", "06/12/2026", "plannedAt", "10:00 am", "waitedMinutes", "15", "reason",
				"NO_RIDE", "next", "REACH_OUT", "words", "Phone was off"));
	}

	private int count(String what) {
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + what).query(Integer.class).single());
	}

	private MvcTestResult peer(String address) {
		return as(this.pair.user(), address);
	}

	private MvcTestResult as(TestUser who, String address) {
		return this.web.get().uri(address).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> form) {
		return post(this.pair.user(), address, form);
	}

	private MvcTestResult post(TestUser who, String address, Map<String, String> form) {
		var request = this.web.post().uri(address);
		form.forEach(request::param);
		return request.with(user(who.login()).roles(who.role().name())).with(csrf()).exchange();
	}

}

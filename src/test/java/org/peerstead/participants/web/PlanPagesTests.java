package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.participants.CoverageRegister;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.PlanRegister;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.participants.ServiceAuthorization;
import org.peerstead.participants.Signatures;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class PlanPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleParticipants sample;

	@Autowired
	private PlanRegister plans;

	@Autowired
	private CoverageRegister coverage;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private TestUser staff;

	private ParticipantId maple;

	private String page;

	@BeforeEach
	void aPersonInOrder() {
		this.county = this.counties.make();
		this.staff = this.county.user(Role.COUNTY_STAFF);
		this.maple = this.sample.inOrder(this.county, "Jordan", "Maple", "0000004321");
		this.page = "/participants/" + this.maple;
	}

	@Test
	void aStepIsWrittenPutInClearerWordsAndClosed() {
		UUID goal = one("select id from plan_goal");
		UUID plan = one("select id from service_plan");
		String steps = "/plans/" + plan + "/goals/" + goal + "/objectives";
		UUID step = NewId.next();
		assertThat(get(steps)).hasStatusOk().bodyText().contains("I want to ride the bus", "How we will know");
		assertThat(post(steps, Map.of("id", step.toString(), "what", "I take bus 7 to the library")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get(this.page)).bodyText()
			.contains("I take bus 7 to the library", "Say how you will both know", "Choose a day to look at it");
		assertThat(post(steps + "/" + step, Map.of("id", step.toString(), "version", "0", "what", "I take bus 7",
				"measure", "Two rides a week", "dueOn", "2026-08-01")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get(this.page)).bodyText()
			.contains("(Two rides a week)", "by 08/01/2026")
			.doesNotContain("Say how you will both know");
		assertThat(post(steps + "/" + step + "/end",
				Map.of("version", "1", "endedOn", "2026-06-15", "outcome", "REACHED")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get(this.page)).bodyText().contains("Reached 06/15/2026");
	}

	@Test
	void aStepDueBeforeItWasWrittenIsRefusedWithASentence() {
		UUID goal = one("select id from plan_goal");
		String steps = "/plans/" + one("select id from service_plan") + "/goals/" + goal + "/objectives";
		assertThat(post(steps, Map.of("id", NewId.next().toString(), "what", "I take bus 7", "dueOn", "2026-06-01")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("I take bus 7", "The step was written on 06/15/2026. Choose a day after that");
	}

	@Test
	void thePlanSaysHowTheyMeetAndHowMuch() {
		UUID plan = one("select id from service_plan");
		assertThat(get("/plans/" + plan + "/edit")).hasStatusOk().bodyText().contains("Knows the city by heart");
		assertThat(post("/plans/" + plan, Map.of("version", "1", "strengths", "Knows every bus", "services",
				"IN_PERSON", "minutesAWeek", "120", "interventions", "Rides along at first")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get(this.page)).bodyText()
			.contains("Knows every bus", "In person, one to one", "About 120 minutes a week", "Rides along at first");
	}

	@Test
	void saysWhoHasToSignAndWhichVisitsCannotBeBilledFromWhen() {
		ParticipantId birch = this.sample.enrolled(this.county, this.county.first(), "Ana", "Birch");
		this.county.run(() -> {
			UUID plan = NewId.next();
			this.plans.write(plan, birch, this.county.first(), LocalDate.of(2026, 1, 20), null,
					java.util.List.of("I want my own key"), TestClock.TODAY, this.county.program());
			this.plans.sign(plan, 0,
					new Signatures(null, LocalDate.of(2026, 1, 20), LocalDate.of(2026, 1, 20), "Dr. Sample"),
					TestClock.TODAY, this.county.program());
		});
		assertThat(get("/participants/" + birch)).bodyText()
			.contains("Visits from 02/13/2026 on cannot be billed until Ana Birch signs.");
	}

	@Test
	void anAuthorizationTellsWhatIsLeftAndAsksForTheNextBeforeItEnds() {
		this.county.run(
				() -> this.coverage.authorize(NewId.next(), this.maple,
						new ServiceAuthorization.Details(this.sample.payer(this.county), "A-1",
								LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 1), Units.of(240)),
						this.county.program()));
		assertThat(get(this.page)).bodyText()
			.contains("240 units", "Signed, not on a claim yet", "Too little is known of the pace",
					"Ask the payer for the next one now");
	}

	@Test
	void negativeUnitsAreRefusedWithASentenceAndNothingIsLost() {
		assertThat(post(this.page + "/authorizations",
				Map.of("id", NewId.next().toString(), "payer", this.sample.payer(this.county).toString(), "number",
						"A-77", "startsOn", "2026-06-01", "endsOn", "2026-12-31", "units", "-40")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("A-77", "An authorization is for one unit or more.");
	}

	@Test
	void aStayIsRecordedCorrectedAndTakenBack() {
		UUID stay = NewId.next();
		assertThat(get(this.page + "/stays/new")).hasStatusOk();
		assertThat(post(this.page + "/stays", Map.of("id", stay.toString(), "kind", "HOSPITAL", "startedOn",
				"2026-06-10", "place", "Sample General")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get(this.page)).bodyText().contains("Sample General", "from 06/10/2026");
		assertThat(get(this.page, this.county.user(Role.BILLER))).bodyText()
			.contains("Days on which visits may not be billable")
			.doesNotContain("Sample General");
		String address = this.page + "/stays/" + stay;
		assertThat(get(address + "/edit")).hasStatusOk().bodyText().contains("Sample General");
		assertThat(post(address,
				Map.of("id", stay.toString(), "version", "0", "kind", "HOSPITAL", "startedOn", "2026-06-10", "endedOn",
						"2026-06-01")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("cannot end before");
		assertThat(post(address, Map.of("id", stay.toString(), "version", "0", "kind", "HOSPITAL", "startedOn",
				"2026-06-10", "mistake", "Another person")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get(this.page)).bodyText().doesNotContain("Sample General");
	}

	@Test
	void anotherInsurerIsBilledFirst() {
		assertThat(get(this.page + "/insurers/new")).hasStatusOk();
		assertThat(post(this.page + "/insurers",
				Map.of("id", NewId.next().toString(), "insurer", "Sample Insurance", "startsOn", "2026-01-01")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get(this.page)).bodyText().contains("Sample Insurance", "Billed first");
		UUID insurer = one("select id from third_party_coverage");
		assertThat(get(this.page + "/insurers/" + insurer + "/edit")).hasStatusOk();
		assertThat(post(this.page + "/insurers/" + insurer,
				Map.of("id", insurer.toString(), "version", "0", "insurer", "Sample Insurance", "startsOn",
						"2026-01-01", "endsOn", "2025-01-01")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("it cannot end before");
	}

	@Test
	void aDeathIsSaidOnThePageAndEndsTheEnrollment() {
		assertThat(get(this.page + "/death")).hasStatusOk().bodyText().contains("We are sorry");
		assertThat(post(this.page + "/death", Map.of("version", "0"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Write the day.");
		assertThat(post(this.page + "/death", Map.of("version", "0", "diedOn", "2026-06-14")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get(this.page)).bodyText()
			.contains("Died 06/14/2026", "01/12/2026 to 06/14/2026", "(Died)")
			.doesNotContain("Enroll with an agency");
		assertThat(post(this.page + "/death", Map.of("version", "1", "mistake", "true"))).hasStatus(HttpStatus.FOUND);
		assertThat(get(this.page)).bodyText().doesNotContain("Died 06/14/2026");
	}

	@Test
	void anEnrollmentEndsWithItsReasonAndAFewWords() {
		UUID enrolment = one("select id from enrolment");
		assertThat(get(this.page + "/enrolments/" + enrolment + "/end")).hasStatusOk()
			.bodyText()
			.contains("Went on to another kind of care", "A few words in the end")
			.doesNotContain("value=\"DIED\"");
		assertThat(post(this.page + "/enrolments/" + enrolment + "/end",
				Map.of("version", "0", "endedOn", "2026-06-14", "reason", "GRADUATED", "summary", "Rides alone now.")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get(this.page)).bodyText().contains("Graduated", "Rides alone now.");
		assertThat(get(this.page, this.county.user(Role.BILLER))).bodyText().doesNotContain("Rides alone now.");
	}

	@Test
	void coverageThatEndsSoonSaysWhatFollows() {
		UUID span = one("select id from coverage");
		this.county.run(() -> this.coverage.correctCoverage(span, this.maple, 0, this.sample.payer(this.county),
				SampleParticipants.ENROLLED, LocalDate.of(2026, 6, 27), this.county.program()));
		assertThat(get(this.page)).bodyText()
			.contains("Coverage ends in 12 days, on 06/27/2026.", "cannot be billed until new coverage is on record");
	}

	private UUID one(String sql) {
		return this.county.as(() -> this.jdbc.sql(sql).query(UUID.class).single());
	}

	private MvcTestResult get(String path) {
		return get(path, this.staff);
	}

	private MvcTestResult get(String path, TestUser who) {
		return this.web.get().uri(path).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		var request = this.web.post()
			.uri(path)
			.with(user(this.staff.login()).roles(this.staff.role().name()))
			.with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

}

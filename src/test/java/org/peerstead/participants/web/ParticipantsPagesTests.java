package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.participants.CoverageRegister;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantRegister;
import org.peerstead.participants.PlanRegister;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.participants.ServiceAuthorization;
import org.peerstead.participants.Signatures;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
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
class ParticipantsPagesTests {

	private static final String GOAL = "I want to ride the bus on my own";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleParticipants sample;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private ParticipantRegister register;

	@Autowired
	private CoverageRegister coverage;

	@Autowired
	private PlanRegister plans;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private TestUser staff;

	private ParticipantId maple;

	@BeforeEach
	void aCountyWithOnePersonInOrder() {
		this.county = this.counties.make();
		this.staff = this.county.user(Role.COUNTY_STAFF);
		this.maple = this.sample.inOrder(this.county, "Jordan", "Maple", "0000004321");
	}

	// what each role sees

	@ParameterizedTest
	@ValueSource(strings = { "COUNTY_STAFF", "SUPERVISOR", "AUDITOR" })
	void showsThePlanWithItsGoalsToThoseWhoseDutyItIs(Role role) {
		assertThat(get("/participants/" + this.maple, this.county.user(role))).hasStatusOk()
			.bodyText()
			.contains("Jordan Maple", GOAL, "Knows the city by heart", "F33.1", "••••••4321",
					"Review due by 07/19/2026")
			.doesNotContain("0000004321");
	}

	@Test
	void showsABillerWhatAClaimNeedsAndNoWordOfThePlan() {
		UUID plan = this.sample.plan(this.county, this.maple, LocalDate.of(2026, 6, 1), "I want my own key");
		this.county.run(() -> this.plans.review(NewId.next(), plan, LocalDate.of(2026, 6, 10), "A summary of ours",
				Signatures.NONE, LocalDate.of(2026, 6, 15), this.county.program()));
		TestUser biller = this.county.user(Role.BILLER);
		assertThat(get("/participants/" + this.maple, biller)).hasStatusOk()
			.bodyText()
			.contains("F33.1", "••••••4321", "Sample Payer")
			.doesNotContain(GOAL, "I want my own key", "Knows the city", "A summary of ours");
		assertThat(get("/participants", biller)).bodyText().contains("Jordan Maple").doesNotContain(GOAL);
	}

	@Test
	void showsAPeerTheOwnCaseloadTodayAndNobodyElse() {
		TestUser peer = this.county.user(Role.PEER);
		PeerId who = this.peers.who(this.county, peer.id());
		ParticipantId birch = this.sample.enrolled(this.county, this.county.first(), "Kim", "Birch");
		assertThat(get("/participants/" + this.maple, peer)).hasStatus(HttpStatus.NOT_FOUND);
		UUID assignment = assign(this.maple, who, LocalDate.of(2026, 2, 1));
		assertThat(get("/participants", peer)).hasStatusOk()
			.bodyText()
			.contains("Jordan Maple")
			.doesNotContain("Birch", "Add a participant");
		assertThat(get("/participants/" + this.maple, peer)).hasStatusOk()
			.bodyText()
			.contains(GOAL)
			.doesNotContain("F33.1", "4321", "Add coverage", "/edit");
		assertThat(get("/participants/" + birch, peer)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("/participants/" + this.maple + "/recipient-id", peer, Map.of()))
			.hasStatus(HttpStatus.FORBIDDEN);
		this.county.run(() -> this.register.endAssignment(assignment, this.maple, 0, this.county.program(),
				LocalDate.of(2026, 6, 14)));
		assertThat(get("/participants/" + this.maple, peer)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void anAgencysPeopleAreNotThereForAnotherAgency() {
		for (Role role : new Role[] { Role.SUPERVISOR, Role.BILLER }) {
			TestUser other = this.county.user(role, this.county.second());
			assertThat(get("/participants/" + this.maple, other)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(get("/participants", other)).hasStatusOk().bodyText().doesNotContain("Maple");
			assertThat(get("/participants.csv", other)).hasStatusOk().bodyText().doesNotContain("Maple");
			assertThat(get("/participants?q=0000004321", other)).bodyText().doesNotContain("Maple");
		}
	}

	@Test
	void anOperatorSeesNobody() {
		TestUser operator = this.county.user(Role.OPERATOR);
		for (String address : new String[] { "/participants", "/participants.csv", "/participants/" + this.maple }) {
			assertThat(get(address, operator)).hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "PEER", "BILLER", "AUDITOR" })
	void thoseWhoOnlyReadChangeNothing(Role role) {
		TestUser reader = this.county.user(role, (role == Role.PEER) ? this.county.first() : null);
		assertThat(get("/participants/new", reader)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get("/participants/" + this.maple + "/edit", reader)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("/participants/" + this.maple + "/coverages", reader, Map.of()))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	static Stream<String> addresses() {
		return Stream.of("GET /participants/{p}", "GET /participants/{p}/edit", "POST /participants/{p}",
				"POST /participants/{p}/recipient-id", "GET /participants/{p}/enrolments/new",
				"POST /participants/{p}/enrolments", "GET /participants/{p}/enrolments/{e}/end",
				"POST /participants/{p}/enrolments/{e}/end", "GET /participants/{p}/caseload/new",
				"POST /participants/{p}/caseload", "GET /participants/{p}/caseload/{a}/end",
				"POST /participants/{p}/caseload/{a}/end", "GET /participants/{p}/coverages/new",
				"POST /participants/{p}/coverages", "GET /participants/{p}/coverages/{c}/edit",
				"POST /participants/{p}/coverages/{c}", "GET /participants/{p}/recommendations/new",
				"POST /participants/{p}/recommendations", "GET /participants/{p}/recommendations/{r}/edit",
				"POST /participants/{p}/recommendations/{r}", "GET /participants/{p}/authorizations/new",
				"POST /participants/{p}/authorizations", "GET /participants/{p}/authorizations/{z}/edit",
				"POST /participants/{p}/authorizations/{z}", "GET /participants/{p}/plans/new",
				"POST /participants/{p}/plans", "GET /plans/{s}/goals", "POST /plans/{s}/goals",
				"GET /plans/{s}/goals/{g}/end", "POST /plans/{s}/goals/{g}/end", "GET /plans/{s}/signatures",
				"POST /plans/{s}/signatures", "GET /plans/{s}/reviews", "POST /plans/{s}/reviews",
				"GET /plans/{s}/reviews/{v}/signatures", "POST /plans/{s}/reviews/{v}/signatures", "GET /plans/{s}/end",
				"POST /plans/{s}/end");
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void everyAddressOfAPersonIsThereForTheOwnCountyAndForNoOther(String call) {
		String address = filled(call.split(" ")[1]);
		TestUser neighbor = this.counties.make().user(Role.COUNTY_STAFF);
		TestUser otherAgency = this.county.user(Role.SUPERVISOR, this.county.second());
		if (call.startsWith("GET")) {
			assertThat(get(address, this.staff)).hasStatusOk().bodyText().contains("Jordan Maple".substring(7));
			assertThat(get(address, neighbor)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(get(address, otherAgency)).hasStatus(HttpStatus.NOT_FOUND);
		}
		else {
			assertThat(post(address, neighbor, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(post(address, otherAgency, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(post(address, this.staff, Map.of()).getResponse().getStatus()).isIn(200, 302, 422, 409);
		}
	}

	private String filled(String address) {
		PeerId peer = this.peers.rosa(this.county);
		UUID assignment = assign(this.maple, peer, LocalDate.of(2026, 2, 1));
		UUID letter = NewId.next();
		this.county.run(
				() -> this.coverage.authorize(letter, this.maple,
						new ServiceAuthorization.Details(this.sample.payer(this.county), "A-1",
								LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 31), Units.of(240)),
						this.county.program()));
		UUID plan = id("service_plan", "participant_id", this.maple.value());
		UUID review = NewId.next();
		this.county.run(() -> this.plans.review(review, plan, LocalDate.of(2026, 6, 1), null, Signatures.NONE,
				LocalDate.of(2026, 6, 15), this.county.program()));
		return address.replace("{p}", this.maple.toString())
			.replace("{e}", id("enrolment", "participant_id", this.maple.value()).toString())
			.replace("{a}", assignment.toString())
			.replace("{c}", id("coverage", "participant_id", this.maple.value()).toString())
			.replace("{r}", id("recommendation", "participant_id", this.maple.value()).toString())
			.replace("{z}", letter.toString())
			.replace("{s}", plan.toString())
			.replace("{g}", id("plan_goal", "plan_id", plan).toString())
			.replace("{v}", review.toString());
	}

	@Test
	void anIdThatIsNoneIsNotFound() {
		assertThat(get("/participants/not-an-id", this.staff)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/plans/7/goals", this.staff)).hasStatus(HttpStatus.NOT_FOUND);
	}

	// the recipient id

	@Test
	void revealsTheRecipientIdOnceAskedAndWritesItDown() {
		assertThat(post("/participants/" + this.maple + "/recipient-id", this.staff, Map.of())).hasStatusOk()
			.bodyText()
			.contains("0000004321");
		assertThat(this.county.as(() -> this.jdbc.sql(
				"select count(*) from access_log where user_id = ? and ? = any(subject_ids) and reason = 'Recipient id revealed'")
			.params(this.staff.id().value(), this.maple.value())
			.query(Long.class)
			.single())).isOne();
	}

	@Test
	void findsAPersonByTheWholeRecipientIdAndByNoPartOfIt() {
		assertThat(get("/participants?q=000-000-4321", this.staff)).bodyText().contains("Jordan Maple");
		assertThat(get("/participants?q=4321", this.staff)).bodyText().contains("Nobody fits").doesNotContain("Maple");
		assertThat(get("/participants?q=0000004322", this.staff)).bodyText().doesNotContain("Maple");
	}

	@Test
	void writesDownWhoWasShownOnAPage() {
		get("/participants", this.staff);
		get("/participants/" + this.maple, this.staff);
		assertThat(this.county.as(() -> this.jdbc
			.sql("select page from access_log where user_id = ? and ? = any(subject_ids) order by id")
			.params(this.staff.id().value(), this.maple.value())
			.query(String.class)
			.list())).containsExactly("participants", "participant");
	}

	// the list

	@ParameterizedTest
	@CsvSource({ "q=map,Maple", "q=jordan%20maple,Maple", "q=maple%2C%20jordan,Maple", "q=birch,Birch",
			"coverage=none,Birch", "plan=overdue,Birch", "plan=due,Birch", "enrolled=alone,Birch", "enrolled=now,Maple",
			"coverage=ending,Ash", "enrolled=ended,Elm", "q=%25,nobody", "q=x_y,nobody" })
	void findsByWhatIsAskedFor(String query, String found) {
		this.sample.enrolled(this.county, this.county.first(), "Kim", "Birch");
		ParticipantId ash = this.sample.enrolled(this.county, this.county.first(), "Lee", "Ash");
		this.county.run(() -> this.coverage.cover(NewId.next(), ash, this.sample.payer(this.county),
				SampleParticipants.ENROLLED, LocalDate.of(2026, 7, 1), this.county.program()));
		ParticipantId elm = this.sample.enrolled(this.county, this.county.first(), "Sky", "Elm");
		UUID ended = id("enrolment", "participant_id", elm.value());
		this.county.run(() -> this.register.endEnrolment(ended, elm, 0, this.county.program(), LocalDate.of(2026, 5, 1),
				org.peerstead.participants.EnrolmentEnd.MOVED));
		String body = body(get("/participants?" + query, this.staff));
		if (found.equals("nobody")) {
			assertThat(body).contains("Nobody fits this search");
		}
		else {
			assertThat(body).contains(" " + found + "</a>");
		}
		assertThat(body.contains(" Elm</a>")).isEqualTo(found.equals("Elm"));
		assertThat(body.contains(" Ash</a>"))
			.isEqualTo(found.equals("Ash") || query.matches("plan=.*|enrolled=(alone|now)"));
	}

	@Test
	void pagesByKeyInBothOrdersWithoutLosingAnyone() {
		for (int number = 10; number < 65; number++) {
			this.sample.enrolled(this.county, this.county.first(), "Number", "Q" + number);
		}
		for (String sort : new String[] { "name", "-name", "newest" }) {
			String first = body(get("/participants?q=number&sort=" + sort, this.staff));
			String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
			String second = body(get(next, this.staff));
			assertThat(names(first)).as(sort).hasSize(50).doesNotContainAnyElementsOf(names(second));
			assertThat(names(second)).as(sort).hasSize(5);
		}
	}

	private static java.util.List<String> names(String body) {
		return java.util.regex.Pattern.compile("Number Q[0-9]+")
			.matcher(body)
			.results()
			.map((hit) -> hit.group())
			.toList();
	}

	@Test
	void theFileIsSafeForASpreadsheetAndHoldsNoRecipientId() {
		this.sample.enrolled(this.county, this.county.first(), "=1+1", "Formula");
		assertThat(get("/participants.csv?q=formula", this.staff)).hasStatusOk()
			.bodyText()
			.contains("'=1+1 Formula")
			.doesNotContain("Maple");
		assertThat(get("/participants.csv", this.staff)).bodyText()
			.contains("Jordan Maple,First Agency,,Sample Payer,2026-01-12,,Review due by 07/19/2026,2026-07-19,")
			.doesNotContain("4321");
	}

	@Test
	void markupInANameIsText() {
		ParticipantId id = this.sample.enrolled(this.county, this.county.first(), "<script>alert(1)</script>", "Ash");
		for (String address : new String[] { "/participants", "/participants/" + id, "/participants/" + id + "/edit",
				"/participants/" + id + "/coverages/new" }) {
			assertThat(get(address, this.staff)).hasStatusOk()
				.bodyText()
				.contains("&lt;script&gt;alert(1)")
				.doesNotContain("<script>alert");
		}
	}

	// forms

	@Test
	void takesInSomeoneNewOnceHoweverOftenTheFormIsSent() {
		Map<String, String> form = newcomer();
		assertThat(post("/participants", this.staff, form)).hasStatus(HttpStatus.FOUND)
			.redirectedUrl()
			.isEqualTo("/participants/" + form.get("id"));
		assertThat(post("/participants", this.staff, form)).hasStatus(HttpStatus.FOUND);
		assertThat(get("/participants/" + form.get("id"), this.staff)).bodyText()
			.contains("Sam Willow", "First Agency", "Plan due by 07/15/2026", "••••••9876");
		assertThat(this.county.as(() -> this.jdbc.sql("select count(*) from enrolment where participant_id = ?")
			.param(UUID.fromString(form.get("id")))
			.query(Long.class)
			.single())).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "firstName,'',Write the first name", "birthDate,02/30/1990,Enter a real date",
			"birthDate,2030-01-01,in the future", "zip,1710,five or nine digits", "phone,555,ten digits",
			"recipientId,12345,ten digits", "recipientId,0000004321,Another participant of this program",
			"sex,X,Check what was typed", "state,Penn,two letters", "startedOn,'',first day of enrollment",
			"agencyId,,Choose the agency", "lastName,Maple,last name and birth date" })
	void refusesInASentenceAndKeepsWhatWasTyped(String field, String value, String sentence) {
		Map<String, String> form = newcomer();
		form.put("birthDate", "1984-03-02");
		form.put(field, (value != null) ? value : "");
		assertThat(post("/participants", this.staff, form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(sentence, "9 Willow Way", "What you typed is still here")
			.contains((value == null || field.equals("sex")) ? "" : value);
	}

	@Test
	void someoneOfTheSameNameAndBirthDateIsAskedAboutOnce() {
		Map<String, String> form = newcomer();
		form.put("lastName", "maple");
		form.put("birthDate", "1984-03-02");
		assertThat(post("/participants", this.staff, form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This is someone else");
		form.put("anotherPerson", "true");
		assertThat(post("/participants", this.staff, form)).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void aSupervisorTakesPeopleInForTheOwnAgencyAlone() {
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		Map<String, String> form = newcomer();
		form.put("agencyId", this.county.second().toString());
		assertThat(post("/participants", supervisor, form)).hasStatus(HttpStatus.NOT_FOUND);
		form.put("agencyId", this.county.first().toString());
		assertThat(post("/participants", supervisor, form)).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void showsBothVersionsWhenSomeoneElseSavedMeanwhile() {
		Map<String, String> form = newcomer();
		form.put("version", "0");
		form.put("city", "Lancaster");
		assertThat(post("/participants/" + this.maple, this.staff, form)).hasStatus(HttpStatus.FOUND);
		form.put("city", "Lebanon");
		assertThat(post("/participants/" + this.maple, this.staff, form)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Saved meanwhile by someone else", "Lancaster", "value=\"Lebanon\"",
					"name=\"version\" value=\"1\"");
	}

	@Test
	void leavesTheRecipientIdWhereNoneIsTyped() {
		Map<String, String> form = newcomer();
		form.put("version", "0");
		form.remove("recipientId");
		assertThat(post("/participants/" + this.maple, this.staff, form)).hasStatus(HttpStatus.FOUND);
		assertThat(get("/participants/" + this.maple, this.staff)).bodyText().contains("••••••4321", "Sam Willow");
	}

	@Test
	void coverageThatOverlapsIsRefusedInASentence() {
		Map<String, String> form = Map.of("id", NewId.next().toString(), "payer",
				this.sample.payer(this.county).toString(), "startsOn", "2026-03-01");
		assertThat(post("/participants/" + this.maple + "/coverages", this.staff, form))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("has coverage for some of these days already", "2026-03-01");
		assertThat(post("/participants/" + this.maple + "/coverages", this.staff,
				Map.of("id", NewId.next().toString(), "payer", NewId.next().toString(), "startsOn", "2020-03-01",
						"endsOn", "2020-03-31")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose the payer from the list");
	}

	@Test
	void coverageEndsAndAStaleFormShowsIt() {
		UUID id = id("coverage", "participant_id", this.maple.value());
		String address = "/participants/" + this.maple + "/coverages/" + id;
		Map<String, String> form = new java.util.HashMap<>(Map.of("id", id.toString(), "version", "0", "payer",
				this.sample.payer(this.county).toString(), "startsOn", "2026-01-12", "endsOn", "06/30/2026"));
		assertThat(post(address, this.staff, form)).hasStatus(HttpStatus.FOUND);
		assertThat(get("/participants/" + this.maple, this.staff)).bodyText().contains("01/12/2026 to 06/30/2026");
		form.put("endsOn", "2026-07-31");
		assertThat(post(address, this.staff, form)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Saved meanwhile by someone else", "06/30/2026");
		form.put("version", "1");
		form.put("endsOn", "2026-01-01");
		assertThat(post(address, this.staff, form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("cannot end before");
	}

	@Test
	void walksThroughAPlanFromItsFirstGoalToItsReview() {
		ParticipantId birch = this.sample.enrolled(this.county, this.county.first(), "Kim", "Birch");
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		UUID plan = NewId.next();
		assertThat(post("/participants/" + birch + "/plans", supervisor,
				Map.of("id", plan.toString(), "agencyId", this.county.first().toString(), "writtenOn", "2026-06-01",
						"strengths", "Reads a lot", "goal1", "I want to see my son", "goal2", "I want to sleep")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get("/participants/" + birch, supervisor)).bodyText()
			.contains("I want to see my son", "I want to sleep", "Reads a lot", "Signatures were due by 06/01/2026",
					"Still to sign: the person, the peer worker and the mental health professional");
		assertThat(post("/plans/" + plan + "/signatures", supervisor,
				Map.of("version", "0", "participantSignedOn", "2026-06-01", "peerSignedOn", "2026-06-02",
						"professionalSignedOn", "2026-06-03", "professionalName", "Dr. Sample")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get("/participants/" + birch, supervisor)).bodyText()
			.contains("Review due by 12/01/2026", "06/03/2026, Dr. Sample");
		assertThat(post("/plans/" + plan + "/goals", supervisor,
				Map.of("id", NewId.next().toString(), "words", "I want to cook", "openedOn", "2026-06-05")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(post("/plans/" + plan + "/reviews", supervisor, Map.of("id", NewId.next().toString(), "reviewedOn",
				"2026-06-15", "summary", "Sleeps better", "participantSignedOn", "2026-06-15")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(post("/plans/" + plan + "/reviews", supervisor,
				Map.of("id", NewId.next().toString(), "reviewedOn", "2026-06-15")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("A review of this plan on that day is recorded already");
		assertThat(get("/participants/" + birch, supervisor)).bodyText()
			.contains("I want to cook", "Sleeps better", "Signatures due by 12/01/2026",
					"Still to sign: the peer worker and the mental health professional");
		UUID goal = id("plan_goal", "plan_id", plan);
		assertThat(post("/plans/" + plan + "/goals/" + goal + "/end", supervisor,
				Map.of("version", "0", "endedOn", "2026-06-10")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(post("/plans/" + plan + "/end", supervisor, Map.of("version", "1", "endedOn", "2026-05-01")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("it cannot end before");
	}

	@Test
	void anEndedEnrollmentKeepsItsReason() {
		UUID enrolment = id("enrolment", "participant_id", this.maple.value());
		String address = "/participants/" + this.maple + "/enrolments/" + enrolment + "/end";
		assertThat(post(address, this.staff, Map.of("version", "0", "endedOn", "2026-06-12")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose why it ended");
		assertThat(post(address, this.staff, Map.of("version", "0", "endedOn", "2026-06-12", "reason", "LOST_CONTACT")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get("/participants/" + this.maple, this.staff)).bodyText()
			.contains("01/12/2026 to 06/12/2026", "We lost contact");
	}

	@Test
	void onlyAPeerOfAnAgencyThatServesThePersonWalksWithThem() {
		PeerId elsewhere = this.peers.employed(this.county, this.county.second(), "Robin", "Elm");
		PeerId here = this.peers.rosa(this.county);
		String address = "/participants/" + this.maple + "/caseload";
		assertThat(post(address, this.staff,
				Map.of("id", NewId.next().toString(), "peer", elsewhere.toString(), "startedOn", "2026-06-01")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("not employed with an agency that serves the person");
		assertThat(post(address, this.staff,
				Map.of("id", NewId.next().toString(), "peer", here.toString(), "startedOn", "2026-06-01")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get("/participants/" + this.maple, this.staff)).bodyText().contains("Rosie Delgado");
		assertThat(get("/participants?peer=" + here, this.staff)).bodyText().contains("Jordan Maple");
	}

	@Test
	void aRecommendationNamesCodesThatHaveTheirShape() {
		Map<String, String> form = new java.util.HashMap<>(Map.of("id", NewId.next().toString(), "practitionerName",
				"Dana Sample", "practitioner", "CRNP", "signedOn", "2026-06-01", "diagnoses", "f331; depression"));
		String address = "/participants/" + this.maple + "/recommendations";
		assertThat(post(address, this.staff, form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("does not have the shape of an ICD-10 code", "f331; depression");
		form.put("diagnoses", "f331; F41.1");
		assertThat(post(address, this.staff, form)).hasStatus(HttpStatus.FOUND);
		assertThat(get("/participants/" + this.maple, this.staff)).bodyText().contains("F33.1, F41.1");
	}

	private Map<String, String> newcomer() {
		return new java.util.HashMap<>(Map.ofEntries(Map.entry("id", NewId.next().toString()),
				Map.entry("firstName", "Sam"), Map.entry("lastName", "Willow"), Map.entry("birthDate", "05/09/1990"),
				Map.entry("sex", "M"), Map.entry("street", "9 Willow Way"), Map.entry("city", "Harrisburg"),
				Map.entry("state", "PA"), Map.entry("zip", "17101-0001"), Map.entry("county", "Dauphin"),
				Map.entry("phone", "(717) 555-0177"), Map.entry("recipientId", "0000009876"),
				Map.entry("agencyId", this.county.first().toString()), Map.entry("startedOn", "2026-06-15")));
	}

	private UUID assign(ParticipantId participant, PeerId peer, LocalDate from) {
		UUID id = NewId.next();
		this.county.run(() -> this.register.assign(id, participant, peer, from, this.county.program()));
		return id;
	}

	private UUID id(String table, String column, UUID owner) {
		return this.county
			.as(() -> this.jdbc.sql("select id from " + table + " where " + column + " = ? order by id limit 1")
				.param(owner)
				.query(UUID.class)
				.single());
	}

	private MvcTestResult get(String address, TestUser who) {
		return this.web.get()
			.uri(java.net.URI.create(address))
			.with(user(who.login()).roles(who.role().name()))
			.exchange();
	}

	private MvcTestResult post(String address, TestUser who, Map<String, String> form) {
		var request = this.web.post().uri(address).with(user(who.login()).roles(who.role().name())).with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}

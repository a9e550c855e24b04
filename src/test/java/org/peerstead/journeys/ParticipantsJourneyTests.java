package org.peerstead.journeys;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.TestClock;
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
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@InTheBrowser
class ParticipantsJourneyTests {

	@LocalServerPort
	private int port;

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

	private TestUser peer;

	private ParticipantId maple;

	private UUID plan;

	@BeforeEach
	void someoneWithAFullRecordAndSomeoneNew() {
		this.county = this.counties.make();
		this.peer = this.county.user(Role.PEER);
		this.maple = this.sample.inOrder(this.county, "Jordan", "Maple", "0000004321");
		this.plan = this.sample.plan(this.county, this.maple, LocalDate.of(2026, 2, 2),
				"I want to cook for my daughter");
		this.sample.enrolled(this.county, this.county.first(), "Kim", "Birch");
		this.county.run(() -> {
			this.register.assign(NewId.next(), this.maple, this.peers.who(this.county, this.peer.id()),
					LocalDate.of(2026, 2, 2), this.county.program());
			this.plans.openGoal(NewId.next(), this.plan, "I want to sleep through the night", LocalDate.of(2026, 3, 2),
					this.county.program());
			this.plans.review(NewId.next(), this.plan, LocalDate.of(2026, 6, 8), "Cooks twice a week now",
					new Signatures(LocalDate.of(2026, 6, 8), null, null, null), TestClock.TODAY, this.county.program());
			this.coverage.authorize(
					NewId.next(), this.maple, new ServiceAuthorization.Details(this.sample.payer(this.county),
							"SAMPLE-7", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 31), Units.of(240)),
					this.county.program());
		});
	}

	@Test
	void aSupervisorFindsAPersonAndRecordsWhoSigned() {
		try (Browser browser = new Browser(this.port);
				Browser.Visitor supervisor = browser.signIn(this.county.user(Role.SUPERVISOR).login(),
						TestCounty.PASSWORD, Browser.Screen.DESK)) {
			supervisor.open("/participants");
			supervisor.examine();
			supervisor.page.fill("input[name=q]", "jord");
			supervisor.page.click("form.filters button");
			supervisor.page.click("text=Jordan Maple");
			supervisor.examine();
			supervisor.page.click("text=Show the whole id");
			assertThat(supervisor.page.textContent("main")).contains("0000004321");
			supervisor.examine();
			supervisor.page.click("text=Record who signed this review");
			supervisor.page.fill("input[name=peerSignedOn]", "2026-06-15");
			supervisor.page.click("main form button[type=submit]");
			assertThat(supervisor.page.textContent("main")).contains("Signatures due by 08/02/2026",
					"Still to sign: the mental health professional");
			supervisor.examine();
		}
	}

	@Test
	void everyFormIsFitForEveryoneOnAPhoneToo() {
		String record = "/participants/" + this.maple;
		String[] addresses = { "/participants/new", record + "/edit", record + "/enrolments/new",
				record + "/caseload/new", record + "/coverages/new", record + "/recommendations/new",
				record + "/authorizations/new", record + "/plans/new", "/plans/" + this.plan + "/goals",
				"/plans/" + this.plan + "/signatures", "/plans/" + this.plan + "/reviews",
				"/plans/" + this.plan + "/end",
				record + "/enrolments/" + id("enrolment", "participant_id", this.maple.value()) + "/end",
				record + "/caseload/" + id("caseload", "participant_id", this.maple.value()) + "/end",
				"/plans/" + this.plan + "/goals/" + id("plan_goal", "plan_id", this.plan) + "/end" };
		try (Browser browser = new Browser(this.port);
				Browser.Visitor staff = browser.signIn(this.county.user(Role.COUNTY_STAFF).login(), TestCounty.PASSWORD,
						Browser.Screen.PHONE)) {
			for (String address : addresses) {
				staff.open(address);
				staff.examine();
			}
			staff.open("/participants/new");
			staff.page.click("main form button[type=submit]");
			assertThat(staff.page.textContent("main")).contains("Write the first name");
			staff.examine();
		}
	}

	@Test
	void aPeerSeesTheirOwnPeopleOnAPhone() {
		try (Browser browser = new Browser(this.port);
				Browser.Visitor visitor = browser.signIn(this.peer.login(), TestCounty.PASSWORD,
						Browser.Screen.PHONE)) {
			visitor.open("/participants");
			assertThat(visitor.page.textContent("main")).contains("Jordan Maple").doesNotContain("Birch");
			visitor.examine();
			visitor.page.click("text=Jordan Maple");
			assertThat(visitor.page.textContent("main")).contains("I want to cook for my daughter");
			visitor.examine();
		}
	}

	private UUID id(String table, String column, UUID owner) {
		return this.county
			.as(() -> this.jdbc.sql("select id from " + table + " where " + column + " = ? order by id limit 1")
				.param(owner)
				.query(UUID.class)
				.single());
	}

}

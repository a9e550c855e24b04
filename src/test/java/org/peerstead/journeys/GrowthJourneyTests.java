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
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.retention.Accommodations;
import org.peerstead.retention.ArrangementKind;
import org.peerstead.retention.Onboarding;
import org.peerstead.retention.OnboardingChecklist;
import org.peerstead.retention.SampleLadder;
import org.peerstead.retention.StayInterviews;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@InTheBrowser
class GrowthJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private Onboarding onboarding;

	@Autowired
	private OnboardingChecklist checklist;

	@Autowired
	private StayInterviews interviews;

	@Autowired
	private Accommodations accommodations;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private TestUser sam;

	private UUID work;

	@BeforeEach
	void aWorkerWithAWayUp() {
		this.county = this.counties.make();
		this.sam = this.county.user(Role.PEER);
		this.work = employment(this.peers.who(this.county, this.sam.id()));
		SampleLadder.of(this.county, this.jdbc).place(this.jdbc, this.work, LocalDate.of(2025, 10, 4));
		this.county.run(() -> {
			this.checklist.start(this.county.first(), this.county.program());
			this.onboarding.begin(this.work, this.county.program());
			this.interviews.schedule(this.work, TestClock.TODAY.minusDays(20), TestClock.TODAY, this.county.program());
			this.accommodations.agree(new Accommodations.Agreed(NewId.next(), this.work, ArrangementKind.HOURS,
					"Begins at 10 on Mondays", DateSpan.from(TestClock.TODAY), TestClock.TODAY.plusMonths(6)),
					this.county.program());
		});
	}

	@Test
	void aWorkerSeesWhatIsMissingAndTheSupervisorConfirmsIt() {
		try (Browser browser = new Browser(this.port);
				Browser.Visitor worker = browser.signIn(this.sam.login(), TestCounty.PASSWORD, Browser.Screen.PHONE);
				Browser.Visitor supervisor = browser.signIn(this.county.user(Role.SUPERVISOR).login(),
						TestCounty.PASSWORD, Browser.Screen.DESK)) {
			look(worker, "/my/growth");
			assertThat(worker.page.textContent("main")).contains("Leads a group on their own", "Not confirmed yet",
					"8 of 12 months", "Begins at 10 on Mondays", "After 30 days");
			look(supervisor, "/growth");
			supervisor.page.click("main tbody th a");
			supervisor.page.waitForSelector("h1:has-text('Growth of')");
			supervisor.examine();
			supervisor.page.click("a:has-text('Confirm: Leads a group on their own')");
			supervisor.page.waitForSelector("h1:has-text('Confirm a criterion')");
			supervisor.examine();
			supervisor.page.click("main button[type=submit]");
			supervisor.page.waitForSelector(".flash");
			look(worker, "/my/growth");
			assertThat(worker.page.textContent("main")).contains("Confirmed on 06/15/2026 by Test Supervisor")
				.doesNotContain("Not confirmed yet");
			look(supervisor, "/growth/checklist");
			look(supervisor, "/growth/interviews");
			supervisor.page.click("main tbody th a");
			supervisor.page.waitForSelector("h1:has-text('Talk after')");
			supervisor.examine();
			look(supervisor, "/growth/exits");
		}
	}

	@Test
	void aReportWithoutANameIsAnsweredAndFoundByItsCode() {
		try (Browser browser = new Browser(this.port);
				Browser.Visitor worker = browser.signIn(this.sam.login(), TestCounty.PASSWORD, Browser.Screen.PHONE);
				Browser.Visitor staff = browser.signIn(this.county.user(Role.COUNTY_STAFF).login(), TestCounty.PASSWORD,
						Browser.Screen.DESK)) {
			look(worker, "/speak-up");
			worker.page.check("input[value=ANONYMOUS]");
			worker.page.check("input[value=STIGMA]");
			worker.page.fill("[name=words]", "In a meeting someone laughed about where I have been.");
			worker.page.click("main button:has-text('Send')");
			worker.page.waitForSelector("[data-code]");
			worker.examine();
			String code = worker.page.textContent("[data-code]");
			look(staff, "/speak-up/reports");
			staff.page.click("main tbody th a");
			staff.page.waitForSelector("h1:has-text('Report of')");
			staff.examine();
			staff.page.fill("[name=words]", "We spoke with the team.");
			staff.page.selectOption("[name=status]", "ANSWERED");
			staff.page.click("main button[type=submit]");
			staff.page.waitForSelector(".flash");
			look(worker, "/speak-up/status");
			worker.page.fill("[name=code]", code);
			worker.page.click("main button[type=submit]");
			worker.page.waitForSelector("h2:has-text('Your report')");
			assertThat(worker.page.textContent("main")).contains("We spoke with the team.", "Answered");
			worker.examine();
		}
	}

	@Test
	void theCountyKeepsArrangementsAndCountsExits() {
		PeerId rosa = this.peers.rosa(this.county);
		UUID spell = employment(rosa);
		this.peers.left(this.county, rosa, spell, LocalDate.of(2026, 6, 1));
		try (Browser browser = new Browser(this.port);
				Browser.Visitor staff = browser.signIn(this.county.user(Role.COUNTY_STAFF).login(), TestCounty.PASSWORD,
						Browser.Screen.DESK)) {
			look(staff, "/accommodations");
			look(staff, "/accommodations/" + this.work);
			staff.page.click("a:has-text('Change the days')");
			staff.page.waitForSelector("h1:has-text('Days of an arrangement')");
			staff.examine();
			look(staff, "/growth/" + spell + "/exit");
			staff.page.check("input[name=reasons][value=PAY]");
			staff.page.check("input[name=voluntary][value=true]");
			staff.page.check("input[name=wouldReturn][value=YES]");
			staff.page.check("input[name=leftField][value=NO]");
			staff.page.click("main button[type=submit]");
			staff.page.waitForSelector(".flash");
			look(staff, "/retention/exits");
			look(staff, "/people/" + rosa);
		}
	}

	private UUID employment(PeerId peer) {
		return this.county.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
			.param(peer.value())
			.query(UUID.class)
			.single());
	}

	private static void look(Browser.Visitor visitor, String path) {
		visitor.open(path);
		assertThat(visitor.page.locator(".problem").count()).as("an error page at %s", path).isZero();
		visitor.examine();
	}

}

package org.peerstead.journeys;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.participants.CoverageRegister;
import org.peerstead.participants.PlanObjective;
import org.peerstead.participants.PlanRegister;
import org.peerstead.participants.PlanService;
import org.peerstead.participants.PlannedSupport;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.participants.ServiceAuthorization;
import org.peerstead.participants.Signatures;
import org.peerstead.participants.Stay;
import org.peerstead.participants.StayKind;
import org.peerstead.participants.StayRegister;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@InTheBrowser
class PlansJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SampleParticipants people;

	@Autowired
	private CoverageRegister coverage;

	@Autowired
	private StayRegister stays;

	@Autowired
	private PlanRegister plans;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private Pair pair;

	private UUID plan;

	private String record;

	/** Three goals with steps, reviews, eight weeks of visits, stays, two insurers. */
	@BeforeEach
	void someoneWithALongStory() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
		this.record = "/participants/" + this.pair.person();
		this.plan = this.county.as(() -> this.jdbc.sql("select id from service_plan").query(UUID.class).single());
		this.county.run(() -> {
			this.plans.describe(this.plan, 1, "Knows the city by heart. Cooks for neighbors. ".repeat(12),
					new PlannedSupport(Set.of(PlanService.IN_PERSON, PlanService.AUDIO), 120,
							"Rides along at first, then waits at the stop, then by phone."),
					this.county.program());
			for (String words : List.of("I want to cook for my daughter", "I want to sleep through the night")) {
				this.plans.openGoal(NewId.next(), this.plan, words, LocalDate.of(2026, 3, 2), this.county.program());
			}
			for (String step : List.of("I take bus 7 to the library", "I ride home alone",
					"I feel better on the bus")) {
				this.plans.writeObjective(NewId.next(), this.pair.goal(), this.plan,
						new PlanObjective.Details(step, step.contains("better") ? null : "Two rides a week",
								step.contains("better") ? null : LocalDate.of(2026, 8, 1)),
						LocalDate.of(2026, 3, 2), this.county.program());
			}
			this.plans.review(NewId.next(), this.plan, LocalDate.of(2026, 6, 8), "Cooks twice a week now. ".repeat(20),
					new Signatures(null, LocalDate.of(2026, 6, 8), null, null), TestClock.TODAY, this.county.program());
			this.coverage.authorize(
					NewId.next(), this.pair.person(), new ServiceAuthorization.Details(this.people.payer(this.county),
							"SAMPLE-7", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 12, 31), Units.of(60)),
					this.county.program());
			this.coverage.coverFirst(NewId.next(), this.pair.person(), "Sample Insurance",
					DateSpan.from(LocalDate.of(2026, 1, 1)), this.county.program());
			this.stays.record(NewId.next(), this.pair.person(), new Stay.Details(StayKind.HOSPITAL,
					LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 4), "Sample General"), TestClock.TODAY,
					this.county.program());
		});
		for (int week = 0; week < 8; week++) {
			this.encounters.signed(this.pair, SampleEncounters.DAY.minusWeeks(week), "10:00",
					(week % 2 == 0) ? "10:53" : "10:30");
		}
	}

	@Test
	void everyPageIsFitForEveryoneOnAPhoneAndOnADesk() {
		UUID step = one("plan_objective");
		String steps = "/plans/" + this.plan + "/goals/" + this.pair.goal() + "/objectives";
		String[] addresses = { this.record, this.record + "/timeline", this.record + "/timeline?kind=VISIT",
				this.record + "/story", this.record + "/plans/" + this.plan + "/print", steps,
				steps + "/" + step + "/edit", steps + "/" + step + "/end", "/plans/" + this.plan + "/edit",
				this.record + "/stays/new", this.record + "/stays/" + one("stay") + "/edit",
				this.record + "/insurers/new", this.record + "/insurers/" + one("third_party_coverage") + "/edit",
				this.record + "/death", this.record + "/enrolments/" + one("enrolment") + "/end", "/" };
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		for (Browser.Screen screen : Browser.Screen.values()) {
			try (Browser browser = new Browser(this.port);
					Browser.Visitor visitor = browser.signIn(supervisor.login(), TestCounty.PASSWORD, screen)) {
				for (String address : addresses) {
					visitor.open(address);
					visitor.examine();
				}
			}
		}
	}

	@Test
	void theWholeStoryFitsOnTwoSheetsOfPaper() {
		try (Browser browser = new Browser(this.port);
				Browser.Visitor peer = browser.signIn(this.pair.user().login(), TestCounty.PASSWORD,
						Browser.Screen.DESK)) {
			peer.open(this.record + "/story");
			byte[] paper = peer.page.pdf(new Page.PdfOptions().setFormat("Letter").setPreferCSSPageSize(true));
			assertThat(sheets(paper)).isBetween(1L, 2L);
		}
	}

	private static long sheets(byte[] pdf) {
		return Pattern.compile("/Type\\s*/Page\\b")
			.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
			.results()
			.count();
	}

	private UUID one(String table) {
		return this.county
			.as(() -> this.jdbc.sql("select id from " + table + " order by id limit 1").query(UUID.class).single());
	}

}

package org.peerstead.journeys;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.pay.Post;
import org.peerstead.pay.SamplePay;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The county records a raise without a promotion, and the worker reads the same numbers;
 * every page of wages, ladders, coworkers and teams is looked at on the way.
 */
@InTheBrowser
class WagesJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SamplePay pay;

	@ParameterizedTest
	@EnumSource(Browser.Screen.class)
	void theCountyRecordsARaiseAndTheWorkerReadsTheSameNumbers(Browser.Screen screen) {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		Post post = this.pay.postOf(county, pair.peer());
		Post coworker = this.pay.coworker(county, "Kim Example");
		UUID rate = this.pay.hourly(county, post, LocalDate.of(2026, 1, 5), "17.50");
		this.pay.hourly(county, coworker, LocalDate.of(2024, 1, 8), "21.00");
		UUID rung = this.pay.rung(county, county.first(), 1, "Certified Peer Specialist", "16", "20");
		try (Browser browser = new Browser(this.port);
				Browser.Visitor staff = browser.signIn(county.user(Role.COUNTY_STAFF).login(), TestCounty.PASSWORD,
						screen);
				Browser.Visitor worker = browser.signIn(pair.user().login(), TestCounty.PASSWORD, screen)) {
			String page = "/pay/workers/" + post.id();
			for (String path : new String[] { "/pay", "/pay?who=COWORKERS", page, "/pay/coworkers/" + coworker.id(),
					"/pay/coworkers/" + coworker.id() + "/edit", "/pay/coworkers/" + coworker.id() + "/exits/new",
					"/pay/coworkers/" + coworker.id() + "/facts", "/pay/coworkers/new", "/pay/ladder",
					"/pay/agencies/" + county.first() + "/rungs/new", "/pay/rungs/" + rung,
					"/pay/rungs/" + rung + "/edit", "/pay/rungs/" + rung + "/bands/new",
					"/pay/rungs/" + rung + "/criteria/new", "/pay/rates/" + rate + "/corrections/new",
					page + "/placements/new", "/teams", "/teams/new" }) {
				staff.open(path);
				staff.examine();
			}
			staff.open(page + "/placements/new");
			staff.page.selectOption("[name=rung]", rung.toString());
			staff.page.selectOption("[name=reason]", "HIRED");
			staff.page.fill("[name=fromDay]", "2026-01-05");
			press(staff, ".flash");
			staff.open(page + "/rates/new");
			staff.page.fill("[name=rate]", "-18");
			staff.page.fill("[name=effectiveOn]", "1999-01-01");
			press(staff, ".error-summary");
			assertThat(staff.page.locator("[name=effectiveOn]")).hasValue("1999-01-01");
			staff.page.fill("[name=rate]", "18.90");
			staff.page.fill("[name=effectiveOn]", "2026-06-01");
			staff.page.selectOption("[name=reason]", "MARKET");
			press(staff, ".flash");
			assertThat(staff.page.locator("main")).containsText("$18.90");
			assertThat(staff.page.locator("main")).containsText("1.050");
			worker.open("/my/pay");
			worker.examine();
			assertThat(worker.page.locator("main")).containsText("$18.90");
			assertThat(worker.page.locator("main")).containsText("1.050");
			assertThat(worker.page.locator("main")).containsText("$16.00");
			worker.open("/my/pay/" + post.id() + "/facts");
			worker.examine();
		}
	}

	private static void press(Browser.Visitor visitor, String awaited) {
		visitor.page.click("main form.panel button[type=submit]");
		visitor.page.waitForSelector(awaited);
		visitor.examine();
	}

}

package org.peerstead.journeys;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.pay.PayPeriodId;
import org.peerstead.pay.SamplePayroll;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A worker confirms the two weeks on a phone and hands them in; the supervisor approves,
 * the county locks, payroll gets its file and sends back what it paid; the worker sees
 * what is missing.
 */
@InTheBrowser
class PaydayJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SamplePayroll payroll;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void fromTheWorkersHoursToWhatPayrollPaid() {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		this.encounters.signed(pair, SampleEncounters.DAY, "10:00", "10:45");
		this.encounters.signed(pair, SampleEncounters.DAY, "11:30", "12:15");
		PayPeriodId period = this.payroll.period(county);
		this.payroll.earns(pair, "17.50");
		try (Browser browser = new Browser(this.port);
				Browser.Visitor worker = browser.signIn(pair.user().login(), TestCounty.PASSWORD, Browser.Screen.PHONE);
				Browser.Visitor supervisor = browser.signIn(county.user(Role.SUPERVISOR).login(), TestCounty.PASSWORD,
						Browser.Screen.DESK);
				Browser.Visitor staff = browser.signIn(county.user(Role.COUNTY_STAFF).login(), TestCounty.PASSWORD,
						Browser.Screen.DESK)) {
			confirm(worker);
			approve(supervisor);
			lock(staff, period);
			paid(staff, period, employment(pair));
			worker.open("/my/hours");
			assertThat(worker.page.locator("main")).containsText("Payroll paid $1.25 less than was locked.");
			worker.examine();
			worker.page.getByRole(AriaRole.LINK, named("06/01/2026 to 06/14/2026")).first().click();
			assertThat(worker.page.locator("main")).containsText("$26.25");
			worker.examine();
			for (String path : new String[] { "/pay/time", "/pay/time/rows", "/pay/mileage", "/pay/layouts",
					"/pay/paid-time", "/pay/periods", "/pay/periods/new" }) {
				staff.open(path);
				staff.examine();
			}
		}
	}

	private static void confirm(Browser.Visitor worker) {
		worker.open("/my/hours");
		assertThat(worker.page.locator("main")).containsText("Hand it in by 06/17/2026");
		worker.examine();
		worker.page.getByRole(AriaRole.LINK, named("06/01/2026 to 06/14/2026")).click();
		worker.examine();
		worker.page.getByRole(AriaRole.LINK, named("Other work")).first().click();
		worker.examine();
		worker.page.getByRole(AriaRole.LINK, named("Back")).click();
		worker.page.getByRole(AriaRole.BUTTON, button("Yes: Travel")).click();
		assertThat(worker.page.locator("main")).containsText("Travel, 45 min");
		worker.examine();
		worker.page.getByRole(AriaRole.BUTTON, button("Hand in my hours")).click();
		assertThat(worker.page.locator(".flash").first()).containsText("Handed in");
		worker.examine();
	}

	private static void approve(Browser.Visitor supervisor) {
		supervisor.open("/pay/periods");
		supervisor.examine();
		supervisor.page.getByRole(AriaRole.LINK, named("06/01/2026 to 06/14/2026")).click();
		supervisor.examine();
		supervisor.page.getByRole(AriaRole.LINK, named("Sam Sample")).click();
		assertThat(supervisor.page.locator("main")).not().containsText("$");
		supervisor.examine();
		supervisor.page.getByRole(AriaRole.BUTTON, button("Approve")).click();
		assertThat(supervisor.page.locator(".flash").first()).containsText("Approved");
		supervisor.examine();
	}

	private static void lock(Browser.Visitor staff, PayPeriodId period) {
		staff.open("/pay/periods/" + period);
		staff.examine();
		staff.page.getByRole(AriaRole.BUTTON, button("Lock all approved ones")).click();
		assertThat(staff.page.locator("main")).containsText("$26.25");
		staff.page.getByRole(AriaRole.LINK, named("Sam Sample")).click();
		assertThat(staff.page.locator("main")).containsText("rounded half up to the cent");
		staff.examine();
	}

	private static void paid(Browser.Visitor staff, PayPeriodId period, UUID employment) {
		staff.open("/pay/periods/" + period + "/payroll");
		staff.examine();
		staff.page.selectOption("[name=layout]", new SelectOption().setIndex(1));
		staff.page.getByRole(AriaRole.BUTTON, button("Make the file")).click();
		assertThat(staff.page.locator("main")).containsText("Download the file");
		staff.examine();
		staff.page.getByRole(AriaRole.LINK, named("Payroll of this period")).click();
		String file = "Agency,Period from,Period through,Worker id,Worker,Gross pay\r\nFirst Agency,06/01/2026,06/14/2026,"
				+ employment + ",Sam,25.00\r\n";
		staff.page.setInputFiles("[name=file]",
				new FilePayload("paid.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
		staff.page.getByRole(AriaRole.BUTTON, button("Check the file")).click();
		assertThat(staff.page.locator("main")).containsText("Nothing counts yet");
		staff.examine();
		staff.page.getByRole(AriaRole.BUTTON, button("Take in the good rows")).click();
		assertThat(staff.page.locator("main")).containsText("-$1.25");
		staff.examine();
	}

	private UUID employment(Pair pair) {
		return pair.county()
			.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
				.param(pair.peer().value())
				.query(UUID.class)
				.single());
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

	private static Page.GetByRoleOptions button(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

}

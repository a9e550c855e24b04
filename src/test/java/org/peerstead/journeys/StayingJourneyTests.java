package org.peerstead.journeys;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.retention.SampleStaying;
import org.peerstead.retention.SampleStaying.Worked;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@InTheBrowser
class StayingJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleStaying staying;

	@ParameterizedTest
	@EnumSource(Browser.Screen.class)
	void countyStaffSeeWhoStaysAndWhetherPayTellsThemApart(Browser.Screen screen) {
		County county = this.counties.make();
		people(county);
		try (Browser browser = new Browser(this.port);
				Browser.Visitor staff = browser.signIn(county.user(Role.COUNTY_STAFF).login(), TestCounty.PASSWORD,
						screen)) {
			look(staff, "/retention");
			staff.page.click("text=How long people stay");
			staff.page.waitForURL("**/retention/survival");
			staff.examine();
			staff.page.click("text=Say from which day");
			setTheTerms(staff);
			staff.page.click(".tabs >> text=Wage band");
			staff.page.waitForURL("**/retention/survival?by=wage");
			assertThat(staff.page.textContent("main")).contains("Log-rank test: chi-squared")
				.contains("Under $16.00")
				.contains("$16.00 or more");
			assertThat(staff.page.locator("svg.curve .curve-steps").count()).isEqualTo(2);
			staff.examine();
			prints(staff);
			for (String by : new String[] { "supervisor", "agency", "team", "hours", "entry-rule" }) {
				look(staff, "/retention/survival?by=" + by);
			}
			look(staff, "/retention/people?measure=separations&from=2025-01-01");
			look(staff, "/retention/people?measure=stability");
			look(staff, "/retention/first-services?from=2020-01-01");
			look(staff, "/retention/promotions");
			opening(staff);
		}
	}

	private static void setTheTerms(Browser.Visitor staff) {
		staff.page.waitForURL("**/retention/terms");
		staff.examine();
		staff.page.fill("[name=wageEdges]", "16, 12");
		staff.page.click("main button[type=submit]");
		staff.page.waitForSelector(".error-summary");
		staff.examine();
		staff.page.fill("[name=wageEdges]", "16");
		staff.page.fill("[name=recordsBegin]", "2024-06-01");
		staff.page.click("main button[type=submit]");
		staff.page.waitForSelector(".flash");
		assertThat(staff.page.textContent("main")).contains("Records are complete from 06/01/2024 on");
	}

	/** The chart is on the paper, the menu and the buttons are not. */
	private static void prints(Browser.Visitor staff) {
		staff.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(staff.page.isVisible("svg.curve")).isTrue();
		assertThat(staff.page.isVisible(".side")).isFalse();
		assertThat(staff.page.isVisible("form.filters")).isFalse();
		staff.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	private static void opening(Browser.Visitor staff) {
		look(staff, "/retention/openings/new");
		staff.page.click("main button[type=submit]");
		staff.page.waitForSelector(".error-summary");
		staff.examine();
		staff.page.selectOption("[name=agencyId]", new SelectOption().setLabel("First Agency"));
		staff.page.fill("[name=position]", "Peer specialist");
		staff.page.fill("[name=openedOn]", "2026-05-04");
		staff.page.click("main button[type=submit]");
		staff.page.waitForURL("**/retention/openings");
		staff.examine();
		staff.page.click("tbody a:has-text('Fill')");
		staff.page.waitForSelector("[name=appliedOn]");
		staff.examine();
		staff.page.goBack();
		staff.page.click("tbody a:has-text('Withdraw')");
		staff.page.waitForSelector("[name=because]");
		staff.examine();
	}

	/** Paid less, they leave sooner. */
	private void people(County county) {
		LocalDate start = LocalDate.of(2024, 3, 4);
		for (int i = 1; i <= 24; i++) {
			boolean less = i <= 12;
			String left = (less && i <= 9) ? start.plusDays(40L * i).toString()
					: (!less && i <= 15) ? start.plusDays(45L * (i - 10)).toString() : null;
			Worked worked = this.staying.worked(county, less ? county.first() : county.second(), start.toString(),
					left);
			this.staying.paid(county, worked, start.toString(), less ? "14.25" : "19");
		}
	}

	private static void look(Browser.Visitor visitor, String path) {
		visitor.open(path);
		assertThat(visitor.page.locator(".problem").count()).as("an error page at %s", path).isZero();
		visitor.examine();
	}

}

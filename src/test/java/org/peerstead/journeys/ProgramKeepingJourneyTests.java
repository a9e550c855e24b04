package org.peerstead.journeys;

import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.access.SetUp;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@InTheBrowser
class ProgramKeepingJourneyTests {

	private static final String PASSWORD = "olive tractor nine lamps";

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SetUp setUp;

	@ParameterizedTest
	@EnumSource(Browser.Screen.class)
	void countyStaffKeepAgenciesPayersAndTheirTerms(Browser.Screen screen) {
		County county = this.counties.make();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor staff = browser.signIn(county.user(Role.COUNTY_STAFF).login(), TestCounty.PASSWORD,
						screen)) {
			look(staff, "/agencies");
			look(staff, "/agencies?q=nobody");
			look(staff, "/agencies/new");
			staff.page.fill("[name=npi]", "2000000003");
			press(staff, ".error-summary");
			look(staff, "/agencies/" + county.first());
			look(staff, "/agencies/" + county.first() + "/edit");
			staff.page.fill("[name=city]", "York");
			press(staff, ".flash");
			look(staff, "/payers");
			look(staff, "/payers/new");
			staff.page.fill("[name=name]", "Sample Plan");
			staff.page.selectOption("[name=kind]", "MANAGED_CARE");
			staff.page.fill("[name=payerNumber]", "SAMPLE01");
			staff.page.fill("[name=submitterName]", "Sample County");
			staff.page.fill("[name=submitterNumber]", "SUB01");
			staff.page.fill("[name=submitterContact]", "Sam Sample");
			staff.page.fill("[name=submitterPhone]", "(717) 555-0100");
			staff.page.fill("[name=receiverName]", "Sample Receiver");
			staff.page.fill("[name=receiverNumber]", "REC01");
			press(staff, ".flash");
			String payer = staff.path();
			look(staff, payer + "/terms/new");
			press(staff, ".error-summary");
			staff.page.fill("[name=effectiveFrom]", "2026-01-01");
			staff.page.fill("[name=chargePerUnit]", "20.50");
			staff.page.selectOption("[name=rounding]", "FLOOR_FULL_UNIT");
			staff.page.selectOption("[name=accumulate]", "PER_CONTACT");
			staff.page.selectOption("[name=trust]", "CONFIRMED");
			staff.page.fill("[name=source]", "Sample contract of 2025");
			press(staff, ".flash");
			assertThat(staff.page.textContent("main")).contains("$20.50", "Whole 15-minute units only");
			look(staff, payer + "/edit");
			look(staff, "/rules");
			look(staff, "/rules?topic=PLAN&payer=" + payer.substring(8));
			look(staff, "/audit");
			look(staff, "/audit/changes");
		}
	}

	@ParameterizedTest
	@EnumSource(Browser.Screen.class)
	void countyStaffMakeAVersionOfTheRulesTryItAndPublishIt(Browser.Screen screen) {
		County county = this.counties.make();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor staff = browser.signIn(county.user(Role.COUNTY_STAFF).login(), TestCounty.PASSWORD,
						screen)) {
			look(staff, "/rules/sets");
			look(staff, "/rules/shipped/us-tx");
			look(staff, "/rules/files/new");
			press(staff, ".error-summary");
			look(staff, "/rules/versions/new");
			press(staff, ".error-summary");
			staff.page.fill("[name=effectiveFrom]", "2026-07-01");
			staff.page.fill("[name=reason]", "The county's letter of 05/01/2026");
			press(staff, ".flash");
			String draft = staff.path();
			look(staff, draft + "/values/rounding_policy");
			look(staff, draft + "/values/group_max");
			staff.page.fill("[name=value]", "ten");
			staff.page.check("[name=trust][value=RECALLED]");
			press(staff, ".error-summary");
			staff.page.fill("[name=value]", "10");
			staff.page.fill("[name=source]", "The county's letter of 05/01/2026");
			press(staff, ".flash");
			look(staff, draft + "/examples/new");
			staff.page.fill("[name=title]", "A long morning");
			staff.page.fill("[name=minutes]", "120");
			staff.page.fill("[name=expectedUnits]", "9");
			press(staff, ".flash");
			look(staff, draft + "/publications");
			press(staff, ".error-summary");
			assertThat(staff.page.textContent("main")).contains("expects 9 units, and what came out is 8 units");
			look(staff, draft);
			staff.page.click("text=Take away: A long morning");
			staff.page.waitForSelector("text=The example is taken away");
			look(staff, draft + "/publications");
			press(staff, ".flash");
			assertThat(staff.page.textContent("main")).contains("Most people in a group: not known before, 10 from");
			look(staff, draft + "/withdrawals");
			look(staff, "/rules/sets");
			look(staff, "/rules?on=2026-07-01&topic=GROUP");
		}
	}

	@ParameterizedTest
	@EnumSource(Browser.Screen.class)
	void anInvitedPersonGetsALinkChoosesAPasswordAndSignsIn(Browser.Screen screen) {
		County county = this.counties.make();
		String login = "robin-" + UUID.randomUUID();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor staff = browser.signIn(county.user(Role.COUNTY_STAFF).login(), TestCounty.PASSWORD,
						screen);
				Browser.Visitor robin = browser.stranger(screen)) {
			look(staff, "/users");
			look(staff, "/users/new");
			press(staff, ".error-summary");
			staff.page.fill("[name=name]", "Robin Newcomer");
			staff.page.fill("[name=loginName]", login);
			staff.page.check("[name=program][value=AUDITOR]");
			press(staff, "#text");
			String text = staff.page.inputValue("#text");
			String link = text.substring(text.indexOf("/welcome/")).split("\\s")[0];
			staff.page.click("main a.btn-primary");
			staff.examine();
			look(robin, link);
			robin.page.fill("[name=password]", "password password");
			robin.page.fill("[name=again]", "password password");
			press(robin, ".error-summary");
			robin.page.fill("[name=password]", PASSWORD);
			robin.page.fill("[name=again]", PASSWORD);
			press(robin, "[name=username]");
			robin.page.fill("[name=username]", login);
			robin.page.fill("[name=password]", PASSWORD);
			press(robin, "h1");
			assertThat(robin.page.textContent("h1")).isEqualTo("Find a claim");
			look(robin, "/account/password");
			look(robin, link);
			assertThat(robin.page.textContent("h1")).isEqualTo("This link does not work any more");
		}
	}

	@ParameterizedTest
	@EnumSource(Browser.Screen.class)
	void theFirstPersonSetsTheProgramUpAndAnOperatorSeesItRun(Browser.Screen screen) {
		try (Browser browser = new Browser(this.port);
				Browser.Visitor first = browser.stranger(screen);
				Browser.Visitor operator = browser.signIn(this.counties.make().user(Role.OPERATOR).login(),
						TestCounty.PASSWORD, screen)) {
			look(first, this.setUp.link());
			press(first, ".error-summary");
			look(operator, "/");
			assertThat(operator.page.textContent("h1")).isEqualTo("Running");
		}
	}

	private static void look(Browser.Visitor visitor, String path) {
		visitor.open(path);
		visitor.examine();
	}

	private static void press(Browser.Visitor visitor, String awaited) {
		visitor.page.click("main form.panel button[type=submit]");
		visitor.page.waitForSelector(awaited);
		visitor.examine();
	}

}

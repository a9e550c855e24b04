package org.peerstead.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.rules.Work;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A peer logs on a phone while the light speaks; the supervisor returns one note and
 * approves the next; the peer amends.
 */
@InTheBrowser
class LogAndReviewJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Test
	void aVisitIsLoggedReadReturnedAmendedAndApproved() {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		this.encounters.sign(pair, this.encounters.other(Work.TRAVEL, TestClock.TODAY, "08:30", "09:00"));
		String supervisor = county.user(Role.SUPERVISOR).login();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor peer = browser.signIn(pair.user().login(), TestCounty.PASSWORD, Browser.Screen.PHONE);
				Browser.Visitor desk = browser.signIn(supervisor, TestCounty.PASSWORD, Browser.Screen.DESK)) {
			look(peer);
			log(peer);
			look(desk);
			desk.page.getByRole(AriaRole.LINK, named("Review notes")).click();
			look(desk);
			desk.page.getByRole(AriaRole.LINK, named("Begin with the first")).click();
			assertThat(desk.page.locator("main")).containsText("We rode bus 7");
			look(desk);
			desk.page.getByLabel("Comment", new Page.GetByLabelOptions().setExact(true)).fill("Which library was it?");
			desk.page.selectOption("[name=kind]", "QUESTION");
			desk.page.getByRole(AriaRole.BUTTON, button("Return")).click();
			assertThat(desk.page.locator("main")).containsText("Nothing waits for you");
			look(desk);
			amend(peer);
			desk.open("/review");
			desk.page.getByRole(AriaRole.LINK, named("Begin with the first")).click();
			desk.page.getByRole(AriaRole.BUTTON, button("Approve")).click();
			desk.open("/encounters?status=APPROVED");
			look(desk);
			desk.page.getByRole(AriaRole.LINK, named("Jordan Maple")).click();
			assertThat(desk.page.locator("main")).containsText("Ready to bill");
			look(desk);
		}
	}

	private static void log(Browser.Visitor peer) {
		peer.page.getByRole(AriaRole.LINK, named("Log a visit")).first().click();
		look(peer);
		peer.page.selectOption("[name=participant]", new SelectOption().setLabel("Jordan Maple"));
		peer.page.fill("[name=start]", "10:00");
		peer.page.fill("[name=minutes]", "53");
		peer.page.check("[name=mode][value=IN_PERSON]");
		peer.page.selectOption("[name=place]", "HOME");
		peer.page.selectOption("[name=goal]", new SelectOption().setLabel("I want to ride the bus on my own"));
		peer.page.fill("[name=whatWeDid]", "We rode bus 7 to the library and back.");
		peer.page.fill("[name=generalPurpose]", "Getting around on one's own");
		assertThat(peer.page.locator("#light")).containsText("53 minutes = 3 units");
		assertThat(peer.page.locator("#light")).containsText("Ready to bill");
		look(peer);
		peer.page.fill("[name=start]", "");
		peer.page.getByRole(AriaRole.BUTTON, button("Sign as Sam Sample")).click();
		assertThat(peer.page.locator(".error-summary")).containsText("Enter the time it started");
		look(peer);
		peer.page.fill("[name=start]", "10:00");
		peer.page.getByRole(AriaRole.BUTTON, button("Sign as Sam Sample")).click();
		assertThat(peer.page.locator("main")).containsText("Waiting for review");
		look(peer);
		peer.open("/drafts");
		assertThat(peer.page.locator("main")).containsText("No drafts");
		look(peer);
	}

	private static void amend(Browser.Visitor peer) {
		peer.open("/");
		assertThat(peer.page.locator("main")).containsText("Which library was it?");
		look(peer);
		peer.page.getByRole(AriaRole.LINK, named("Jordan Maple, 06/15/2026")).click();
		peer.page.fill("[name=whatWeDid]", "We rode bus 7 to the main library and back.");
		peer.page.fill("[name=reason]", "Say which library");
		look(peer);
		peer.page.getByRole(AriaRole.BUTTON, button("Sign the new version as Sam Sample")).click();
		assertThat(peer.page.locator("ins")).containsText("main");
		look(peer);
		peer.page.getByRole(AriaRole.LINK, named("Void")).click();
		look(peer);
		peer.open("/encounters");
		look(peer);
	}

	private static void look(Browser.Visitor visitor) {
		visitor.examine();
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

	private static Page.GetByRoleOptions button(String name) {
		return named(name);
	}

}

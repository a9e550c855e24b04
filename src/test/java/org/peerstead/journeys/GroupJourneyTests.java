package org.peerstead.journeys;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * On a phone: a group by tapping faces, a safety concern, the phone in the participant's
 * hands, a visit that did not happen; and what workers may read about themselves.
 */
@InTheBrowser
class GroupJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Test
	void aGroupIsLoggedAndThePhoneIsHandedOver() {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		this.encounters.others(pair, "Ana", "Lee");
		String supervisor = county.user(Role.SUPERVISOR).login();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor peer = browser.signIn(pair.user().login(), TestCounty.PASSWORD, Browser.Screen.PHONE);
				Browser.Visitor desk = browser.signIn(supervisor, TestCounty.PASSWORD, Browser.Screen.DESK)) {
			group(peer);
			worry(peer);
			desk.open("/follow-ups");
			look(desk, "follow-ups-desk");
			handOver(peer);
			missed(peer);
			peer.open("/encounters/gauges?with=" + pair.person());
			look(peer, "gauges");
			peer.open("/what-is-recorded");
			look(peer, "recorded");
			desk.open("/not-held");
			look(desk, "not-held-desk");
		}
	}

	private static void group(Browser.Visitor peer) {
		peer.page.getByRole(AriaRole.LINK, named("Log a group")).first().click();
		look(peer, "group-empty");
		peer.page.getByRole(AriaRole.CHECKBOX, named("Ana Sample")).check();
		assertThat(peer.page.locator("#light")).containsText("A group has at least two people");
		look(peer, "group-of-one");
		peer.page.getByRole(AriaRole.CHECKBOX, named("Lee Sample")).check();
		peer.page.fill("[name=start]", "10:00");
		peer.page.fill("[name=end]", "11:00");
		peer.page.selectOption("[name=place]", "OFFICE");
		peer.page.fill("[name=whatWeDid]", "We practiced calling a landlord.");
		peer.page.fill("[name=generalPurpose]", "Making calls on one's own");
		assertThat(peer.page.locator("fieldset.group-part:visible")).hasCount(2);
		for (int part = 0; part < 2; part++) {
			peer.page.locator("fieldset.group-part:visible textarea").nth(part).fill("Made one call alone.");
			peer.page.locator("fieldset.group-part:visible select")
				.nth(part)
				.selectOption(new com.microsoft.playwright.options.SelectOption()
					.setLabel("I want to ride the bus on my own"));
		}
		assertThat(peer.page.locator("#light")).containsText("2 people");
		peer.page.fill("[name=signature]", "Sam Sample");
		look(peer, "group-filled");
		peer.page.getByRole(AriaRole.BUTTON, button("Sign for all")).click();
		assertThat(peer.page.locator("main")).containsText("Group of 2");
		look(peer, "group-signed");
	}

	private static void worry(Browser.Visitor peer) {
		peer.page.getByRole(AriaRole.LINK, named("Ana Sample")).click();
		look(peer, "share");
		peer.page.getByRole(AriaRole.BUTTON, button("Safety concern")).click();
		assertThat(peer.page.locator("main")).containsText("988");
		look(peer, "safety");
		peer.page.goBack();
	}

	private static void handOver(Browser.Visitor peer) {
		peer.page.getByRole(AriaRole.BUTTON, button("Hand over the phone")).click();
		assertThat(peer.page.locator("h1")).containsText("In your own words, Ana");
		look(peer, "hand-over");
		String here = peer.path();
		peer.page.goBack();
		peer.open("/encounters");
		org.assertj.core.api.Assertions.assertThat(peer.path()).isEqualTo(here);
		peer.page.fill("[name=words]", "I made the call myself.");
		peer.page.fill("[name=name]", "Ana");
		peer.page.getByRole(AriaRole.BUTTON, button("Sign and give back")).click();
		assertThat(peer.page.locator("main")).containsText("Please give the phone back");
		look(peer, "hand-over-done");
		peer.page.fill("[name=password]", TestCounty.PASSWORD);
		peer.page.getByRole(AriaRole.BUTTON, button("Unlock")).click();
		assertThat(peer.page.locator("main")).containsText("I made the call myself.");
		look(peer, "own-words");
	}

	private static void missed(Browser.Visitor peer) {
		peer.open("/not-held/new");
		look(peer, "not-held");
		peer.page.selectOption("[name=participant]",
				new com.microsoft.playwright.options.SelectOption().setLabel("Lee Sample"));
		peer.page.fill("[name=plannedAt]", "09:00");
		peer.page.getByRole(AriaRole.BUTTON, button("Save")).click();
		assertThat(peer.page.locator("main")).containsText("The person did not come");
		look(peer, "not-held-list");
	}

	private static void look(Browser.Visitor visitor, String name) {
		String folder = System.getProperty("journey.pictures", "");
		if (!folder.isEmpty()) {
			visitor.page
				.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
		}
		visitor.examine();
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

	private static Page.GetByRoleOptions button(String name) {
		return named(name);
	}

}

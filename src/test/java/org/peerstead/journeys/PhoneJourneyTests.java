package org.peerstead.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A peer between two visits, with a phone of 390 pixels: a repeat visit in a few taps, a
 * network that goes and comes, a session that ends in the middle of a sentence, the same
 * draft on two devices.
 */
@InTheBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneJourneyTests {

	private static final String WORDS = "We took bus 7 to the library, and this time I only sat behind. Two changes of line went well.";

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private JdbcClient jdbc;

	private Browser browser;

	private County county;

	private Pair pair;

	@BeforeAll
	void open() {
		this.browser = new Browser(this.port);
	}

	@AfterAll
	void close() {
		this.browser.close();
	}

	@BeforeEach
	void makePair() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
		this.encounters.signed(this.pair);
	}

	/** Counts what a thumb does. */
	private static final class Thumb {

		private final Page page;

		private final List<String> taps = new ArrayList<>();

		private int keys;

		Thumb(Page page) {
			this.page = page;
		}

		void tap(Locator where, String what) {
			where.tap();
			this.taps.add(what);
		}

		void type(String words) {
			this.page.keyboard().type(words);
			this.keys += words.length();
		}

	}

	@Test
	void aRepeatVisitTakesAFewTapsBesidesTheText() {
		try (Browser.Visitor peer = phone()) {
			peer.examine();
			Thumb thumb = new Thumb(peer.page);
			thumb.tap(link(peer.page, "Jordan Maple"), "the person");
			thumb.tap(link(peer.page, "Same as last time"), "same as last time");
			assertThat(peer.page.locator("#generalPurpose")).hasValue("Getting around on one's own");
			thumb.tap(button(peer.page, "45 min"), "45 minutes");
			thumb.tap(peer.page.getByLabel("What we did", exactly()), "into the note");
			thumb.type(WORDS);
			assertThat(peer.page.locator("#light")).containsText("Ready to bill");
			assertThat(peer.page.locator("#light")).containsText("45 min = 3 units");
			peer.examine();
			thumb.tap(button(peer.page, "Sign as Sam Sample"), "sign");
			peer.page.waitForURL(Pattern.compile(".*/encounters/[0-9a-f-]+$"));
			assertThat(peer.page.locator("main")).containsText("Waiting for review");
			assertThat(peer.page.locator("main")).containsText("06/15/2026, 1:15 PM to 2:00 PM");
			peer.examine();
			System.out.printf(
					"A repeat visit at 390 pixels: %d taps (%s), no key besides the text, %d keystrokes of text%n",
					thumb.taps.size(), String.join(", ", thumb.taps), thumb.keys);
			assertThat(thumb.taps).hasSizeLessThanOrEqualTo(12);
			nothingOfAPersonIsStored(peer.page);
		}
	}

	/**
	 * The device mode is off: what a visit was, and with whom, is on the server alone.
	 */
	private static void nothingOfAPersonIsStored(Page page) {
		String stored = (String) page.evaluate("""
				async () => {
				  const kept = { ...localStorage, ...sessionStorage };
				  const bases = indexedDB.databases ? (await indexedDB.databases()).map(base => base.name) : [];
				  const workers = (await navigator.serviceWorker.getRegistrations()).length;
				  return JSON.stringify({ kept, bases, caches: await caches.keys(), workers });
				}""");
		assertThat(stored)
			.matches("\\{\"kept\":\\{(\"peerstead-seen\":\"\\d+\")?},\"bases\":\\[],\"caches\":\\[],\"workers\":0}");
	}

	@Test
	void whatIsTypedWithoutNetworkStaysAndIsSentWhenItIsBack() {
		try (Browser.Visitor peer = phone()) {
			Page page = peer.page;
			repeat(page);
			page.locator("#whatWeDid").tap();
			page.keyboard().type("We took the bus ");
			assertThat(page.locator("[data-autosave-state]")).containsText("Saved");
			page.context().setOffline(true);
			page.keyboard().type("and the tunnel cut the line.");
			assertThat(page.locator("[data-autosave-state]")).containsText("No network");
			button(page, "Sign as Sam Sample").tap();
			assertThat(page.locator("[data-form-problem]")).containsText("sent by itself when the network is back");
			assertThat(page.locator("#whatWeDid")).hasValue("We took the bus and the tunnel cut the line.");
			page.context().setOffline(false);
			page.waitForURL(Pattern.compile(".*/encounters/[0-9a-f-]+$"));
			assertThat(page.locator("main")).containsText("and the tunnel cut the line.");
			assertThat(count("encounter")).isEqualTo(2);
		}
	}

	@Test
	void signingInAgainLandsInTheSameSentence() {
		try (Browser.Visitor peer = phone()) {
			Page page = peer.page;
			repeat(page);
			page.locator("#whatWeDid").tap();
			page.keyboard().type("We walked to the market together.");
			for (int i = 0; i < "together.".length(); i++) {
				page.keyboard().press("ArrowLeft");
			}
			page.keyboard().type("slowly ");
			assertThat(page.locator("[data-autosave-state]")).containsText("Saved");
			page.waitForURL(Pattern.compile(".*/drafts/[0-9a-f-]+$"));
			assertThat(page.context().cookies()).anyMatch((cookie) -> cookie.name.equals("SESSION"));
			endSession(page);
			page.waitForResponse((answer) -> answer.status() == 401, () -> page.keyboard().type("and talked "));
			assertThat(page.locator("#idle")).isVisible();
			assertThat(page.locator("#whatWeDid")).hasValue("We walked to the market slowly and talked together.");
			Page other = page.context().waitForPage(() -> link(page, "Sign in in a new tab").click());
			other.fill("input[name=username]", this.pair.user().login());
			other.fill("input[name=password]", TestCounty.PASSWORD);
			other.click("main button[type=submit]");
			assertThat(other.locator("main")).containsText("My day");
			assertThat(page.locator("#idle")).isHidden();
			assertThat(page.locator("#whatWeDid")).isFocused();
			assertThat(page.locator("[data-autosave-state]")).containsText("Saved");
			other.close();
			endSession(page);
			page.reload();
			page.fill("input[name=username]", this.pair.user().login());
			page.fill("input[name=password]", TestCounty.PASSWORD);
			page.click("main button[type=submit]");
			assertThat(page.locator("#whatWeDid")).hasValue("We walked to the market slowly and talked together.");
			assertThat(page.locator("#whatWeDid")).isFocused();
			page.keyboard().type("and laughed ");
			assertThat(page.locator("#whatWeDid"))
				.hasValue("We walked to the market slowly and talked and laughed together.");
		}
	}

	@Test
	void theSameDraftOnTwoDevicesIsChosenBoxByBox() {
		try (Browser.Visitor phone = phone(); Browser.Visitor tablet = phone()) {
			repeat(phone.page);
			phone.page.fill("#whatWeDid", "Written on the phone.");
			assertThat(phone.page.locator("[data-autosave-state]")).containsText("Saved");
			phone.page.waitForURL(Pattern.compile(".*/drafts/[0-9a-f-]+$"));
			tablet.open(phone.path());
			tablet.page.fill("#whatWeDid", "Written on the tablet.");
			assertThat(tablet.page.locator("[data-autosave-state]")).containsText("Saved");
			phone.page.fill("#generalPurpose", "Riding the bus");
			Locator choices = phone.page.locator("[data-draft-choices]");
			assertThat(choices).containsText("also written on another device");
			assertThat(choices).containsText("Written on the tablet.");
			assertThat(choices).containsText("Riding the bus");
			phone.examine();
			choices.getByLabel("On the other device: Written on the tablet.").check();
			button(phone.page, "Keep what is chosen").tap();
			assertThat(phone.page.locator("#whatWeDid")).hasValue("Written on the tablet.");
			assertThat(phone.page.locator("#generalPurpose")).hasValue("Riding the bus");
			phone.examine();
			button(tablet.page, "15 min").tap();
			button(tablet.page, "Sign as Sam Sample").tap();
			assertThat(tablet.page.locator("[data-draft-choices]")).containsText("Riding the bus");
			assertThat(count("encounter")).as("nothing is signed over the other's words").isOne();
		}
	}

	@Test
	void theTimerOutlivesTheTabAndFillsTheForm() {
		try (Browser.Visitor peer = phone(); Browser.Visitor desk = phone()) {
			button(peer.page, "Start the timer, Jordan Maple").tap();
			assertThat(peer.page.locator("main")).containsText("The timer runs");
			peer.examine();
			peer.close();
			desk.open("/");
			button(desk.page, "I forgot to stop").tap();
			assertThat(desk.page.locator(".content")).containsText("When did it really end?");
			assertThat(desk.page.locator("#start")).hasValue("14:00");
			assertThat(desk.page.locator("#end")).hasValue("");
			desk.examine();
		}
	}

	@Test
	void theFirstPagesAreLight() {
		try (Browser.Visitor peer = this.browser.stranger(Browser.Screen.PHONE)) {
			Page page = peer.page;
			peer.open("/sign-in");
			page.fill("input[name=username]", this.pair.user().login());
			page.fill("input[name=password]", TestCounty.PASSWORD);
			page.click("main button[type=submit]");
			assertThat(page.locator("h1")).containsText("My day");
			long day = uncached(page, "/");
			long form = uncached(page, "/encounters/new?with=" + this.pair.person());
			System.out.printf("Over the wire without a cache: My day %d bytes, the log form %d bytes%n", day, form);
			assertThat(day).isLessThan(150_000);
			assertThat(form).isLessThan(150_000);
		}
	}

	/** Bytes of the page and all it asks for, headers included, with an empty cache. */
	private long uncached(Page page, String path) {
		com.microsoft.playwright.CDPSession tools = page.context().newCDPSession(page);
		long[] bytes = { 0 };
		tools.send("Network.enable");
		com.google.gson.JsonObject off = new com.google.gson.JsonObject();
		off.addProperty("cacheDisabled", true);
		tools.send("Network.setCacheDisabled", off);
		tools.on("Network.loadingFinished", (event) -> bytes[0] += event.get("encodedDataLength").getAsLong());
		page.navigate("http://localhost:" + this.port + path);
		page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
		tools.detach();
		return bytes[0];
	}

	private Browser.Visitor phone() {
		return this.browser.signIn(this.pair.user().login(), TestCounty.PASSWORD, Browser.Screen.PHONE);
	}

	private static void repeat(Page page) {
		link(page, "Same as last time, Jordan Maple").tap();
		button(page, "45 min").tap();
	}

	/** The browser holds no session any more, whatever is still on its way. */
	private static void endSession(Page page) {
		page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
		assertThat(page.context().cookies()).noneMatch((cookie) -> cookie.name.equals("SESSION"));
	}

	private int count(String table) {
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + table).query(Integer.class).single());
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Page.GetByLabelOptions exactly() {
		return new Page.GetByLabelOptions().setExact(true);
	}

}

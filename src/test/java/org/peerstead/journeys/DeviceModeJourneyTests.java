package org.peerstead.journeys;

import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A peer works without network: what is written survives a closed tab, is sent once, and
 * leaves nothing behind; and with the mode off there is nothing to leave.
 */
@InTheBrowser
class DeviceModeJourneyTests {

	/** Names of databases and caches, workers, and what lies in the two simple stores. */
	private static final String STORED = """
			async () => [...(await indexedDB.databases()).map(d => d.name), ...(await caches.keys()),
			  ...(await navigator.serviceWorker.getRegistrations()).map(r => r.scope),
			  ...Object.keys(localStorage).filter(k => k !== 'peerstead-seen'), ...Object.keys(sessionStorage)]""";

	/** Everything in the browser's database that can be read as text, and the caches. */
	private static final String READABLE = """
			async () => {
			  const db = await new Promise((yes) => { const r = indexedDB.open('peerstead-device'); r.onsuccess = () => yes(r.result); });
			  let text = '';
			  for (const store of db.objectStoreNames) {
			    const rows = await new Promise((yes) => { const r = db.transaction(store).objectStore(store).getAll(); r.onsuccess = () => yes(r.result); });
			    for (const row of rows) {
			      text += JSON.stringify(row) + (row.data ? new TextDecoder().decode(row.data) : '');
			      if (row.key) { text += ' extractable=' + row.key.extractable; }
			    }
			  }
			  db.close();
			  for (const name of await caches.keys()) {
			    for (const request of await (await caches.open(name)).keys()) { text += ' ' + new URL(request.url).pathname; }
			  }
			  return text;
			}""";

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private Pair pair;

	@BeforeEach
	void makePair() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
	}

	@Test
	void whatIsWrittenWithoutNetworkSurvivesAClosedTabAndIsSentOnce() {
		optIn();
		try (Browser browser = new Browser(this.port); Browser.Visitor peer = signIn(browser, this.pair)) {
			turnOn(peer);
			peer.offline(true);
			peer.open("/device/day");
			assertThat(state(peer)).containsText("No network");
			peer.examine();
			button(peer, "Log a visit").click();
			peer.examine();
			write(peer, "We rode bus 7 to the library");
			assertThat(peer.page.locator("[data-form-state]")).containsText("Kept on this phone");
			peer.reopen();
			peer.open("/");
			assertThat(peer.page.locator("[data-day-rows]")).containsText("Not finished");
			peer.examine();
			peer.page.locator("[data-day-rows] button").click();
			assertThat(peer.page.locator("#whatWeDid")).hasValue("We rode bus 7 to the library");
			button(peer, "Sign and keep").click();
			assertThat(peer.page.locator("[data-form-errors]")).containsText("Type your name to sign");
			peer.examine();
			peer.page.fill("#signature", "Sam Sample");
			button(peer, "Sign and keep").click();
			assertThat(state(peer)).containsText("1 visit waiting");
			assertThat(peer.page.locator("[data-day-rows]")).containsText("Signed, waits to be sent");
			assertThat((String) peer.page.evaluate(READABLE)).contains("extractable=false", "/device/day")
				.doesNotContain("Jordan", "library", "Sam", this.pair.person().toString());
			assertThat(count("activity")).isZero();
			peer.offline(false);
			assertThat(state(peer)).containsText("Nothing waiting, last sent");
			peer.open("/device/day");
			assertThat(state(peer)).containsText("Nothing waiting, last sent");
			peer.examine();
		}
		assertThat(count("activity")).isOne();
		assertThat(count("encounter")).isOne();
	}

	@Test
	void twoVersionsAreShownFieldByFieldAndNothingIsOverwritten() {
		optIn();
		try (Browser browser = new Browser(this.port); Browser.Visitor peer = signIn(browser, this.pair)) {
			turnOn(peer);
			peer.offline(true);
			peer.open("/device/day");
			button(peer, "Log a visit").click();
			write(peer, "Written on the phone");
			button(peer, "Keep it unfinished").click();
			assertThat(state(peer)).containsText("1 visit waiting");
			changedAtTheDesk((String) peer.page.evaluate(
					"""
							async () => {
							  const db = await new Promise((yes) => { const r = indexedDB.open('peerstead-device'); r.onsuccess = () => yes(r.result); });
							  const rows = await new Promise((yes) => { const r = db.transaction('queue').objectStore('queue').getAll(); r.onsuccess = () => yes(r.result); });
							  db.close();
							  return rows[0].id;
							}"""));
			peer.offline(false);
			assertThat(peer.page.locator("[data-day-rows]")).containsText("Two versions");
			peer.page.locator("[data-day-rows] button").click();
			assertThat(peer.page.locator("[data-conflict-fields]")).containsText("On this phone: Written on the phone");
			assertThat(peer.page.locator("[data-conflict-fields]")).containsText("On the server: Written at the desk");
			peer.examine();
			peer.page.getByLabel("On the server: Written at the desk").check();
			button(peer, "Go on with these").click();
			assertThat(peer.page.locator("#whatWeDid")).hasValue("Written at the desk");
			peer.page.fill("#signature", "Sam Sample");
			button(peer, "Sign and keep").click();
			assertThat(state(peer)).containsText("Nothing waiting, last sent");
		}
		assertThat(this.county
			.as(() -> this.jdbc.sql("select what_we_did from encounter_note").query(String.class).list()))
			.containsExactly("Written at the desk");
	}

	@Test
	void aRefusalStaysOnThePhoneWithItsSentence() {
		optIn();
		try (Browser browser = new Browser(this.port); Browser.Visitor peer = signIn(browser, this.pair)) {
			turnOn(peer);
			this.encounters.signed(this.pair, TestClock.TODAY, "10:20", "10:40");
			peer.open("/device/day");
			button(peer, "Log a visit").click();
			write(peer, "Overlapping");
			peer.page.fill("#signature", "Sam Sample");
			button(peer, "Sign and keep").click();
			assertThat(peer.page.locator("[data-day-rows]")).containsText("Needs a change");
			peer.page.locator("[data-day-rows] button").click();
			assertThat(peer.page.locator("[data-form-errors]")).containsText("overlaps other work");
			peer.examine();
			peer.page.fill("#start", "12:00");
			peer.page.fill("#signature", "Sam Sample");
			button(peer, "Sign and keep").click();
			assertThat(state(peer)).containsText("Nothing waiting, last sent");
		}
		assertThat(count("activity")).isEqualTo(2);
	}

	@Test
	void afterTheIdleTimeTheKeyIsGoneAndNothingCanBeRead() {
		optIn();
		try (Browser browser = new Browser(this.port); Browser.Visitor peer = signIn(browser, this.pair)) {
			turnOn(peer);
			peer.offline(true);
			peer.open("/device/day");
			button(peer, "Log a visit").click();
			write(peer, "Soon locked");
			peer.page.fill("#signature", "Sam Sample");
			button(peer, "Sign and keep").click();
			assertThat(state(peer)).containsText("1 visit waiting");
			peer.later(Duration.ofMinutes(16));
			assertThat(peer.page.locator("[data-day=locked]")).isVisible();
			assertThat(peer.page.locator("main")).not().containsText("Jordan");
			assertThat((String) peer.page.evaluate(READABLE)).doesNotContain("extractable", "Soon", "Jordan");
			peer.examine();
			peer.reopen();
			peer.open("/device/day");
			assertThat(peer.page.locator("[data-day=locked]")).isVisible();
			assertThat(state(peer)).containsText("1 visit waiting");
			peer.page.fill("#slot-who", "Jordan M.");
			peer.page.fill("#slot-words", "Met on the way home");
			button(peer, "Seal it").click();
			assertThat(state(peer)).containsText("2 visits waiting");
			assertThat((String) peer.page.evaluate(READABLE)).doesNotContain("way home", "Jordan");
			peer.examine();
			peer.losesSession();
			peer.offline(false);
			signIn(peer, this.pair);
			peer.open("/device/day");
			assertThat(state(peer)).containsText("Nothing waiting, last sent");
			peer.open("/drafts");
			assertThat(peer.page.locator("main")).containsText("(With Jordan M.) Met on the way home");
		}
		assertThat(count("encounter")).isOne();
	}

	@Test
	void anAnswerThatIsLostOnTheWayCountsOnce() {
		optIn();
		try (Browser browser = new Browser(this.port); Browser.Visitor peer = signIn(browser, this.pair)) {
			turnOn(peer);
			peer.page.route("**/device/visits", (route) -> {
				route.fetch();
				route.abort();
			});
			peer.open("/device/day");
			button(peer, "Log a visit").click();
			write(peer, "Arrived, but who knows");
			peer.page.fill("#signature", "Sam Sample");
			button(peer, "Sign and keep").click();
			assertThat(state(peer)).containsText("1 visit waiting");
			peer.page.waitForCondition(() -> count("encounter") == 1);
			peer.page.unroute("**/device/visits");
			button(peer, "Send now").click();
			assertThat(state(peer)).containsText("Nothing waiting, last sent");
		}
		assertThat(count("encounter")).isOne();
	}

	@Test
	void whatIsNotSentIsSpokenOfAndErasedAfterThreeDays() {
		optIn();
		try (Browser browser = new Browser(this.port); Browser.Visitor peer = signIn(browser, this.pair)) {
			turnOn(peer);
			peer.offline(true);
			peer.open("/device/day");
			button(peer, "Log a visit").click();
			write(peer, "Three days old");
			peer.page.fill("#signature", "Sam Sample");
			button(peer, "Sign and keep").click();
			assertThat(state(peer)).containsText("1 visit waiting");
			peer.later(Duration.ofHours(49));
			button(peer, "Send now").click();
			assertThat(peer.page.locator("[data-day-warnings]")).containsText("it keeps nothing longer than 72 hours");
			peer.later(Duration.ofHours(24));
			button(peer, "Send now").click();
			assertThat(peer.page.locator("[data-day-warnings]"))
				.containsText("stayed unsent for 72 hours and was erased");
			assertThat(state(peer)).containsText("Nothing waiting");
			peer.examine();
			button(peer, "Seen").click();
			assertThat(peer.page.locator("[data-day-warnings]")).not().containsText("erased");
		}
		assertThat(count("activity")).isZero();
	}

	@Test
	void signingOutWithSomethingUnsentAsksFirst() {
		optIn();
		try (Browser browser = new Browser(this.port); Browser.Visitor peer = signIn(browser, this.pair)) {
			turnOn(peer);
			this.encounters.signed(this.pair, TestClock.TODAY, "10:20", "10:40");
			peer.open("/device/day");
			button(peer, "Log a visit").click();
			write(peer, "Refused, so it stays");
			peer.page.fill("#signature", "Sam Sample");
			button(peer, "Sign and keep").click();
			assertThat(peer.page.locator("[data-day-rows]")).containsText("Needs a change");
			peer.open("/device#menu");
			peer.page.locator("#menu form button").click();
			assertThat(peer.page.locator("dialog[open]")).containsText("1 visit is not sent yet");
			button(peer, "Stay and send").click();
			peer.open("/device/day");
			peer.page.locator("[data-day-rows] button").click();
			button(peer, "Finish it on the full form").click();
			peer.page.waitForURL("**/drafts/*");
			assertThat(peer.page.locator("main")).containsText("Refused, so it stays");
		}
	}

	@Test
	void anotherPersonSeesOnlyThatSomethingWaits() {
		optIn();
		Pair other = this.encounters.pair(this.county);
		try (Browser browser = new Browser(this.port); Browser.Visitor peer = signIn(browser, this.pair)) {
			turnOn(peer);
			peer.offline(true);
			peer.open("/device/day");
			button(peer, "Log a visit").click();
			write(peer, "Not for others");
			peer.page.fill("#signature", "Sam Sample");
			button(peer, "Sign and keep").click();
			assertThat(state(peer)).containsText("1 visit waiting");
			peer.losesSession();
			peer.offline(false);
			signIn(peer, other);
			turnOn(peer);
			peer.open("/device/day");
			assertThat(peer.page.locator("[data-day-warnings]"))
				.containsText("Another person’s 1 visit waits on this phone");
			assertThat(state(peer)).containsText("Nothing waiting");
			assertThat(peer.page.locator("main")).not().containsText("Not for others");
			peer.examine();
			peer.losesSession();
			signIn(peer, this.pair);
			peer.open("/device/day");
			assertThat(state(peer)).containsText("last sent");
		}
		assertThat(count("activity")).isOne();
	}

	@Test
	void signingOutErasesEverythingAfterAsking() {
		optIn();
		try (Browser browser = new Browser(this.port); Browser.Visitor peer = signIn(browser, this.pair)) {
			turnOn(peer);
			assertThat(stored(peer)).isNotEmpty();
			peer.page.navigate(peer.page.url().replaceAll("#.*", "") + "#menu");
			peer.page.locator("#menu form button").click();
			peer.page.waitForURL("**/sign-in?out");
			assertThat(stored(peer)).isEmpty();
		}
		assertThat(this.county.as(() -> this.jdbc.sql("select ended_because from device").query(String.class).list()))
			.containsExactly("SIGNED_OUT");
	}

	@Test
	void theServersWordErasesThePhone() {
		optIn();
		try (Browser browser = new Browser(this.port); Browser.Visitor peer = signIn(browser, this.pair)) {
			turnOn(peer);
			this.county
				.run(() -> this.jdbc.sql("update device set ended_at = now(), ended_because = 'WIPED'").update());
			peer.open("/device/day");
			assertThat(peer.page.locator("[data-day=off]")).isVisible();
			peer.page.waitForCondition(() -> stored(peer).isEmpty());
			peer.examine();
		}
	}

	@Test
	void withTheModeOffNothingIsStored() {
		try (Browser browser = new Browser(this.port); Browser.Visitor peer = signIn(browser, this.pair)) {
			peer.open("/device");
			assertThat(peer.page.locator("main")).containsText("Your county has not switched this on");
			peer.examine();
			peer.open("/encounters/new");
			peer.page.fill("[name=whatWeDid]", "We rode bus 7");
			peer.open("/participants");
			peer.open("/device/day");
			assertThat(peer.page.locator("[data-day=off]")).isVisible();
			peer.examine();
			assertThat(stored(peer)).isEmpty();
			assertThat(peer.cookies()).noneMatch((name) -> name.contains("device"));
		}
	}

	@Test
	void theCountySwitchesItOnFromItsPage() {
		String staff = this.county.user(Role.COUNTY_STAFF).login();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor desk = browser.signIn(staff, TestCounty.PASSWORD, Browser.Screen.DESK)) {
			desk.open("/settings/device-mode");
			desk.examine();
			button(desk, "Switch it on for this county program").click();
			assertThat(desk.page.locator("main")).containsText("It is on");
			desk.examine();
		}
	}

	private void optIn() {
		this.county.run(() -> this.jdbc.sql("insert into device_mode (program_id, id, opted_in) values (:p, :p, true)")
			.param("p", this.county.program().value())
			.update());
	}

	private static Browser.Visitor signIn(Browser browser, Pair pair) {
		Browser.Visitor peer = browser.stranger(Browser.Screen.PHONE);
		peer.clock(TestClock.NOW);
		signIn(peer, pair);
		return peer;
	}

	private static void signIn(Browser.Visitor peer, Pair pair) {
		peer.open("/sign-in");
		peer.page.fill("input[name=username]", pair.user().login());
		peer.page.fill("input[name=password]", TestCounty.PASSWORD);
		peer.page.click("main button[type=submit]");
		assertThat(peer.page.locator("h1")).containsText("My day");
	}

	private static void turnOn(Browser.Visitor peer) {
		peer.open("/device");
		peer.examine();
		button(peer, "Turn on for this phone").click();
		assertThat(peer.page.locator("[data-device-problem]")).containsText("Tick the box first");
		peer.page.check("#understood");
		button(peer, "Turn on for this phone").click();
		assertThat(peer.page.locator("[data-device-on]")).isVisible();
		peer.examine();
	}

	private static void write(Browser.Visitor peer, String words) {
		peer.page.selectOption("#participant", new SelectOption().setLabel("Jordan M."));
		peer.page.fill("#start", "10:00");
		peer.page.fill("#minutes", "53");
		peer.page.selectOption("#mode", "IN_PERSON");
		peer.page.selectOption("#place", "HOME");
		peer.page.fill("#whatWeDid", words);
		peer.page.fill("#generalPurpose", "Getting around on one's own");
	}

	/** The same draft, as another device left it on the server. */
	private void changedAtTheDesk(String id) {
		this.county.run(() -> this.jdbc.sql(
				"insert into draft (program_id, id, user_id, fields, saved_at) values (?, cast(? as uuid), ?, cast(? as jsonb), now())")
			.params(this.county.program().value(), id, this.pair.user().id().value(),
					"{\"work\": \"PEER_SUPPORT\", \"whatWeDid\": \"Written at the desk\"}")
			.update());
	}

	@SuppressWarnings("unchecked")
	private static List<String> stored(Browser.Visitor peer) {
		return (List<String>) peer.page.evaluate(STORED);
	}

	private static Locator state(Browser.Visitor peer) {
		return peer.page.locator("[data-day-state]");
	}

	private static Locator button(Browser.Visitor peer, String name) {
		return peer.page.getByRole(AriaRole.BUTTON, named(name));
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

	private long count(String table) {
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single());
	}

}

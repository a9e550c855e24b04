package org.peerstead.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.billing.x12.ReadBack;
import org.peerstead.billing.x12.SecondOpinion;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One hour of peer support, from the phone to the payer: logged, signed, approved,
 * claimed, and read by two parsers.
 */
@InTheBrowser
class HourOfPeerSupportJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Test
	void goesFromThePhoneToAValidClaim() throws IOException {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		String supervisor = county.user(Role.SUPERVISOR).login();
		String biller = county.user(Role.BILLER).login();
		try (Browser browser = new Browser(this.port)) {
			logAndSign(browser, pair);
			approve(browser, supervisor);
			Path file = billAndDownload(browser, biller);
			try (InputStream bytes = Files.newInputStream(file)) {
				ReadBack.Verdict verdict = ReadBack.check(bytes);
				assertThat(verdict.problems()).isEmpty();
				assertThat(verdict.contents().claims()).isEqualTo(1);
				assertThat(verdict.contents().lines()).isEqualTo(1);
			}
			assertThat(SecondOpinion.on(Files.readAllBytes(file)).objections()).isEmpty();
			assertThat(Files.readString(file)).doesNotContainIgnoringCase("route by herself");
		}
	}

	private static void logAndSign(Browser browser, Pair pair) {
		try (Browser.Visitor peer = browser.signIn(pair.user().login(), TestCounty.PASSWORD, Browser.Screen.PHONE)) {
			peer.examine();
			Page page = peer.page;
			page.click("main a[href^='/encounters/new'] >> nth=0");
			peer.examine();
			page.selectOption("#participant", pair.person().value().toString());
			page.fill("#date", TestClock.TODAY.minusDays(1).toString());
			page.fill("#start", "10:00");
			page.fill("#end", "10:53");
			page.check("input[name=mode][value=IN_PERSON]");
			page.selectOption("#place", "HOME");
			page.waitForSelector("#goal option[value='" + pair.goal() + "']", new Page.WaitForSelectorOptions()
				.setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
			page.selectOption("#goal", pair.goal().toString());
			page.fill("#whatWeDid", "We rode the bus together and she planned the route by herself.");
			page.fill("#generalPurpose", "Getting around on her own");
			page.waitForSelector("#light >> text=53 minutes = 3 units");
			peer.examine();
			page.click("form.with-light button.btn-primary");
			page.waitForURL("**/encounters/*");
			peer.examine();
		}
	}

	private static void approve(Browser browser, String login) {
		try (Browser.Visitor supervisor = browser.signIn(login, TestCounty.PASSWORD, Browser.Screen.DESK)) {
			supervisor.examine();
			supervisor.open("/review");
			supervisor.examine();
			supervisor.page.click("text=Begin with the first");
			supervisor.examine();
			supervisor.page.click("button[value=APPROVED]");
			supervisor.page.waitForSelector("text=Nothing waits for you");
			supervisor.examine();
		}
	}

	private static Path billAndDownload(Browser browser, String login) {
		try (Browser.Visitor biller = browser.signIn(login, TestCounty.PASSWORD, Browser.Screen.DESK)) {
			biller.open("/billing/ready");
			biller.examine();
			biller.page.click("text=Build a batch from these");
			biller.page.click("text=Build the batch");
			biller.page.waitForSelector("text=Read back whole");
			biller.examine();
			Download download = biller.page.waitForDownload(() -> biller.page.click("text=Download the 837P"));
			Path kept = Path.of("target", "journey-837p.edi");
			download.saveAs(kept);
			return kept;
		}
	}

}

package org.peerstead.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import com.microsoft.playwright.Download;
import org.junit.jupiter.api.Test;
import org.peerstead.TestCounty;
import org.peerstead.access.Role;
import org.peerstead.billing.BillingCounty;
import org.peerstead.billing.BillingCounty.Books;
import org.peerstead.billing.BillingCounty.Person;
import org.peerstead.billing.x12.SecondOpinion;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@InTheBrowser
class BillingJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private BillingCounty counties;

	@Test
	void aBillerBuildsABatchReadsItAndDownloadsTheFile() throws IOException {
		Books books = busyCounty();
		String login = books.county().user(Role.BILLER).login();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor biller = browser.signIn(login, TestCounty.PASSWORD, Browser.Screen.DESK)) {
			biller.examine();
			biller.page.click("main a[href='/billing/ready']");
			biller.examine();
			biller.page.click("text=Build a batch from these");
			biller.examine();
			biller.page.click("text=Build the batch");
			biller.page.waitForSelector("text=Read back whole");
			biller.examine();
			biller.page.locator("details summary").nth(1).click();
			biller.examine();
			Download download = biller.page.waitForDownload(() -> biller.page.click("text=Download the 837P"));
			assertThat(download.suggestedFilename()).startsWith("837P_KEYBH_").endsWith(".edi");
			assertThat(SecondOpinion.on(Files.readAllBytes(download.path())).objections()).isEmpty();
			biller.page.click("article h3 a >> nth=0");
			biller.examine();
			for (String page : List.of("/billing/held", "/billing/batches", "/billing/reconciliation",
					"/billing/claims?number=PS0")) {
				biller.open(page);
				biller.examine();
			}
		}
	}

	@Test
	void everyPageFitsAPhone() {
		Books books = busyCounty();
		String login = books.county().user(Role.BILLER).login();
		String county = books.county().user(Role.COUNTY_STAFF).login();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor biller = browser.signIn(login, TestCounty.PASSWORD, Browser.Screen.PHONE);
				Browser.Visitor staff = browser.signIn(county, TestCounty.PASSWORD, Browser.Screen.PHONE)) {
			for (String page : List.of("/", "/billing/ready", "/billing/held", "/billing/batches",
					"/billing/batches/new", "/billing/reconciliation", "/billing/claims")) {
				biller.open(page);
				biller.examine();
			}
			biller.open("/billing/batches/new");
			biller.page.click("text=Build the batch");
			biller.page.waitForSelector("text=Read back whole");
			biller.examine();
			staff.examine();
		}
	}

	/** A week of work: ready, held for two reasons, a certification that lapses. */
	private Books busyCounty() {
		Books books = this.counties.make();
		List<String> names = List.of("Maple", "Birch", "Cedar", "Elm", "Hazel", "Rowan");
		for (int i = 0; i < names.size(); i++) {
			Person person = books.person(names.get(i));
			books.visits(person,
					IntStream.range(0, 9).mapToObj((day) -> LocalDate.of(2026, 5, 4).plusDays(day)).toList(), 8 + i, 45,
					(i % 2 == 0) ? "IN_PERSON" : "AUDIO");
		}
		books.visit(books.person("Aspen"), LocalDate.of(2025, 12, 19), 9);
		Person held = books.person("Willow");
		books.visits(held, List.of(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 5, 21)), 9, 45, "IN_PERSON");
		books.change(
				"""
						update encounter_standing set standing = 'HELD', findings = '[{"check": "NO_PLAN", "severity": "BLOCK",
						  "sentence": "No service plan was in force on 05/20/2026. Write the plan, or record the one that was in force.",
						  "citation": "PA Supplemental Provider Agreement, Peer Support", "fixAt": "PLAN", "field": null, "aside": null},
						 {"check": "NOT_CERTIFIED", "severity": "BLOCK", "sentence": "Robin Sample was not certified on 05/20/2026.",
						  "citation": "Pennsylvania Certification Board", "fixAt": "CERTIFICATION", "field": null, "aside": null}]'
						where participant_id = ?""",
				held.id());
		books.change("update certification set expires_on = '2026-06-24'");
		return books;
	}

}

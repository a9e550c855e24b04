package org.peerstead.journeys;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.access.Role;
import org.peerstead.billing.BatchBuilding;
import org.peerstead.billing.BatchId;
import org.peerstead.billing.BillingCounty;
import org.peerstead.billing.BillingCounty.Books;
import org.peerstead.billing.ReadyChoice;
import org.peerstead.pay.SamplePay;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The county holds pay against a living wage, asks what a floor costs and which charge
 * would fund it; a worker asks what more hours would do, and nobody learns of it.
 */
@InTheBrowser
class PayBesideJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private BillingCounty counties;

	@Autowired
	private BatchBuilding building;

	@Autowired
	private SamplePay pay;

	@Autowired
	private SamplePeers peers;

	@Test
	void fromTheLivingWageToTheChargeThatFundsAFloor(@TempDir Path folder) throws Exception {
		Books books = paidCounty();
		Path file = folder.resolve("living-wages.csv");
		java.nio.file.Files.writeString(file,
				"county_fips,county,year,adults,working_adults,children,hourly\n42043,Dauphin County,2026,1,1,0,20.75\n42043,Dauphin County,2026,1,1,1,35.20\n42043,Dauphin County,2026,2,2,2,24.10\n");
		String login = books.county().user(Role.COUNTY_STAFF).login();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor staff = browser.signIn(login, TestCounty.PASSWORD, Browser.Screen.DESK)) {
			staff.open("/pay/benchmarks");
			staff.examine();
			staff.page.selectOption("#county", "42043");
			staff.page.click("main form.filters button[type=submit]");
			staff.examine();
			staff.page.click("text=Always begin with Dauphin County");
			staff.page.click("main a[href='/pay/benchmarks/loads']");
			staff.examine();
			staff.page.check("text=Living wages");
			staff.page.fill("#source", "Sample figures of the county");
			staff.page.setInputFiles("#file", file);
			staff.page.click("text=Load the file");
			staff.page.waitForSelector("text=Loaded: 3 figures");
			staff.examine();
			staff.open("/pay/benchmarks");
			assertThat(staff.page.textContent("main")).contains("$20.75", "Sample figures of the county, 2026",
					"hours more than full time");
			staff.examine();
			staff.page.click("text=What a floor would cost");
			assertThat(staff.page.inputValue("#floor")).startsWith("20.75");
			staff.page.fill("#onCosts", "22");
			staff.page.click("text=When does one post pay for itself?");
			staff.page.fill("#paid", "95");
			staff.page.fill("#days", "220");
			staff.page.click("main form button[type=submit]");
			assertThat(staff.page.textContent("main")).contains("Charge that funds it", "more for each unit",
					"A full-time post pays for itself at");
			staff.examine();
			staff.page.click("main a[href='/pay/pass-through']");
			assertThat(staff.page.textContent("main")).contains("hours agreed x rate in force", "How it is counted");
			staff.examine();
			staff.open("/pay/equity");
			staff.examine();
		}
	}

	@Test
	void everyPageFitsAPhoneAndAWorkerAsksAlone() {
		Books books = paidCounty();
		var peer = books.county().user(Role.PEER);
		this.pay.hourly(books.county(), this.pay.postOf(books.county(), this.peers.who(books.county(), peer.id())),
				LocalDate.of(2025, 3, 3), "17.50");
		String county = books.county().user(Role.COUNTY_STAFF).login();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor staff = browser.signIn(county, TestCounty.PASSWORD, Browser.Screen.PHONE);
				Browser.Visitor worker = browser.signIn(peer.login(), TestCounty.PASSWORD, Browser.Screen.PHONE)) {
			for (String page : List.of("/pay/benchmarks?county=42043", "/pay/benchmarks/loads",
					"/pay/floor?floor=20&onCosts=22&paid=95&days=220", "/pay/pass-through", "/pay/equity")) {
				staff.open(page);
				staff.examine();
			}
			worker.open("/my/benefits");
			worker.examine();
			worker.page.fill("#hours", "many");
			worker.page.click("main form button[type=submit]");
			worker.examine();
			worker.page.fill("#hours", "22");
			worker.page.click("main form button[type=submit]");
			assertThat(worker.page.textContent("main")).contains("22 hours a week", "Hours a week at your wage, up to");
			assertThat(worker.path()).isEqualTo("/my/benefits");
			worker.examine();
		}
	}

	/** Eleven peers below twenty dollars, and visits of May in a batch. */
	private Books paidCounty() {
		Books books = this.counties.make();
		this.pay.hourly(books.county(), this.pay.postOf(books.county(), new PeerId(books.peer())),
				LocalDate.of(2025, 1, 1), "17.50");
		for (int each = 0; each < 10; each++) {
			var agency = (each % 2 == 0) ? books.county().first() : books.county().second();
			this.pay.hourly(books.county(),
					this.pay.postOf(books.county(),
							this.peers.employed(books.county(), agency, "Robin" + each, "Sample")),
					LocalDate.of(2025, 2, 3), "16." + each + "5");
		}
		books.visits(books.person("Maple"), LocalDate.of(2026, 5, 4).datesUntil(LocalDate.of(2026, 5, 14)).toList(), 10,
				45, "IN_PERSON");
		books.county()
			.tenant()
			.call(() -> this.building.build(books.county().program(), new BatchBuilding.Order(new BatchId(NewId.next()),
					ReadyChoice.ALL.to(books.payer().value()), BillingCounty.WHOLE, TestClock.ZONE)));
		return books;
	}

}

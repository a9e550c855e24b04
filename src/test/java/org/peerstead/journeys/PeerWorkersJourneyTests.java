package org.peerstead.journeys;

import java.time.LocalDate;
import java.util.UUID;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.credentials.CertificationId;
import org.peerstead.credentials.SampleCertifications;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@InTheBrowser
class PeerWorkersJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private SampleCertifications certifications;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@EnumSource(Browser.Screen.class)
	void countyStaffTakeSomeoneInAndRecordWhatCertifiesThem(Browser.Screen screen) {
		County county = this.counties.make();
		PeerId rosa = this.peers.rosa(county);
		CertificationId first = this.certifications.cps(county, rosa, LocalDate.of(2022, 5, 1));
		CertificationId second = this.certifications.renewed(county, first, LocalDate.of(2024, 7, 1));
		this.certifications.voided(county, this.certifications.cps(county, rosa, LocalDate.of(2029, 7, 1)));
		this.peers.employed(county, county.second(), "Jordan", "Maple");
		try (Browser browser = new Browser(this.port);
				Browser.Visitor staff = browser.signIn(county.user(Role.COUNTY_STAFF).login(), TestCounty.PASSWORD,
						screen)) {
			look(staff, "/people");
			look(staff, "/people?q=nobody");
			look(staff, "/people/new");
			takeIn(staff);
			look(staff, "/people/" + rosa);
			look(staff, "/people/" + rosa + "?on=2024-06-01");
			look(staff, "/people/" + rosa + "/edit");
			look(staff, "/people/" + rosa + "/employments/new");
			String spell = "/people/" + rosa + "/employments/" + spell(county, rosa);
			look(staff, spell + "/edit");
			look(staff, spell + "/transfers/new");
			look(staff, spell + "/exits/new");
			look(staff, "/people/" + rosa + "/certifications/new");
			look(staff, "/certifications/" + second + "/renewals/new");
			look(staff, "/certifications/" + second + "/voids/new");
			look(staff, "/certifications/expiring");
		}
	}

	private void takeIn(Browser.Visitor staff) {
		staff.page.fill("[name=legalLast]", "Oak");
		staff.page.fill("[name=npi]", "1234567890");
		staff.page.click("main button[type=submit]");
		staff.page.waitForSelector(".error-summary");
		staff.examine();
		staff.page.fill("[name=legalFirst]", "Kim");
		staff.page.fill("[name=npi]", "2000000002");
		staff.page.selectOption("[name=agencyId]", new SelectOption().setLabel("First Agency"));
		staff.page.fill("[name=position]", "Peer specialist");
		staff.page.fill("[name=startedOn]", "2026-06-01");
		staff.page.click("main button[type=submit]");
		staff.page.waitForSelector(".flash");
		assertThat(staff.page.textContent("h1")).isEqualTo("Kim Oak");
		staff.examine();
	}

	private UUID spell(County county, PeerId peer) {
		return county.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
			.param(peer.value())
			.query(UUID.class)
			.single());
	}

	private static void look(Browser.Visitor visitor, String path) {
		visitor.open(path);
		assertThat(visitor.page.locator(".problem").count()).as("an error page at %s", path).isZero();
		visitor.examine();
	}

}

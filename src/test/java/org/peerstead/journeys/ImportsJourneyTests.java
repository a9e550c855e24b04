package org.peerstead.journeys;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.exchange.ImportKind;
import org.peerstead.exchange.SampleFiles;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@InTheBrowser
class ImportsJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@ParameterizedTest
	@EnumSource(Browser.Screen.class)
	void countyStaffBringPeerWorkersInFromAFileAndUndoIt(Browser.Screen screen) {
		County county = this.counties.make();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor staff = browser.signIn(county.user(Role.COUNTY_STAFF).login(), TestCounty.PASSWORD,
						screen)) {
			staff.open("/imports");
			staff.examine();
			staff.page.click("main .page-head a.btn-primary");
			staff.page.click("summary >> nth=0");
			staff.examine();
			send(staff, "PK\u0003\u0004 a workbook");
			staff.page.waitForSelector(".error-summary");
			staff.examine();
			assertThat(staff.page.textContent("main")).contains("an Excel workbook or a ZIP archive");
			send(staff, SampleFiles.csv(ImportKind.PEERS, SampleFiles.peer("Rosa", "Delgado", "CPS-1"),
					SampleFiles.with(SampleFiles.peer("Lee", "Maple", "CPS-2"), "Started on", "02/30/2024")));
			staff.page.waitForSelector("text=Take in the good rows");
			staff.examine();
			assertThat(staff.page.textContent("main")).contains("Row 3", "02/30/2024", "not a day of the calendar");
			staff.page.click("text=Take in the good rows");
			staff.page.waitForSelector("text=Undo this import");
			staff.examine();
			staff.page.click("text=Undo this import");
			staff.page.waitForSelector("#import .status-plain");
			staff.examine();
			staff.open("/imports");
			staff.examine();
			assertThat(staff.page.textContent("main")).contains("peers.csv", "Undone");
		}
	}

	private static void send(Browser.Visitor staff, String file) {
		staff.page.check("[name=kind][value=PEERS]");
		staff.page.setInputFiles("[name=file]",
				new FilePayload("peers.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
		staff.page.click("main button[type=submit]");
	}

}

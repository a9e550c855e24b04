package org.peerstead.pay.web;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.pay.PayPeriodId;
import org.peerstead.pay.SamplePayroll;
import org.peerstead.pay.TimesheetId;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class PaidTimePagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SamplePayroll payroll;

	@Autowired
	private StatementCount statements;

	private County county;

	private Pair pair;

	private TimesheetId sheet;

	@BeforeEach
	void anHourOfWorkAndHalfAnHourOfTravel() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
		this.encounters.signed(this.pair, SampleEncounters.DAY, "10:00", "11:00");
		this.encounters.sign(this.pair, this.encounters.other(Work.TRAVEL, SampleEncounters.DAY, "11:00", "11:30"));
		PayPeriodId period = this.payroll.period(this.county);
		this.payroll.earns(this.pair, "18.00");
		this.sheet = this.payroll.sheet(this.pair, period);
	}

	@Test
	void hoursCountOnceHandedInAndEachNumberOpensItsRows() {
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		assertThat(get(staff, "/pay/time")).hasStatusOk().bodyText().contains("No hours here");
		this.payroll.handedIn(this.pair, this.sheet);
		this.payroll.approved(this.pair, this.sheet);
		this.payroll.locked(this.pair, this.sheet);
		assertThat(get(staff, "/pay/time")).bodyText()
			.contains("33 % of the hours handed in had no pay code", "0.50 of 1.50 hours", "First Agency", "06/2026");
		assertThat(get(staff, "/pay/time.csv")).bodyText()
			.contains("First Agency,2026-06,Travel,30,0,30", "First Agency,2026-06,Peer support with a person,60,60,0");
		assertThat(get(staff, "/pay/time/rows?agency=" + this.county.first() + "&work=TRAVEL")).hasStatusOk()
			.bodyText()
			.contains("Sam Sample", "Travel", "0.50", "/pay/sheets/" + this.sheet)
			.doesNotContain(">1.00<");
		assertThat(get(staff, "/pay/time/rows.csv")).bodyText().contains("Sam Sample,2026-06,Travel,0.50,0.50");
	}

	@Test
	void theSumsFollowAReopenedTimesheet() {
		this.payroll.paid(this.pair, this.sheet);
		this.payroll.reopened(this.pair, this.sheet, "Half an hour is missing.");
		this.encounters.signed(this.pair, SampleEncounters.DAY, "14:00", "14:30");
		this.payroll.paid(this.pair, this.sheet);
		assertThat(get(this.county.user(Role.COUNTY_STAFF), "/pay/time")).bodyText()
			.contains("25 % of the hours", "0.50 of 2.00 hours");
	}

	@Test
	void aSupervisorSeesTheOwnAgencyAlone() {
		this.payroll.handedIn(this.pair, this.sheet);
		assertThat(get(this.county.user(Role.SUPERVISOR), "/pay/time")).bodyText().contains("33 %");
		TestUser other = this.county.user(Role.SUPERVISOR, this.county.second());
		assertThat(get(other, "/pay/time?agency=" + this.county.first())).bodyText().contains("No hours here");
		assertThat(get(other, "/pay/time/rows?agency=" + this.county.first())).bodyText().contains("No hours here");
	}

	@Test
	void aNumberOfStatementsThatDoesNotGrow() {
		this.payroll.handedIn(this.pair, this.sheet);
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		assertThat(this.statements.of(() -> get(staff, "/pay/time"))).isLessThan(15);
	}

	@Test
	void theCountyLoadsTheMileageRateThatIsNotShipped() {
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		assertThat(get(staff, "/pay/mileage")).hasStatusOk()
			.bodyText()
			.contains("No rate is loaded for 2026", "01/01/2025 to 12/31/2025", "$0.70", "01/01/2024 to 12/31/2024",
					"$0.67", "Recalled");
		assertThat(post(staff, "/pay/mileage", rate("-0.7"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Write dollars a mile, such as 0.70.", "-0.7");
		assertThat(post(staff, "/pay/mileage", rate("0.70001"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("more than four decimals");
		assertThat(post(staff, "/pay/mileage", rate("0.72"))).hasStatus3xxRedirection();
		assertThat(get(staff, "/pay/mileage")).bodyText()
			.contains("$0.72", "The county loaded it")
			.doesNotContain("No rate is loaded");
		assertThat(post(staff, "/pay/mileage", rate("0.73"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("The county has a rate of its own for some of these days already");
	}

	private static Map<String, String> rate(String dollars) {
		return Map.of("id", NewId.next().toString(), "from", "2026-01-01", "through", "2026-12-31", "rate", dollars,
				"source", "Sample: not a published rate");
	}

	private MvcTestResult get(TestUser who, String path) {
		return this.web.get().uri(path).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult post(TestUser who, String path, Map<String, String> values) {
		var request = this.web.post().uri(path).with(user(who.login()).roles(who.role().name())).with(csrf());
		values.forEach(request::param);
		return request.exchange();
	}

}

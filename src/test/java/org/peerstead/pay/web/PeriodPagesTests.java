package org.peerstead.pay.web;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class PeriodPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	private County county;

	private TestUser staff;

	@BeforeEach
	void aCounty() {
		this.county = this.counties.make();
		this.staff = this.county.user(Role.COUNTY_STAFF);
	}

	@Test
	void makesTheNextPeriodsAndShowsThem() {
		assertThat(get(this.staff, "/pay/periods")).hasStatusOk().bodyText().contains("No pay periods yet");
		Map<String, String> form = periods("2026-06-01", "2");
		assertThat(post(this.staff, "/pay/periods", form)).hasStatus3xxRedirection();
		assertThat(post(this.staff, "/pay/periods", form)).as("the same form again").hasStatus3xxRedirection();
		assertThat(get(this.staff, "/pay/periods")).bodyText()
			.contains("06/01/2026 to 06/14/2026", "06/15/2026 to 06/28/2026", "07/01/2026", "First Agency");
		assertThat(get(this.staff, "/pay/periods.csv")).bodyText()
			.contains("First Agency,2026-06-15,2026-06-28,2026-07-01,2026-07-05,0,0,0,0");
	}

	@Test
	void overlappingPeriodsAreRefusedAndWhatWasTypedStays() {
		post(this.staff, "/pay/periods", periods("2026-06-01", "2"));
		assertThat(post(this.staff, "/pay/periods", periods("2026-06-28", "3")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This agency has a pay period for some of these days already", "2026-06-28");
	}

	@Test
	void aSupervisorMakesThoseOfTheOwnAgencyAlone() {
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		Map<String, String> form = periods("2026-06-01", "1");
		assertThat(post(supervisor, "/pay/periods", form)).hasStatus3xxRedirection();
		Map<String, String> other = new HashMap<>(periods("2026-07-01", "1"));
		other.put("agency", this.county.second().toString());
		assertThat(post(supervisor, "/pay/periods", other)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose the agency from the list.");
	}

	@Test
	void whatNobodyDecidedAboutHasNoPayCode() {
		assertThat(get(this.staff, "/pay/paid-time?agency=" + this.county.first())).hasStatusOk()
			.bodyText()
			.contains("Notes and paperwork", "Not decided", "No pay code");
		assertThat(post(this.staff, "/pay/paid-time", Map.of("agency", this.county.first().toString(), "works",
				"DOCUMENTATION", "from", "2026-06-01", "paid", "true", "code", "adm")))
			.hasStatus3xxRedirection();
		assertThat(get(this.staff, "/pay/paid-time?agency=" + this.county.first())).bodyText().contains("ADM");
		assertThat(post(this.staff, "/pay/paid-time",
				Map.of("agency", this.county.first().toString(), "works", "DOCUMENTATION", "from", "2026-05-01", "paid",
						"false")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("or later already. Choose a later day.");
	}

	private Map<String, String> periods(String from, String count) {
		return Map.of("id", NewId.next().toString(), "agency", this.county.first().toString(), "cycle", "TWO_WEEKLY",
				"from", from, "count", count, "submitDays", "3", "payDays", "7");
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

package org.peerstead.access.web;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class AgencyPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	private County county;

	private RequestPostProcessor staff;

	@BeforeEach
	void aCounty() {
		this.county = this.counties.make();
		this.staff = as(Role.COUNTY_STAFF);
	}

	private RequestPostProcessor as(Role role) {
		return user(this.county.user(role).login()).roles(role.name());
	}

	private static Map<String, String> typed(UUID id) {
		return Map.ofEntries(Map.entry("id", id.toString()), Map.entry("name", "Riverbend Peer Center"),
				Map.entry("npi", "2000000002"), Map.entry("promiseNumber", "000000000 0001"),
				Map.entry("taxonomy", "251s00000x"), Map.entry("taxId", "00-0000001"),
				Map.entry("street", "1 Sample Street"), Map.entry("city", "Harrisburg"), Map.entry("state", "pa"),
				Map.entry("zip", "17101-0001"), Map.entry("billingContact", "Sam Sample"),
				Map.entry("billingPhone", "(717) 555-0100"));
	}

	private MvcTestResult send(String address, Map<String, String> typed, String... changed) {
		var request = this.web.post().uri(address).with(this.staff).with(csrf());
		Map<String, String> all = new java.util.HashMap<>(typed);
		for (int at = 0; at < changed.length; at += 2) {
			all.put(changed[at], changed[at + 1]);
		}
		all.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult open(String address) {
		return this.web.get().uri(address).with(this.staff).exchange();
	}

	@Test
	void anAgencyIsAddedOnceHoweverOftenTheFormIsSent() {
		UUID id = NewId.next();
		assertThat(send("/agencies", typed(id))).redirectedUrl().isEqualTo("/agencies/" + id);
		assertThat(send("/agencies", typed(id))).redirectedUrl().isEqualTo("/agencies/" + id);
		assertThat(open("/agencies/" + id)).hasStatusOk()
			.bodyText()
			.contains("Riverbend Peer Center", "0000000000001", "251S00000X", "(717) 555-0100", "17101-0001");
		assertThat(open("/agencies?q=riverBEND")).bodyText().contains("Riverbend").doesNotContain("First Agency");
		assertThat(open("/agencies.csv")).bodyText().contains("Riverbend Peer Center,2000000002");
	}

	@Test
	void aWrongFormSaysWhatIsWrongAndKeepsWhatWasTyped() {
		UUID id = NewId.next();
		assertThat(send("/agencies", typed(id), "npi", "2000000003")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("last digit of this NPI", "Riverbend Peer Center", "2000000003");
		assertThat(send("/agencies", typed(id), "street", "P.O. Box 12")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("not a post office box");
		assertThat(send("/agencies", typed(id), "zip", "17101", "name", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("four extra digits", "Write the agency&#39;s name.");
		assertThat(send("/agencies", typed(NewId.next()), "name", "Nul\u0000 Agency", "npi", "2000000002"))
			.hasStatus3xxRedirection();
		assertThat(open("/agencies?q=nul agency")).bodyText().contains("Nul Agency");
		assertThat(send("/agencies", typed(id), "name", "First Agency")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("of this name is in the program already");
		assertThat(send("/agencies", typed(id), "name", "<script>alert(1)</script>", "npi", "x"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.doesNotContain("<script>alert");
	}

	@Test
	void whoSavesOverAnothersChangeSeesBoth() {
		String address = "/agencies/" + this.county.first();
		assertThat(open(address + "/edit")).hasStatusOk().bodyText().contains("First Agency");
		assertThat(send(address, typed(this.county.first().value()), "version", "0", "city", "York")).redirectedUrl()
			.isEqualTo(address);
		assertThat(send(address, typed(this.county.first().value()), "version", "0", "city", "Lancaster"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Lancaster", "York", "name=\"version\" value=\"1\"");
	}

	@Test
	void aClosedAgencyStaysOnFile() {
		String address = "/agencies/" + this.county.second();
		assertThat(send(address + "/closings", Map.of())).redirectedUrl().isEqualTo(address);
		assertThat(open(address)).bodyText().contains("Closed since", "06/15/2026");
		assertThat(open("/agencies")).bodyText().doesNotContain("Second Agency");
		assertThat(open("/agencies?status=CLOSED")).bodyText().contains("Second Agency");
		assertThat(send(address + "/reopenings", Map.of())).redirectedUrl().isEqualTo(address);
		assertThat(open("/agencies")).bodyText().contains("Second Agency");
	}

	@Test
	void aStrangersAgencyDoesNotExist() {
		County other = this.counties.make();
		for (String address : new String[] { "/agencies/" + other.first(), "/agencies/" + other.first() + "/edit",
				"/agencies/not-an-id", "/agencies/" + NewId.next() }) {
			assertThat(open(address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(send("/agencies/" + other.first(), typed(other.first().value()), "version", "0"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(send("/agencies/" + other.first() + "/closings", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void onlyCountyStaffOpensThem() {
		for (Role role : Role.values()) {
			assertThat(this.web.get().uri("/agencies").with(as(role))).as(role.name())
				.hasStatus((role == Role.COUNTY_STAFF) ? HttpStatus.OK : HttpStatus.FORBIDDEN);
		}
	}

}

package org.peerstead.credentials.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.credentials.CertificationId;
import org.peerstead.credentials.SampleCertifications;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class CertificationPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private SampleCertifications certifications;

	private County county;

	private TestUser staff;

	private PeerId rosa;

	/** Valid from 07/01/2024 through 06/30/2026: 15 days are left. */
	private CertificationId expiring;

	@BeforeEach
	void aCountyWithRosa() {
		this.county = this.counties.make();
		this.staff = this.county.user(Role.COUNTY_STAFF);
		this.rosa = this.peers.rosa(this.county);
		this.expiring = this.certifications.cps(this.county, this.rosa, LocalDate.of(2024, 7, 1));
	}

	@ParameterizedTest
	@CsvSource({ "2024-06-30, Not yet valid", "2024-07-01, Active", "2026-06-15, Expires in 15 days",
			"2026-06-30, Expires today", "2026-07-02, Lapsed 2 days ago" })
	void showsHowTheCertificationStoodOnAnyDay(String on, String words) {
		assertThat(get(this.staff, "/people/" + this.rosa + "?on=" + on)).hasStatusOk()
			.bodyText()
			.contains(words, "CPS, Certified Peer Specialist", "07/01/2024 to 06/30/2026");
	}

	@Test
	void showsTheChainWithItsGapInWords() {
		this.certifications.renewed(this.county, this.expiring, LocalDate.of(2026, 7, 31));
		assertThat(get(this.staff, "/people/" + this.rosa + "?on=2026-08-01")).bodyText()
			.contains("Ended, renewed", "Gap",
					"30 days without certification: 07/01/2026 to 07/30/2026. Visits on these days cannot be billed.");
	}

	@Test
	void recordsACertification() {
		assertThat(get(this.staff, "/people/" + this.rosa + "/certifications/new")).hasStatusOk()
			.bodyText()
			.contains("For Rosie Delgado", "CRS, Certified Recovery Specialist");
		Map<String, String> form = certificate(NewId.next(), "2026-01-01", "2027-12-31");
		String address = "/people/" + this.rosa + "/certifications";
		assertThat(post(this.staff, address, form)).redirectedUrl().isEqualTo("/people/" + this.rosa);
		assertThat(post(this.staff, address, form)).as("sent twice").redirectedUrl().isEqualTo("/people/" + this.rosa);
		assertThat(get(this.staff, "/people/" + this.rosa)).bodyText()
			.containsOnlyOnce("Number SAMPLE-7, Sample board.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			type | '' | Choose the kind of certification.
			type | DOCTOR | Choose
			number | '' | Write the number on the certificate.
			expiresOn | 2026-01-01 | A certification expires after the day it was issued.
			expiresOn | 02/30/2027 | Enter a real date
			issuedOn | '' | Write the first day it is valid.
			""")
	void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String value, String sentence) {
		Map<String, String> form = certificate(NewId.next(), "2026-01-01", "2027-12-31");
		form.put(field, value);
		assertThat(post(this.staff, "/people/" + this.rosa + "/certifications", form))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(sentence, "value=\"Sample board\"", "What you typed is still here");
	}

	@Test
	void twoOfAKindDoNotOverlap() {
		Map<String, String> form = certificate(NewId.next(), "2026-01-01", "2027-12-31");
		form.put("type", "CPS");
		assertThat(post(this.staff, "/people/" + this.rosa + "/certifications", form))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("A certification of this kind covers some of these days already. Renew it, or correct the dates.",
					"SAMPLE-7");
	}

	@Test
	void renewsWithTheNextTwoYearsSuggested() {
		assertThat(get(this.staff, "/certifications/" + this.expiring + "/renewals/new")).hasStatusOk()
			.bodyText()
			.contains("value=\"2026-07-01\"", "value=\"2028-06-30\"", "Rosie Delgado");
		String address = "/certifications/" + this.expiring + "/renewals";
		assertThat(post(this.staff, address, certificate(NewId.next(), "2026-06-30", "2028-06-29")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("The certification before it is valid through 06/30/2026");
		Map<String, String> form = certificate(NewId.next(), "2026-07-01", "2028-06-30");
		assertThat(post(this.staff, address, form)).redirectedUrl().isEqualTo("/people/" + this.rosa);
		assertThat(post(this.staff, address, form)).as("sent twice").redirectedUrl().isEqualTo("/people/" + this.rosa);
		assertThat(get(this.staff, "/people/" + this.rosa)).bodyText()
			.contains("SAMPLE-7", "Not yet valid")
			.doesNotContain("Expires in", "Gap");
		assertThat(post(this.staff, address, certificate(NewId.next(), "2029-01-01", "2030-12-31")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This certification was renewed already. Renew the newest one.");
	}

	@Test
	void voidsWithAReasonThatStaysInSight() {
		String address = "/certifications/" + this.expiring + "/voids";
		assertThat(get(this.staff, address + "/new")).hasStatusOk()
			.bodyText()
			.contains("Rosie Delgado", "never counts");
		assertThat(post(this.staff, address, Map.of("version", "0", "reason", " ")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Write why");
		assertThat(post(this.staff, address, Map.of("version", "7", "reason", "Wrong <b>person</b>")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Someone else changed this certification", "Wrong &lt;b&gt;person&lt;/b&gt;");
		Map<String, String> form = Map.of("version", "0", "reason", "Wrong person");
		assertThat(post(this.staff, address, form)).hasStatus3xxRedirection();
		assertThat(post(this.staff, address, form)).as("sent twice").hasStatus3xxRedirection();
		assertThat(get(this.staff, "/people/" + this.rosa)).bodyText()
			.contains("Void: Wrong person")
			.doesNotContain("Expires in", "/renewals/new");
		assertThat(post(this.staff, "/certifications/" + this.expiring + "/renewals",
				certificate(NewId.next(), "2026-07-01", "2028-06-30")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("void, so it cannot be renewed");
	}

	@Test
	void listsWhatIsRunningOut() {
		assertThat(get(this.staff, "/certifications/expiring")).hasStatusOk()
			.bodyText()
			.contains("Rosie Delgado", "Expires in 15 days", "06/30/2026");
		assertThat(get(this.staff, "/certifications/expiring.csv")).hasStatusOk()
			.bodyText()
			.contains("Rosie Delgado,\"CPS, Certified Peer Specialist\",2026-06-30,15");
		this.certifications.renewed(this.county, this.expiring, LocalDate.of(2026, 7, 1));
		assertThat(get(this.staff, "/certifications/expiring?within=DAYS_30")).bodyText()
			.contains("Nothing is running out")
			.doesNotContain("Rosie Delgado");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "PEER", "BILLER", "OPERATOR" })
	void othersMayNotOpenThePages(Role role) {
		TestUser stranger = this.county.user(role);
		assertThat(get(stranger, "/certifications/expiring")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(stranger, "/certifications/" + this.expiring + "/voids/new")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/certifications/{id}/renewals/new", "/certifications/{id}/voids/new",
			"/people/{peer}/certifications/new" })
	void aStrangersCertificationDoesNotExist(String page) {
		String address = address(page);
		assertThat(get(this.county.user(Role.SUPERVISOR), address)).as("own agency").hasStatusOk();
		assertThat(get(this.county.user(Role.SUPERVISOR, this.county.second()), address)).as("other agency")
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.counties.make().user(Role.COUNTY_STAFF), address)).as("other program")
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.county.user(Role.AUDITOR), address)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/certifications/{id}/renewals", "/certifications/{id}/voids",
			"/people/{peer}/certifications" })
	void nobodyChangesAStrangersCertification(String page) {
		Map<String, String> form = certificate(NewId.next(), "2026-07-01", "2028-06-30");
		form.putAll(Map.of("version", "0", "reason", "Mine now"));
		assertThat(post(this.county.user(Role.SUPERVISOR, this.county.second()), address(page), form))
			.as("other agency")
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.counties.make().user(Role.COUNTY_STAFF), address(page), form)).as("other program")
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private String address(String page) {
		return page.replace("{id}", this.expiring.toString()).replace("{peer}", this.rosa.toString());
	}

	private static Map<String, String> certificate(UUID id, String from, String through) {
		Map<String, String> form = new HashMap<>();
		form.put("id", id.toString());
		form.put("type", "CRS");
		form.put("number", "SAMPLE-7");
		form.put("issuer", "Sample board");
		form.put("issuedOn", from);
		form.put("expiresOn", through);
		return form;
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(URI.create(address)).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult post(TestUser who, String address, Map<String, String> form) {
		MockMvcTester.MockMvcRequestBuilder request = this.web.post()
			.uri(address)
			.with(user(who.login()).roles(who.role().name()))
			.with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

}

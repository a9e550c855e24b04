package org.peerstead.credentials.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.credentials.SampleCertifications;
import org.peerstead.people.PeerDetails;
import org.peerstead.people.PeerDetails.Contact;
import org.peerstead.people.PeerDetails.LegalName;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class RosterPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private SampleCertifications certifications;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatementCount statements;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                         | Ann Lapsed, Rosie Delgado, Ben None, Cy Sixty, Di Active, Ed Renewed
			certification=ACTIVE       | Rosie Delgado, Cy Sixty, Di Active, Ed Renewed
			certification=EXPIRING_90  | Rosie Delgado, Cy Sixty
			certification=EXPIRING_30  | Rosie Delgado
			certification=EXPIRING_60  | Rosie Delgado, Cy Sixty
			certification=LAPSED       | Ann Lapsed
			certification=NONE         | Ben None
			q=osie                     | Rosie Delgado
			q=rosa%20del               | Rosie Delgado
			q=spanish                  | Rosie Delgado
			q=%25                      | ''
			q=n&certification=NONE     | Ben None
			work=FORMER                | Fay Former
			work=ALL&q=fay             | Fay Former
			""")
	void findsPeopleByNameLanguageAndCertification(String query, String names) {
		County county = county();
		assertThat(names(get(county.user(Role.COUNTY_STAFF), "/people?" + query)))
			.containsExactlyInAnyOrder(names.isEmpty() ? new String[0] : names.split(", "));
	}

	@Test
	void listsByTheLastWordOfTheNameOrByExpiry() {
		TestUser staff = county().user(Role.COUNTY_STAFF);
		assertThat(names(get(staff, "/people"))).containsExactly("Di Active", "Rosie Delgado", "Ann Lapsed", "Ben None",
				"Ed Renewed", "Cy Sixty");
		assertThat(names(get(staff, "/people?sort=EXPIRY"))).containsExactly("Ann Lapsed", "Rosie Delgado",
				"Ed Renewed", "Cy Sixty", "Di Active", "Ben None");
	}

	@Test
	void showsTheNameInUseAndHowTheCertificationStands() {
		assertThat(get(county().user(Role.COUNTY_STAFF), "/people")).hasStatusOk()
			.bodyText()
			.contains("CPS expires in 15 days", "CPS lapsed 14 days ago", "CPS active", "None recorded", "First Agency",
					"she/her")
			.doesNotContain("Rosa");
	}

	@Test
	void writesDownWhoWasListed() {
		County county = county();
		TestUser staff = county.user(Role.COUNTY_STAFF);
		get(staff, "/people?q=rosie");
		Integer listed = county.as(() -> this.jdbc
			.sql("select cardinality(subject_ids) from access_log where user_id = ? and page = 'list of peer workers'")
			.param(staff.id().value())
			.query(Integer.class)
			.single());
		assertThat(listed).isOne();
	}

	@Test
	void aSupervisorSeesTheOwnAgencyAlone() {
		County county = county();
		assertThat(names(get(county.user(Role.SUPERVISOR, county.second()), "/people"))).containsExactly("Di Active");
		assertThat(names(get(county.user(Role.SUPERVISOR, county.second()), "/people?agency=" + county.first())))
			.isEmpty();
		assertThat(names(get(county.user(Role.COUNTY_STAFF), "/people?agency=" + county.second())))
			.containsExactly("Di Active");
	}

	@Test
	void anotherCountySeesNobody() {
		county();
		assertThat(get(this.counties.make().user(Role.COUNTY_STAFF), "/people")).hasStatusOk()
			.bodyText()
			.contains("No peer workers yet", "Add a peer worker");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void opensForThoseWhoMaySeePeople(Role role) {
		boolean may = role == Role.COUNTY_STAFF || role == Role.SUPERVISOR || role == Role.AUDITOR;
		TestUser user = this.counties.make().user(role);
		assertThat(get(user, "/people")).hasStatus(may ? HttpStatus.OK : HttpStatus.FORBIDDEN);
		assertThat(get(user, "/people.csv")).hasStatus(may ? HttpStatus.OK : HttpStatus.FORBIDDEN);
	}

	@ParameterizedTest
	@CsvSource({ "NAME", "EXPIRY" })
	void pagesForthAndBackWithoutLosingAnyone(String sort) {
		County county = this.counties.make();
		for (int i = 0; i < 2 * Roster.PAGE + 3; i++) {
			PeerId peer = this.peers.employed(county, county.first(), "Sam", "Twin" + (i % 3));
			if (i % 2 == 0) {
				this.certifications.cps(county, peer, LocalDate.of(2025, 1, 1).plusDays(i % 5));
			}
		}
		TestUser staff = county.user(Role.COUNTY_STAFF);
		List<List<String>> forth = walk(staff, "/people?sort=" + sort, "Next");
		assertThat(forth).hasSize(3);
		assertThat(forth.stream().flatMap(List::stream)).hasSize(2 * Roster.PAGE + 3).doesNotHaveDuplicates();
		String last = lastAddress(staff, "/people?sort=" + sort);
		List<List<String>> back = walk(staff, last, "Back");
		assertThat(back).hasSize(3);
		assertThat(back.get(2)).isEqualTo(forth.get(0));
	}

	@Test
	void theNumberOfStatementsDoesNotGrowWithTheRows() {
		County county = this.counties.make();
		TestUser staff = county.user(Role.COUNTY_STAFF);
		this.certifications.cps(county, this.peers.rosa(county), LocalDate.of(2024, 7, 1));
		int forOne = this.statements.of(() -> get(staff, "/people"));
		for (int i = 0; i < 10; i++) {
			this.certifications.cps(county, this.peers.employed(county, county.first(), "Sam", "Twin"),
					LocalDate.of(2024, 7, 1));
		}
		assertThat(this.statements.of(() -> get(staff, "/people"))).isEqualTo(forOne);
		assertThat(this.statements.of(() -> get(staff, "/certifications/expiring"))).isLessThanOrEqualTo(forOne);
	}

	@Test
	void theFileTakesNoFormula() {
		County county = this.counties.make();
		this.peers.employed(county, county.first(), new PeerDetails(new LegalName("Sam", "Sample"),
				"=HYPERLINK(\"http://example.org\")", null, List.of(), Contact.NONE, null, null));
		MvcTestResult file = get(county.user(Role.COUNTY_STAFF), "/people.csv");
		assertThat(file).hasStatusOk()
			.bodyText()
			.startsWith("\uFEFFName,Pronouns,Languages,Agency")
			.contains("\"'=HYPERLINK(\"\"http://example.org\"\")\",,,First Agency,Peer specialist,1.00,2024-03-04,");
		assertThat(file.getResponse().getContentType()).startsWith("text/csv");
	}

	@Test
	void nonsenseInTheAddressIsABadRequest() {
		TestUser staff = this.counties.make().user(Role.COUNTY_STAFF);
		assertThat(get(staff, "/people?certification=MAYBE")).hasStatus4xxClientError();
		assertThat(get(staff, "/people?agency=1")).hasStatus4xxClientError();
		assertThat(get(staff, "/people?after=" + UUID.randomUUID())).hasStatusOk();
	}

	private County county() {
		County county = this.counties.make();
		this.certifications.cps(county, this.peers.rosa(county), LocalDate.of(2024, 7, 1));
		this.certifications.cps(county, this.peers.employed(county, county.first(), "Ann", "Lapsed"),
				LocalDate.of(2024, 6, 2));
		this.peers.employed(county, county.first(), "Ben", "None");
		this.certifications.cps(county, this.peers.employed(county, county.first(), "Cy", "Sixty"),
				LocalDate.of(2024, 8, 14));
		this.certifications.cps(county, this.peers.employed(county, county.second(), "Di", "Active"),
				LocalDate.of(2026, 1, 1));
		this.certifications
			.renewed(
					county, this.certifications.cps(county,
							this.peers.employed(county, county.first(), "Ed", "Renewed"), LocalDate.of(2024, 7, 15)),
					LocalDate.of(2026, 7, 15));
		PeerId fay = this.peers.employed(county, county.first(), "Fay", "Former");
		UUID spell = county.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
			.param(fay.value())
			.query(UUID.class)
			.single());
		this.peers.left(county, fay, spell, LocalDate.of(2026, 6, 14));
		return county;
	}

	private List<List<String>> walk(TestUser who, String start, String word) {
		List<List<String>> pages = new ArrayList<>();
		String address = start;
		while (address != null) {
			Document page = page(get(who, address));
			pages.add(ids(page));
			address = link(page, word);
		}
		return pages;
	}

	private String lastAddress(TestUser who, String start) {
		String address = start;
		String next = start;
		while (next != null) {
			address = next;
			next = link(page(get(who, address)), "Next");
		}
		return address;
	}

	private static String link(Document page, String word) {
		return page.select("nav.pager a")
			.stream()
			.filter((link) -> link.text().contains(word))
			.map((link) -> link.attr("href"))
			.findFirst()
			.orElse(null);
	}

	private static List<String> ids(Document page) {
		return page.select("tbody th a")
			.stream()
			.flatMap((link) -> Pattern.compile("[0-9a-f-]{36}").matcher(link.attr("href")).results())
			.map(MatchResult::group)
			.toList();
	}

	private static List<String> names(MvcTestResult result) {
		return page(result).select("tbody th a").eachText();
	}

	private static Document page(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(URI.create(address)).with(user(who.login()).roles(who.role().name())).exchange();
	}

}

package org.peerstead.people.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import org.peerstead.people.PeerDetails;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class PersonPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private TestUser staff;

	private PeerId rosa;

	@BeforeEach
	void aCountyWithRosa() {
		this.county = this.counties.make();
		this.staff = this.county.user(Role.COUNTY_STAFF);
		this.rosa = this.peers.rosa(this.county);
	}

	@Test
	void showsThePersonByTheNameInUseWithTheLegalOneBeside() {
		assertThat(get(this.staff, "/people/" + this.rosa)).hasStatusOk()
			.bodyText()
			.contains("<h1>Rosie Delgado</h1>", "Rosa Delgado", "she/her", "Peer specialist with First Agency",
					"English, Spanish", "(717) 555-0123", "2000000002", "since 03/04/2024");
	}

	@Test
	void writesDownWhoWasShownThePage() {
		get(this.staff, "/people/" + this.rosa);
		List<UUID> readers = this.county
			.as(() -> this.jdbc.sql("select user_id from access_log where subject = 'WORKER' and ? = any(subject_ids)")
				.param(this.rosa.value())
				.query(UUID.class)
				.list());
		assertThat(readers).containsExactly(this.staff.id().value());
	}

	@Test
	void showsHowThingsStoodOnAnyDay() {
		assertThat(get(this.staff, "/people/" + this.rosa + "?on=2024-03-03")).hasStatusOk()
			.bodyText()
			.contains("No work here on 03/03/2024", "how things stood on");
		assertThat(get(this.staff, "/people/" + this.rosa + "?on=02/30/2026"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Enter a real date", "02/30/2026", "Rosie Delgado");
	}

	@Test
	void htmlInANameIsText() {
		PeerId peer = this.peers.employed(this.county, this.county.first(),
				new PeerDetails(SamplePeers.rosa().legalName(), "<b>Rosie</b> <script>", null, List.of(),
						SamplePeers.rosa().contact(), null, null));
		assertThat(get(this.staff, "/people/" + peer)).bodyText()
			.contains("&lt;b&gt;Rosie&lt;/b&gt; &lt;script&gt;")
			.doesNotContain("<b>Rosie");
	}

	@Test
	void takesInANewPerson() {
		assertThat(get(this.staff, "/people/new")).hasStatusOk()
			.bodyText()
			.contains("First Agency", "Legal first name");
		UUID id = NewId.next();
		assertThat(post(this.staff, "/people", newcomer(id))).hasStatus3xxRedirection()
			.redirectedUrl()
			.isEqualTo("/people/" + id);
		assertThat(get(this.staff, "/people/" + id)).bodyText()
			.contains("Jordan Maple", "Peer specialist with First Agency", "50 % of full time", "(717) 555-0142");
	}

	@Test
	void theSameFormSentTwiceCountsOnce() {
		UUID id = NewId.next();
		assertThat(post(this.staff, "/people", newcomer(id))).redirectedUrl().isEqualTo("/people/" + id);
		assertThat(post(this.staff, "/people", newcomer(id))).redirectedUrl().isEqualTo("/people/" + id);
		assertThat(this.county.as(() -> this.jdbc.sql("select count(*) from employment where peer_id = ?")
			.param(id)
			.query(Integer.class)
			.single())).isOne();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			legalFirst | '' | Write the legal first name.
			npi | 1234567890 | This is not an NPI
			phone | 555-01 | Write a phone number with its area code
			email | not an address | Write an e-mail address
			fte | 1.5 | The share of full time is at most 1.
			fte | half | Enter a number
			startedOn | 02/30/2026 | Enter a real date
			agencyId | '' | Choose the agency
			agencyId | nonsense | Choose one of the list.
			agencyId | 00000000-0000-7000-8000-000000000001 | Choose one of the list.
			userId | 00000000-0000-7000-8000-000000000001 | Choose one of the list
			position | '' | Write the position
			position | P | Write the position in at least two letters
			""")
	void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String value, String sentence) {
		Map<String, String> form = newcomer(NewId.next());
		form.put(field, value);
		assertThat(post(this.staff, "/people", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(sentence, "Maple", "they/them", "What you typed is still here");
	}

	@Test
	void asksWhenTheLegalNameIsKnownAlready() {
		Map<String, String> form = newcomer(NewId.next());
		form.put("legalFirst", "rosa");
		form.put("legalLast", "DELGADO");
		assertThat(post(this.staff, "/people", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("A peer worker with this legal name is in the program already",
					"This is another person with the same name");
		form.put("anotherPerson", "true");
		assertThat(post(this.staff, "/people", form)).hasStatus3xxRedirection();
	}

	@Test
	void putsRightWhatIsKnownOfAPerson() {
		assertThat(get(this.staff, "/people/" + this.rosa + "/edit")).hasStatusOk()
			.bodyText()
			.contains("value=\"Rosa\"", "value=\"English, Spanish\"");
		assertThat(post(this.staff, "/people/" + this.rosa, details("0", "Rosa", "Rosie D. Delgado"))).redirectedUrl()
			.isEqualTo("/people/" + this.rosa);
		assertThat(get(this.staff, "/people/" + this.rosa)).bodyText().contains("<h1>Rosie D. Delgado</h1>");
	}

	@Test
	void showsBothVersionsWhenSomeoneElseWasFaster() {
		post(this.staff, "/people/" + this.rosa, details("0", "Rosa", "Rosie the First"));
		assertThat(post(this.staff, "/people/" + this.rosa, details("0", "Rosa", "Rosie the Second")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Rosie the Second", "Saved meanwhile by someone else", "Rosie the First");
		assertThat(post(this.staff, "/people/" + this.rosa, details("1", "Rosa", "Rosie the Second")))
			.hasStatus3xxRedirection();
	}

	@Test
	void oneSignInBelongsToOnePerson() {
		TestUser peer = this.county.user(Role.PEER);
		Map<String, String> form = details("0", "Rosa", "Rosie Delgado");
		form.put("userId", peer.id().toString());
		assertThat(post(this.staff, "/people/" + this.rosa, form)).hasStatus3xxRedirection();
		PeerId other = this.peers.employed(this.county, this.county.first(), "Jordan", "Maple");
		assertThat(post(this.staff, "/people/" + other, form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose one of the list, or leave it empty.");
	}

	@Test
	void hiresAgainTransfersCorrectsAndEnds() {
		UUID spell = spell(this.rosa);
		String spellPage = "/people/" + this.rosa + "/employments/" + spell;
		assertThat(get(this.staff, spellPage + "/transfers/new")).hasStatusOk()
			.bodyText()
			.contains("Rosie Delgado is Peer specialist with First Agency since 03/04/2024");
		Map<String, String> transfer = position(NewId.next(), this.county.second().toString(), "2026-01-05");
		transfer.put("version", "0");
		assertThat(post(this.staff, spellPage + "/transfers", transfer)).hasStatus3xxRedirection();
		assertThat(post(this.staff, spellPage + "/transfers", transfer)).as("sent twice").hasStatus3xxRedirection();
		assertThat(get(this.staff, "/people/" + this.rosa)).bodyText()
			.contains("Lead peer with Second Agency", "03/04/2024 to 01/04/2026",
					"Moved to another position or agency of this program");
		UUID next = UUID.fromString(transfer.get("id"));
		String nextPage = "/people/" + this.rosa + "/employments/" + next;
		assertThat(get(this.staff, nextPage + "/edit")).hasStatusOk().bodyText().contains("value=\"Lead peer\"");
		assertThat(post(this.staff, nextPage,
				Map.of("version", "0", "position", "Lead peer specialist", "fte", "0.8", "startedOn", "2026-01-05")))
			.hasStatus3xxRedirection();
		assertThat(get(this.staff, nextPage + "/exits/new")).hasStatusOk()
			.bodyText()
			.contains("Lead peer specialist", "No way to move up")
			.doesNotContain("Moved to another position or agency");
		Map<String, String> exit = Map.of("version", "1", "lastDay", "2026-05-29", "reason", "PAY");
		assertThat(post(this.staff, nextPage + "/exits", exit)).hasStatus3xxRedirection();
		assertThat(post(this.staff, nextPage + "/exits", exit)).as("sent twice").hasStatus3xxRedirection();
		assertThat(get(this.staff, "/people/" + this.rosa)).bodyText()
			.contains("01/05/2026 to 05/29/2026. Pay", "Hire again", "No work here on 06/15/2026");
		assertThat(get(this.staff, "/people/" + this.rosa + "/employments/new")).hasStatusOk();
		assertThat(post(this.staff, "/people/" + this.rosa + "/employments",
				position(NewId.next(), this.county.first().toString(), "2026-06-15")))
			.hasStatus3xxRedirection();
	}

	@Test
	void employmentFormsSayWhatIsWrong() {
		String spellPage = "/people/" + this.rosa + "/employments/" + spell(this.rosa);
		assertThat(post(this.staff, spellPage + "/exits",
				Map.of("version", "0", "lastDay", "2024-03-03", "reason", "PAY")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("is before the first, 03/04/2024", "value=\"2024-03-03\"");
		assertThat(post(this.staff, spellPage + "/exits", Map.of("version", "0", "lastDay", "2026-03-03")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose the reason");
		assertThat(post(this.staff, spellPage,
				Map.of("version", "0", "position", "Peer", "fte", "1", "startedOn", "2026-01-05", "endedOn",
						"2026-02-01")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This spell goes on");
		assertThat(post(this.staff, "/people/" + this.rosa + "/employments",
				position(NewId.next(), this.county.first().toString(), "2026-01-05")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("employed by that agency on some of these days already", "Lead peer");
	}

	@Test
	void aChangedSpellIsNotEndedUnseen() {
		String spellPage = "/people/" + this.rosa + "/employments/" + spell(this.rosa);
		post(this.staff, spellPage,
				Map.of("version", "0", "position", "Night peer", "fte", "1", "startedOn", "2024-03-04"));
		assertThat(post(this.staff, spellPage + "/exits",
				Map.of("version", "0", "lastDay", "2026-05-29", "reason", "PAY")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Someone else changed this position", "Night peer");
		assertThat(post(this.staff, spellPage,
				Map.of("version", "0", "position", "Day peer", "fte", "1", "startedOn", "2024-03-04")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Saved meanwhile by someone else", "Night peer", "Day peer");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "PEER", "BILLER", "OPERATOR" })
	void othersMayNotOpenThePages(Role role) {
		TestUser stranger = this.county.user(role);
		assertThat(get(stranger, "/people/" + this.rosa)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(stranger, "/people/new")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void anAuditorReadsAndChangesNothing() {
		TestUser auditor = this.county.user(Role.AUDITOR);
		assertThat(get(auditor, "/people/" + this.rosa)).hasStatusOk().bodyText().doesNotContain("/edit", "/exits");
		assertThat(get(auditor, "/people/" + this.rosa + "/edit")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(auditor, "/people/" + this.rosa, details("0", "A", "B"))).hasStatus(HttpStatus.FORBIDDEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/edit", "/employments/new", "/employments/{spell}/edit",
			"/employments/{spell}/transfers/new", "/employments/{spell}/exits/new" })
	void aStrangersPersonDoesNotExist(String page) {
		String address = "/people/" + this.rosa + page.replace("{spell}", spell(this.rosa).toString());
		assertThat(get(this.staff, address)).hasStatusOk();
		assertThat(get(this.county.user(Role.SUPERVISOR), address)).as("own agency").hasStatusOk();
		assertThat(get(this.county.user(Role.SUPERVISOR, this.county.second()), address)).as("other agency")
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.counties.make().user(Role.COUNTY_STAFF), address)).as("other program")
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/employments", "/employments/{spell}", "/employments/{spell}/transfers",
			"/employments/{spell}/exits" })
	void nobodyChangesAStrangersPerson(String page) {
		String address = "/people/" + this.rosa + page.replace("{spell}", spell(this.rosa).toString());
		Map<String, String> form = details("0", "Rosa", "Rosie");
		form.putAll(position(NewId.next(), this.county.first().toString(), "2026-01-05"));
		form.putAll(Map.of("lastDay", "2026-01-05", "reason", "PAY"));
		assertThat(post(this.county.user(Role.SUPERVISOR, this.county.second()), address, form)).as("other agency")
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.counties.make().user(Role.COUNTY_STAFF), address, form)).as("other program")
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aSupervisorSeesThoseWhoLeftButKeepsThemNoLonger() {
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		this.peers.left(this.county, this.rosa, spell(this.rosa), LocalDate.of(2026, 6, 14));
		assertThat(get(supervisor, "/people/" + this.rosa)).hasStatusOk().bodyText().doesNotContain("/edit");
		assertThat(get(supervisor, "/people/" + this.rosa + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aSupervisorDoesNotSeeWhyAPersonLeftAnotherAgency() {
		this.peers.alsoWorks(this.county, this.rosa, this.county.second(), LocalDate.of(2026, 6, 1));
		this.peers.left(this.county, this.rosa, spell(this.rosa), LocalDate.of(2026, 6, 14));
		TestUser second = this.county.user(Role.SUPERVISOR, this.county.second());
		assertThat(get(second, "/people/" + this.rosa)).hasStatusOk()
			.bodyText()
			.contains("Second Agency")
			.doesNotContain("First Agency", "06/14/2026");
	}

	@Test
	void aSupervisorPlacesPeopleInTheOwnAgencyAlone() {
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		Map<String, String> form = newcomer(NewId.next());
		form.put("agencyId", this.county.second().toString());
		assertThat(post(supervisor, "/people", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose one of the list.");
	}

	@Test
	void aMalformedIdIsNotFound() {
		assertThat(get(this.staff, "/people/nonsense")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.staff, "/people/" + this.rosa + "/employments/nonsense/edit"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private UUID spell(PeerId peer) {
		return this.county
			.as(() -> this.jdbc.sql("select id from employment where peer_id = ? order by started_on limit 1")
				.param(peer.value())
				.query(UUID.class)
				.single());
	}

	private Map<String, String> newcomer(UUID id) {
		Map<String, String> form = details("", "Jordan", "");
		form.putAll(position(id, this.county.first().toString(), "2026-06-01"));
		form.put("position", "Peer specialist");
		form.put("legalLast", "Maple");
		form.put("pronouns", "they/them");
		form.put("phone", "+1 717-555-0142");
		return form;
	}

	private static Map<String, String> details(String version, String first, String used) {
		Map<String, String> form = new HashMap<>();
		form.put("version", version);
		form.put("legalFirst", first);
		form.put("legalLast", "Delgado");
		form.put("usedName", used);
		return form;
	}

	private static Map<String, String> position(UUID id, String agency, String from) {
		Map<String, String> form = new HashMap<>();
		form.put("id", id.toString());
		form.put("agencyId", agency);
		form.put("position", "Lead peer");
		form.put("fte", "0.5");
		form.put("startedOn", from);
		return form;
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(URI.create(address)).with(as(who)).exchange();
	}

	private MvcTestResult post(TestUser who, String address, Map<String, String> form) {
		MockMvcTester.MockMvcRequestBuilder request = this.web.post().uri(address).with(as(who)).with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private static RequestPostProcessor as(TestUser who) {
		return user(who.login()).roles(who.role().name());
	}

}

package org.peerstead.billing.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.AgencyId;
import org.peerstead.access.Role;
import org.peerstead.billing.BillingCounty;
import org.peerstead.billing.BillingCounty.Books;
import org.peerstead.billing.BillingCounty.Person;
import org.peerstead.billing.x12.SecondOpinion;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@PeersteadTest
class BillingPagesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

	@Autowired
	private MockMvcTester web;

	@Autowired
	private BillingCounty counties;

	@Autowired
	private StatementCount statements;

	private Books books;

	private TestUser biller;

	@BeforeEach
	void aCountyWithABiller() {
		this.books = this.counties.make();
		this.biller = this.books.county().user(Role.BILLER);
	}

	@Test
	void theReadyListShowsVisitsTheirSumAndTheDaysLeft() throws Exception {
		Person person = this.books.person("Maple");
		this.books.visit(person, DAY, 9);
		this.books.visit(person, LocalDate.of(2025, 12, 20), 9);
		String page = get(this.biller, "/billing/ready");
		assertThat(page).contains("Casey Maple", "05/04/2026", "$63.00", "$126.00", "2 visits", "6 units", "138 days",
				"3 days");
		assertThat(page.indexOf("12/20/2025")).isLessThan(page.indexOf(">05/04/2026"));
		assertThat(page).doesNotContain("SECRET");
		assertThat(get(this.biller, "/billing/ready?days=30")).contains("12/20/2025").doesNotContain(">05/04/2026<");
		assertThat(get(this.biller, "/billing/ready?month=2026-05&least=60&most=70&payer=" + this.books.payer()))
			.contains(">05/04/2026<")
			.doesNotContain(">12/20/2025<");
		assertThat(get(this.biller, "/billing/ready?least=64")).contains("Nothing fits this choice");
		assertThat(get(this.biller, "/billing/ready?sort=-served")).contains("aria-sort=\"descending\"");
	}

	@Test
	void theReadyListIsPagedByKeyAndItsFileHasEveryRow() throws Exception {
		Person person = this.books.person("=Maple");
		this.books.visits(person,
				java.util.stream.IntStream.range(0, 60)
					.mapToObj((day) -> LocalDate.of(2026, 3, 1).plusDays(day))
					.toList(),
				9, 45, "IN_PERSON");
		String first = get(this.biller, "/billing/ready");
		assertThat(first).contains("60 visits").contains(">03/01/2026<").doesNotContain(">04/29/2026<");
		Matcher next = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(first);
		assertThat(next.find()).isTrue();
		assertThat(get(this.biller, next.group(1).replace("&amp;", "&"))).contains("Date of service\">04/29/2026<")
			.doesNotContain("Date of service\">03/01/2026<");
		String csv = get(this.biller, "/billing/ready.csv");
		assertThat(csv.lines()).hasSize(61);
		assertThat(csv).contains("2026-04-29").doesNotContain(",=");
	}

	@Test
	void aWrongFilterIsSaidAndNotGuessed() {
		assertThat(ask(this.biller, "/billing/ready?month=2026-13")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(ask(this.biller, "/billing/ready?least=cheap")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(ask(this.biller, "/billing/ready?after=nonsense")).hasStatus(HttpStatus.OK);
		assertThat(ask(this.biller, "/billing/held?check=NONSENSE")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatIsHeldSaysWhyWhoMendsItAndWhere() throws Exception {
		UUID visit = this.books.visit(this.books.person("Maple"), DAY, 9);
		this.books.change(
				"""
						update encounter_standing set standing = 'HELD', findings = '[{"check": "NO_PLAN", "severity": "BLOCK", "sentence": "No plan was in force.",
						  "citation": "SPA-AGR", "fixAt": "PLAN", "field": null, "aside": null},
						 {"check": "FILED_LATE", "severity": "WARN", "sentence": "Send it soon.", "citation": "1101.68", "fixAt": "CLAIM", "field": null, "aside": null},
						 {"check": "NO_GOAL", "severity": "BLOCK", "sentence": "No goal.", "citation": "x", "fixAt": "THIS_FORM", "field": "goals", "aside": "Seen by the supervisor"}]'
						where encounter_id = ?""",
				visit);
		String page = get(this.biller, "/billing/held");
		assertThat(page)
			.contains("A service plan is in force", "No plan was in force.", "$63.00", "/participants/", "can mend it")
			.doesNotContain("Send it soon.")
			.doesNotContain("No goal.");
		assertThat(get(this.biller, "/billing/held?check=NO_PLAN")).contains("Casey Maple");
		assertThat(get(this.biller, "/billing/held?check=NOT_CERTIFIED")).doesNotContain("Casey Maple");
		assertThat(get(this.biller, "/billing/held.csv")).contains("No plan was in force.");
		assertThat(get(this.biller, "/")).contains("Money in", "held: 1 visit");
		String month = get(this.biller, "/billing/reconciliation?month=2026-05");
		assertThat(month).contains("Held, with a reason", "All visits of the month",
				"/encounters?from=2026-05-01&amp;to=2026-05-31&amp;standing=IN_REVIEW");
		assertThat(get(this.biller, "/encounters?from=2026-05-01&to=2026-05-31&standing=HELD")).contains("Casey Maple");
		assertThat(get(this.biller, "/encounters?from=2026-05-01&to=2026-05-31&standing=VOIDED"))
			.contains("No visits here");
	}

	@Test
	void aBatchIsBuiltShownDownloadedSentAndItsClaimFound() throws Exception {
		this.books.visit(this.books.person("Maple"), DAY, 9);
		assertThat(get(this.biller, "/billing/batches/new")).contains("1 visit", "$63.00");
		UUID id = NewId.next();
		assertThat(post(this.biller, "/billing/batches", "id", id.toString(), "payer", this.books.payer().toString()))
			.redirectedUrl()
			.isEqualTo("/billing/batches/" + id);
		assertThat(post(this.biller, "/billing/batches", "id", id.toString(), "payer", this.books.payer().toString()))
			.redirectedUrl()
			.isEqualTo("/billing/batches/" + id);
		String page = get(this.biller, "/billing/batches/" + id);
		assertThat(page)
			.contains("Ready to send", "/billing/batches/" + id + "/837p", "CASEY", "CLM*PS", "ending in",
					"Nothing was found")
			.doesNotContain("SECRET");
		assertThat(get(this.biller, "/billing/batches")).contains("$63.00", "000000001");
		MvcTestResult file = ask(this.biller, "/billing/batches/" + id + "/837p");
		assertThat(file).hasStatus(HttpStatus.OK).hasHeader("Content-Type", "application/edi-x12");
		assertThat(file.getResponse().getHeader("Content-Disposition")).contains("837P_KEYBH_000000001_20260615.edi");
		assertThat(SecondOpinion.on(file.getResponse().getContentAsByteArray()).objections()).isEmpty();
		assertThat(this.books.ask(Long.class,
				"select count(*) from access_log where subject = 'FILE' and ? = any(subject_ids)", id))
			.isEqualTo(1);
		String number = this.books.ask(String.class, "select claim_number from claim");
		MvcTestResult found = ask(this.biller, "/billing/claims?number=" + number);
		String claim = found.getResponse().getRedirectedUrl();
		assertThat(get(this.biller, claim)).contains("Casey Maple", number, "H0038", "$63.00")
			.doesNotContain("The visit was voided");
		assertThat(get(this.biller, "/billing/claims?number=PS0")).contains("No claim of yours");
		assertThat(post(this.biller, "/billing/batches/" + id + "/sendings")).redirectedUrl().endsWith(id.toString());
		assertThat(post(this.biller, "/billing/batches/" + id + "/withdrawals", "reason", "Too late"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("The payer has this batch");
		assertThat(get(this.biller, "/billing/batches?status=SENT")).contains("000000001");
		assertThat(get(this.biller, "/billing/batches.csv")).contains("000000001", "63.00", "Sent");
	}

	@Test
	void aBatchIsWithdrawnWithAReasonAndIsNotHandedOverAnyMore() throws Exception {
		UUID id = built();
		assertThat(post(this.biller, "/billing/batches/" + id + "/withdrawals", "reason", " "))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Say why this batch is withdrawn.");
		assertThat(post(this.biller, "/billing/batches/" + id + "/withdrawals", "reason", "Wrong month"))
			.redirectedUrl()
			.endsWith(id.toString());
		assertThat(get(this.biller, "/billing/batches/" + id)).contains("Wrong month", "Withdrawn")
			.doesNotContain("Download the 837P");
		assertThat(ask(this.biller, "/billing/batches/" + id + "/837p")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("was withdrawn");
		assertThat(get(this.biller, "/billing/ready")).contains("1 visit");
		assertThat(post(this.biller, "/billing/batches/" + id + "/checks")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void aBatchWithProblemsIsShownAndNotHandedOver() throws Exception {
		UUID id = built();
		this.books.change("update claim_batch set file_sha256 = repeat('0', 64)");
		assertThat(post(this.biller, "/billing/batches/" + id + "/checks")).redirectedUrl().endsWith(id.toString());
		assertThat(get(this.biller, "/billing/batches/" + id))
			.contains("This file cannot be downloaded", "bytes differ")
			.doesNotContain("Download the 837P");
		assertThat(ask(this.biller, "/billing/batches/" + id + "/837p")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void theFormSaysWhatIsMissingAndKeepsWhatWasTyped() {
		assertThat(post(this.biller, "/billing/batches", "id", NewId.next().toString(), "days", "12"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose the payer.", "value=\"12\"");
		assertThat(post(this.biller, "/billing/batches", "id", NewId.next().toString(), "payer",
				this.books.payer().toString()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Nothing of this choice is ready");
		assertThat(
				post(this.biller, "/billing/batches", "id", NewId.next().toString(), "payer", NewId.next().toString()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(this.biller, "/billing/batches", "id", NewId.next().toString(), "payer",
				this.books.payer().toString(), "least", "cheap"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("cheap");
	}

	@Test
	void onlyBillingRolesComeInAndAnAuditorChangesNothing() {
		UUID id = built();
		for (Role role : List.of(Role.PEER, Role.SUPERVISOR, Role.OPERATOR)) {
			TestUser other = this.books.county().user(role);
			for (String address : List.of("/billing/ready", "/billing/held", "/billing/batches",
					"/billing/reconciliation", "/billing/batches/" + id, "/billing/batches/" + id + "/837p",
					"/billing/claims")) {
				assertThat(ask(other, address)).as(role + " " + address).hasStatus(HttpStatus.FORBIDDEN);
			}
		}
		TestUser auditor = this.books.county().user(Role.AUDITOR);
		assertThat(ask(auditor, "/billing/batches/" + id)).hasStatus(HttpStatus.OK)
			.bodyText()
			.doesNotContain("Withdraw the batch");
		assertThat(ask(auditor, "/billing/batches/" + id + "/837p")).hasStatus(HttpStatus.OK);
		assertThat(ask(auditor, "/billing/batches/new")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(auditor, "/billing/batches/" + id + "/withdrawals", "reason", "x"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(ask(this.books.county().user(Role.COUNTY_STAFF), "/billing/ready")).hasStatus(HttpStatus.OK);
	}

	@Test
	void anotherCountysBatchesAndClaimsDoNotExist() {
		UUID id = built();
		UUID claim = this.books.ask(UUID.class, "select id from claim");
		TestUser stranger = this.counties.make().county().user(Role.BILLER);
		for (String address : List.of("/billing/batches/" + id, "/billing/batches/" + id + "/837p",
				"/billing/claims/" + claim, "/billing/batches/not-an-id")) {
			assertThat(ask(stranger, address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
		}
		for (String deed : List.of("checks", "sendings", "withdrawals")) {
			assertThat(post(stranger, "/billing/batches/" + id + "/" + deed, "reason", "x")).as(deed)
				.hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void aBillerOfOneAgencySeesAndBuildsThatAgencysAlone() throws Exception {
		AgencyId second = this.books.county().second();
		this.books.visit(this.books.person("Maple"), DAY, 9);
		this.books.visit(this.books.person("Birch", second), DAY, 14);
		TestUser own = this.books.county().user(Role.BILLER, second);
		assertThat(get(own, "/billing/ready")).contains("Casey Birch").doesNotContain("Casey Maple");
		assertThat(post(own, "/billing/batches", "id", NewId.next().toString(), "payer", this.books.payer().toString(),
				"agency", this.books.county().first().toString()))
			.hasStatus(HttpStatus.NOT_FOUND);
		UUID id = NewId.next();
		assertThat(post(own, "/billing/batches", "id", id.toString(), "payer", this.books.payer().toString()))
			.redirectedUrl()
			.endsWith(id.toString());
		assertThat(this.books.ask(Long.class, "select count(*) from claim")).isEqualTo(1);
		assertThat(get(own, "/billing/batches/" + id)).contains("Second Agency");
		UUID whole = NewId.next();
		post(this.biller, "/billing/batches", "id", whole.toString(), "payer", this.books.payer().toString());
		assertThat(ask(own, "/billing/batches/" + whole)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(ask(own, "/billing/batches/" + whole + "/837p")).hasStatus(HttpStatus.NOT_FOUND);
		UUID others = this.books.ask(UUID.class, "select id from claim where batch_id = ?", whole);
		assertThat(ask(own, "/billing/claims/" + others)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aPagesStatementsDoNotGrowWithItsRows() throws Exception {
		Person person = this.books.person("Maple");
		List<LocalDate> days = java.util.stream.IntStream.range(0, 40)
			.mapToObj((day) -> LocalDate.of(2026, 3, 1).plusDays(day))
			.toList();
		built();
		this.books.visits(person, days.subList(0, 2), 9, 45, "IN_PERSON");
		this.books.change("update encounter_standing set standing = 'HELD' where service_date = '2026-03-02'");
		List<String> pages = List.of("/", "/billing/ready", "/billing/held", "/billing/batches",
				"/billing/reconciliation",
				"/billing/batches/" + this.books.ask(UUID.class, "select id from claim_batch"));
		List<Integer> few = pages.stream().map(this::statements).toList();
		this.books.visits(person, days.subList(2, 40), 9, 45, "IN_PERSON");
		this.books.visits(this.books.person("Birch"), days, 14, 45, "IN_PERSON");
		this.books.change(
				"update encounter_standing set standing = 'HELD' where service_date > '2026-03-20' and standing = 'READY'");
		assertThat(pages.stream().map(this::statements).toList()).isEqualTo(few);
		assertThat(few).allMatch((statements) -> statements <= 16);
	}

	private int statements(String address) {
		return this.statements.of(() -> assertThat(ask(this.biller, address)).hasStatusOk());
	}

	private UUID built() {
		this.books.visit(this.books.person("Maple"), DAY, 9);
		UUID id = NewId.next();
		post(this.biller, "/billing/batches", "id", id.toString(), "payer", this.books.payer().toString());
		return id;
	}

	private String get(TestUser user, String address) throws Exception {
		MvcTestResult result = ask(user, address);
		assertThat(result).as(address).hasStatus(HttpStatus.OK);
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private MvcTestResult ask(TestUser user, String address) {
		return this.web.get()
			.uri(java.net.URI.create(address))
			.with(SecurityMockMvcRequestPostProcessors.user(user.login()).roles(user.role().name()))
			.exchange();
	}

	private MvcTestResult post(TestUser user, String address, String... form) {
		var request = this.web.post()
			.uri(address)
			.with(SecurityMockMvcRequestPostProcessors.user(user.login()).roles(user.role().name()))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int i = 0; i < form.length; i += 2) {
			request.param(form[i], form[i + 1]);
		}
		return request.exchange();
	}

}

package org.peerstead.pay.web;

import java.math.BigDecimal;
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
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.pay.Pay;
import org.peerstead.pay.PayReason;
import org.peerstead.pay.Placement;
import org.peerstead.pay.Post;
import org.peerstead.pay.SamplePay;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.Position;
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
class WagePagesTests {

	private static final LocalDate HIRED = SamplePeers.STARTED;

	private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private SamplePay pay;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private TestUser staff;

	/** Rosie, hired at 16.00 in March 2024, 17.50 from March 2026. */
	private Post rosa;

	private UUID first;

	@BeforeEach
	void aCountyWithRosa() {
		this.county = this.counties.make();
		this.staff = this.county.user(Role.COUNTY_STAFF);
		this.rosa = this.pay.rosa(this.county);
		this.first = this.pay.pay(this.county, this.rosa, HIRED, Pay.hourly("16"), PayReason.HIRED);
		this.pay.hourly(this.county, this.rosa, MARCH, "17.50");
	}

	@Test
	void everyPostIsListedWithItsPayBandAndLastRaise() {
		UUID rung = this.pay.rung(this.county, this.county.first(), 1, "Peer specialist", "16", "20");
		this.pay.placed(this.county, this.rosa, rung, HIRED, Placement.Reason.HIRED);
		Post kim = this.pay.coworker(this.county, "Kim Sample");
		this.pay.pay(this.county, kim, LocalDate.of(2023, 2, 1), Pay.salary("41600"), PayReason.HIRED);
		assertThat(get(this.staff, "/pay")).hasStatusOk()
			.bodyText()
			.contains("Rosie Delgado", "$17.50 an hour", "1. Peer specialist".substring(3), "$16.00 to $20.00 an hour",
					"0.972", "03/01/2026", "3 months ago", "Kim Sample", "$41,600.00 a year", "$20.00 an hour",
					"None in 40 months", "coworker, same task");
	}

	@Test
	void aFigureIsTheCountOfTheRowsThatItOpens() {
		Post kim = this.pay.coworker(this.county, "Kim Sample",
				new Position(this.county.first(), "Case manager", new BigDecimal("0.50"))
					.because(PartTimeBecause.BENEFITS));
		this.pay.hourly(this.county, kim, LocalDate.of(2023, 2, 1), "22");
		String page = body(this.staff, "/pay");
		assertThat(page).contains("<strong>2</strong> <span>posts</span>", "<strong>1.50</strong>",
				// of 1.50 FTEs the first is paid 17.50; of two posts the middle is 19.75
				"<strong>$17.50</strong> <span>median an hour, by FTE</span>",
				"<strong>$19.75</strong> <span>median an hour, by post</span>",
				"<strong>1</strong> <span>without a raise in 12 months</span>",
				"<strong>1</strong> <span>not full time: kept for benefits</span>");
		assertThat(rows(body(this.staff, "/pay?which=NO_RAISE"))).contains("Kim Sample").doesNotContain("Rosie");
		assertThat(rows(body(this.staff, "/pay?which=PART_BENEFITS"))).contains("Kim Sample").doesNotContain("Rosie");
		assertThat(rows(body(this.staff, "/pay?who=PEERS"))).contains("Rosie").doesNotContain("Kim Sample");
		assertThat(rows(body(this.staff, "/pay?occupation=21-1093&type=PART"))).contains("Kim Sample");
		assertThat(rows(body(this.staff, "/pay?on=2025-06-01"))).contains("$16.00 an hour").doesNotContain("$17.50");
	}

	@Test
	void aRaiseWithTheSameAgencyCountsAcrossPositions() {
		UUID person = this.county.as(() -> this.jdbc.sql("select peer_id from employment where id = ?")
			.param(this.rosa.id())
			.query(UUID.class)
			.single());
		// the same rate in a new position is no raise
		this.county.run(() -> this.jdbc
			.sql("update employment set ended_on = '2026-05-31', exit_reason = 'TRANSFERRED' where id = ?")
			.param(this.rosa.id())
			.update());
		this.peers.alsoWorks(this.county, new org.peerstead.people.PeerId(person), this.county.first(),
				LocalDate.of(2026, 6, 1));
		Post next = Post.ofPeer(this.county
			.as(() -> this.jdbc.sql("select id from employment where ended_on is null").query(UUID.class).single()));
		this.pay.hourly(this.county, next, LocalDate.of(2026, 6, 1), "17.50");
		assertThat(rows(body(this.staff, "/pay"))).contains("03/01/2026", "3 months ago");
		assertThat(rows(body(this.staff, "/pay?on=2027-06-01&which=NO_RAISE"))).contains("Rosie");
	}

	@Test
	void theListIsAFileAtTheSameAddress() {
		assertThat(get(this.staff, "/pay.csv")).hasStatusOk()
			.bodyText()
			.contains("Compa-ratio",
					"Rosie Delgado,yes,,no,First Agency,,Peer specialist,Full time,1.00,,Hourly,17.5000,17.5000");
	}

	@Test
	void aPageSendsTheSameNumberOfStatementsForOnePostAsForMany() {
		int one = this.statements.of(() -> get(this.staff, "/pay"));
		for (int peer = 0; peer < 8; peer++) {
			this.pay.hourly(this.county, this.pay.postOf(this.county,
					this.peers.employed(this.county, this.county.first(), "Lee", "N" + peer)), HIRED, "15");
		}
		assertThat(this.statements.of(() -> get(this.staff, "/pay"))).isEqualTo(one).isLessThan(20);
	}

	@Test
	void whoWasShownIsWrittenDown() {
		get(this.staff, "/pay/workers/" + this.rosa.id());
		assertThat(this.county
			.as(() -> this.jdbc.sql("select page from access_log where subject = 'WORKER'").query(String.class).list()))
			.containsExactly("pay of one worker");
	}

	@Test
	void oneWorkersPageHoldsTheWholeHistoryWithADrawing() {
		assertThat(get(this.staff, "/pay/workers/" + this.rosa.id())).hasStatusOk()
			.bodyText()
			.contains("Pay of Rosie Delgado", "$17.50 an hour", "since 03/01/2026 (market)", "+ $1.50 an hour (9.4 %)",
					"<svg", "From $16.00 an hour on 03/04/2024 to $17.50 on 06/15/2026.");
		assertThat(get(this.staff, "/pay/workers/" + this.rosa.id() + "?on=02/30/2026"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Enter a real date");
	}

	@Test
	void aNewRateIsRecordedOnceAndTheHistoryShowsIt() {
		Map<String, String> form = rate("18.1234", "2026-06-01");
		assertThat(get(this.staff, here() + "/rates/new")).hasStatusOk()
			.bodyText()
			.contains("Paid now: $17.50 an hour", "A raise needs no promotion");
		assertThat(post(this.staff, here() + "/rates", form)).redirectedUrl().isEqualTo(here());
		assertThat(post(this.staff, here() + "/rates", form)).redirectedUrl().isEqualTo(here());
		assertThat(get(this.staff, here())).bodyText().contains("$18.1234 an hour", "Step of the band");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rate | -17 | A rate is above zero
			rate | 0 | A rate is above zero
			rate | 17.12345 | more than four decimals
			rate | seventeen | is not a rate. Write it like 17.50
			rate | '' | Write the rate
			rate | 17500 | Check the number, and whether it is by the hour or by the year
			rate | 99999999999 | Check the number
			effectiveOn | 2024-03-03 | before the person was hired, on 03/04/2024
			effectiveOn | 2026-03-01 | A rate from this day is recorded already
			effectiveOn | 02/30/2026 | Enter a real date
			reason | '' | Choose why this rate begins
			reason | CORRECTION | A correction replaces a rate that is recorded
			""")
	void whatCannotBeIsASentenceAndNothingTypedIsLost(String field, String typed, String sentence) {
		Map<String, String> form = rate("18.25", "2026-06-01");
		form.put("remark", "As agreed in May");
		form.put(field, typed);
		assertThat(post(this.staff, here() + "/rates", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(sentence, "As agreed in May", field.equals("reason") ? "18.25" : typed);
	}

	@Test
	void aCorrectionReplacesARowAndBothStayInSight() {
		assertThat(get(this.staff, "/pay/rates/" + this.first + "/corrections/new")).hasStatusOk()
			.bodyText()
			.contains("value=\"16.00\"", "Recorded: $16.00 an hour from 03/04/2024");
		Map<String, String> form = rate("16.25", "2024-03-04");
		form.remove("reason");
		assertThat(post(this.staff, "/pay/rates/" + this.first + "/corrections", form)).redirectedUrl()
			.isEqualTo(here());
		assertThat(get(this.staff, here())).bodyText()
			.contains("Replaced by a correction", "$16.00 an hour", "$16.25 an hour", "+ $1.25 an hour (7.7 %)");
		form.put("id", NewId.next().toString());
		assertThat(post(this.staff, "/pay/rates/" + this.first + "/corrections", form))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This rate was corrected already");
	}

	@Test
	void aCoworkerIsTakenInPutRightAndEnds() {
		assertThat(get(this.staff, "/pay/coworkers/new")).hasStatusOk()
			.bodyText()
			.contains("21-1094", "Does the same task");
		UUID id = NewId.next();
		Map<String, String> form = coworker(id);
		assertThat(post(this.staff, "/pay/coworkers", form)).redirectedUrl().isEqualTo("/pay/coworkers/" + id);
		assertThat(get(this.staff, "/pay/coworkers/" + id)).bodyText()
			.contains("Pay of Kim Sample", "occupation 21-1094", "No rate is recorded");
		assertThat(post(this.staff, "/pay/coworkers/" + id + "/rates", rate("21", "2026-01-05"))).redirectedUrl()
			.isEqualTo("/pay/coworkers/" + id);
		form.put("version", "0");
		form.put("name", "Kim Maple");
		assertThat(post(this.staff, "/pay/coworkers/" + id, form)).hasStatus3xxRedirection();
		form.put("name", "Kim Oak");
		assertThat(post(this.staff, "/pay/coworkers/" + id, form)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Kim Maple", "Kim Oak");
		assertThat(get(this.staff, "/pay/coworkers/" + id + "/exits/new")).hasStatusOk();
		assertThat(post(this.staff, "/pay/coworkers/" + id + "/exits",
				Map.of("version", "1", "lastDay", "2026-01-01", "reason", "PAY")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("is before the first, 01/05/2026");
		assertThat(post(this.staff, "/pay/coworkers/" + id + "/exits",
				Map.of("version", "1", "lastDay", "2026-05-29", "reason", "PAY")))
			.hasStatus3xxRedirection();
		assertThat(rows(body(this.staff, "/pay"))).doesNotContain("Kim");
		assertThat(rows(body(this.staff, "/pay?on=2026-05-29"))).contains("Kim Maple");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			occupation | 211093 | two digits, a dash and four digits
			fte | 0.5 | Full time is a share of 1
			partTimeBecause | WANTED | A reason for part time is for part time only
			agencyId | '' | Choose the agency
			name | '' | Write the name
			""")
	void aCoworkerThatCannotBeIsASentence(String field, String typed, String sentence) {
		Map<String, String> form = coworker(NewId.next());
		form.put(field, typed);
		assertThat(post(this.staff, "/pay/coworkers", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(sentence, "Case manager");
	}

	@Test
	void aLadderIsSetUpAndAPersonPlacedOnItWithoutMovingPay() {
		String agency = this.county.first().toString();
		assertThat(get(this.staff, "/pay/ladder?agency=" + agency)).hasStatusOk()
			.bodyText()
			.contains("This agency has no ladder yet", "Full-time week");
		assertThat(get(this.staff, "/pay/agencies/" + agency + "/rungs/new")).hasStatusOk();
		UUID rung = NewId.next();
		assertThat(
				post(this.staff, "/pay/agencies/" + agency + "/rungs",
						Map.of("id", rung.toString(), "ladder", "PEER", "ordinal", "1", "title", "Peer specialist",
								"grade", "G5", "decidedBy", "The program director")))
			.redirectedUrl()
			.isEqualTo("/pay/rungs/" + rung);
		assertThat(get(this.staff, "/pay/rungs/" + rung + "/bands/new")).hasStatusOk();
		assertThat(post(this.staff, "/pay/rungs/" + rung + "/bands",
				Map.of("id", NewId.next().toString(), "minimum", "20", "maximum", "16", "fromDay", "2026-01-01")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("The highest rate is below the lowest");
		assertThat(post(this.staff, "/pay/rungs/" + rung + "/bands", Map.of("id", NewId.next().toString(), "minimum",
				"18", "maximum", "22", "steps", "18, 19.50, 21", "fromDay", "2026-01-01")))
			.hasStatus3xxRedirection();
		assertThat(get(this.staff, "/pay/rungs/" + rung + "/criteria/new")).hasStatusOk();
		assertThat(post(this.staff, "/pay/rungs/" + rung + "/criteria",
				Map.of("id", NewId.next().toString(), "kind", "MONTHS_AS_PEER", "words", "A year as a peer worker")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Write how many months");
		assertThat(post(this.staff, "/pay/rungs/" + rung + "/criteria", Map.of("id", NewId.next().toString(), "kind",
				"MONTHS_AS_PEER", "wanted", "12", "words", "A year as a peer worker")))
			.hasStatus3xxRedirection();
		assertThat(get(this.staff, "/pay/rungs/" + rung)).bodyText()
			.contains("A year as a peer worker", "$18.00 to $22.00 an hour", "$20.00", "$18.00, $19.50, $21.00");
		assertThat(get(this.staff, here() + "/placements/new")).bodyText().contains("1. Peer specialist (G5)");
		assertThat(post(this.staff, here() + "/placements", Map.of("id", NewId.next().toString(), "rung",
				rung.toString(), "fromDay", "2026-01-01", "reason", "MOVE")))
			.redirectedUrl()
			.isEqualTo(here());
		assertThat(get(this.staff, here())).bodyText()
			.contains("$17.50 an hour", "Paid below it", "$17.50 ÷ (($18.00 + $22.00) ÷ 2) = 0.875");
		assertThat(post(this.staff, "/pay/rungs/" + rung + "/closings", Map.of())).hasStatus3xxRedirection();
		assertThat(get(this.staff, here() + "/placements/new")).bodyText()
			.contains("Stands now on 1. Peer specialist (G5)")
			.doesNotContain("value=\"" + rung);
	}

	@Test
	void anAgencysOwnFullTimeWeekCountsASalary() {
		String agency = this.county.first().toString();
		assertThat(post(this.staff, "/pay/agencies/" + agency + "/week", Map.of("hours", "60")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("A full-time week has 30 to 48 hours");
		assertThat(post(this.staff, "/pay/agencies/" + agency + "/week", Map.of("hours", "37.5")))
			.hasStatus3xxRedirection();
		Map<String, String> salary = rate("41,600", "2026-06-01");
		salary.put("basis", "SALARY");
		assertThat(post(this.staff, here() + "/rates", salary)).hasStatus3xxRedirection();
		assertThat(get(this.staff, here())).bodyText()
			.contains("$41,600.00 a year", "$21.3333", "52 weeks × 37.5 hours");
	}

	@Test
	void aWorkerSeesTheSameNumbersAsManagement() {
		TestUser sam = this.county.user(Role.PEER);
		Post own = this.pay.postOf(this.county, this.peers.who(this.county, sam.id()));
		UUID rung = this.pay.rung(this.county, this.county.first(), 1, "Peer specialist", "16", "20");
		this.pay.rung(this.county, this.county.first(), 2, "Lead peer specialist", "19", "25");
		this.pay.placed(this.county, own, rung, HIRED, Placement.Reason.HIRED);
		this.pay.hourly(this.county, own, HIRED, "16.50");
		assertThat(get(sam, "/my/pay")).hasStatusOk()
			.bodyText()
			.contains("Peer specialist, First Agency", "$16.50 an hour", "0.917", "Everyone on this rung sees it",
					"Lead peer specialist", "/my/growth")
			.doesNotContain("Rosie", "Correct");
		assertThat(get(this.county.user(Role.PEER), "/my/pay")).hasStatusOk()
			.bodyText()
			.contains("No position is linked to your sign-in");
	}

	@Test
	void aPersonWithTwoPositionsSeesBoth() {
		TestUser sam = this.county.user(Role.PEER);
		this.peers.alsoWorks(this.county, this.peers.who(this.county, sam.id()), this.county.second(),
				LocalDate.of(2025, 1, 6));
		assertThat(get(sam, "/my/pay")).hasStatusOk()
			.bodyText()
			.contains("Peer specialist, First Agency", "Peer specialist, Second Agency", "50 % of full time: 20 hours");
	}

	@Test
	void voluntaryFactsAreSaidChangedAndTakenBackByTheWorkerAlone() {
		TestUser sam = this.county.user(Role.PEER);
		Post own = this.pay.postOf(this.county, this.peers.who(this.county, sam.id()));
		String facts = "/my/pay/" + own.id() + "/facts";
		assertThat(get(sam, facts)).hasStatusOk().bodyText().contains("only in groups large enough");
		assertThat(post(sam, facts, Map.of("sex", "F", "setting", "RURAL"))).redirectedUrl().isEqualTo("/my/pay");
		assertThat(post(sam, facts, Map.of("sex", "X", "setting", ""))).redirectedUrl().isEqualTo("/my/pay");
		assertThat(said(own)).containsExactly("X/null");
		assertThat(get(sam, facts)).bodyText().contains("value=\"X\" selected");
		assertThat(get(sam, "/my/pay/" + this.rosa.id() + "/facts")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(sam, "/my/pay/" + this.rosa.id() + "/facts", Map.of("sex", "F")))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(sam, facts + "/removals", Map.of())).redirectedUrl().isEqualTo("/my/pay");
		assertThat(said(own)).isEmpty();
		assertThat(this.county.as(() -> this.jdbc.sql("select count(*) from change_log where entity = 'voluntary_fact'")
			.query(Integer.class)
			.single())).isZero();
	}

	@Test
	void whatACoworkerSaidIsNeverShownAgain() {
		Post kim = this.pay.coworker(this.county, "Kim Sample");
		String facts = "/pay/coworkers/" + kim.id() + "/facts";
		assertThat(post(this.staff, facts, Map.of("sex", "M", "setting", "URBAN"))).hasStatus3xxRedirection();
		assertThat(said(kim)).containsExactly("M/URBAN");
		assertThat(get(this.staff, facts)).hasStatusOk().bodyText().doesNotContain("selected=\"selected\">Male");
		assertThat(post(this.staff, facts + "/removals", Map.of())).hasStatus3xxRedirection();
		assertThat(said(kim)).isEmpty();
	}

	@Test
	void supervisorsDoNotSeeTheWagesOfOthers() {
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		assertThat(get(supervisor, "/pay")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(supervisor, here())).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(supervisor, "/my/pay")).hasStatusOk().bodyText().doesNotContain("Rosie");
	}

	private String here() {
		return "/pay/workers/" + this.rosa.id();
	}

	private List<String> said(Post post) {
		return this.county.as(() -> this.jdbc.sql(
				"select sex || '/' || coalesce(setting, 'null') from voluntary_fact where coalesce(employment_id, coworker_id) = ?")
			.param(post.id())
			.query(String.class)
			.list());
	}

	private static String rows(String page) {
		int from = page.indexOf("<tbody>");
		return (from < 0) ? "" : page.substring(from, page.indexOf("</tbody>", from));
	}

	private Map<String, String> coworker(UUID id) {
		Map<String, String> form = new HashMap<>();
		form.put("id", id.toString());
		form.put("name", "Kim Sample");
		form.put("occupation", "21-1094");
		form.put("sameTask", "true");
		form.put("agencyId", this.county.first().toString());
		form.put("position", "Case manager");
		form.put("fte", "1");
		form.put("workType", "FULL");
		form.put("startedOn", "2026-01-05");
		return form;
	}

	private static Map<String, String> rate(String rate, String from) {
		Map<String, String> form = new HashMap<>();
		form.put("id", NewId.next().toString());
		form.put("basis", "HOURLY");
		form.put("rate", rate);
		form.put("effectiveOn", from);
		form.put("reason", "STEP");
		return form;
	}

	private String body(TestUser who, String path) {
		try {
			return get(who, path).getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult get(TestUser who, String path) {
		return this.web.get().uri(URI.create(path)).with(as(who)).exchange();
	}

	private MvcTestResult post(TestUser who, String path, Map<String, String> form) {
		var request = this.web.post().uri(URI.create(path)).with(as(who)).with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private static RequestPostProcessor as(TestUser who) {
		return user(who.login()).roles(who.role().name());
	}

}

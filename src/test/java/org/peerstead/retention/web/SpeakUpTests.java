package org.peerstead.retention.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class SpeakUpTests {

	private static final String WORDS = "In the team meeting a colleague laughed about my years in hospital.";

	private static final Pattern CODE = Pattern.compile("data-code>([^<]+)<");

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("ownerDataSource")
	private DataSource owner;

	private County county;

	private TestUser sam;

	private TestUser staff;

	@BeforeEach
	void aCounty() {
		this.county = this.counties.make();
		this.sam = this.county.user(Role.PEER);
		this.staff = this.county.user(Role.COUNTY_STAFF);
	}

	@Test
	void anAnonymousReportLeavesNoTraceOfWhoWroteIt() {
		get(this.sam, "/speak-up");
		Map<String, Long> before = rowsThatName(this.sam);
		String code = report(this.sam, anonymous());
		open(this.sam, code);
		post(this.sam, "/speak-up/status", Map.of("code", "WRONG"));
		post(this.sam, "/speak-up/words",
				Map.of("code", code, "id", UUID.randomUUID().toString(), "words", "It happened again."));
		assertThat(rowsThatName(this.sam)).as("rows that hold the reporter's user, by table").isEqualTo(before);
		assertThat(list("select table_name || '.' || column_name from information_schema.columns "
				+ "where table_name in ('speak_up', 'speak_up_word') and (data_type like 'time%' or column_name = 'created_by')"))
			.as("columns that could tell the moment or the user")
			.isEmpty();
		assertThat(list(
				"select tgname from pg_trigger where tgrelid in ('speak_up'::regclass, 'speak_up_word'::regclass) and not tgisinternal"))
			.as("triggers that could write about it elsewhere")
			.isEmpty();
		this.county.run(() -> {
			assertThat(number("select count(*) from speak_up where reporter_id is null and received_on = '2026-06-15'"))
				.isOne();
			assertThat(number("select count(*) from speak_up_word where by_user is null")).isOne();
			assertThat(number("select count(*) from access_log where subject = 'FILE'")).isZero();
		});
	}

	@Test
	void aReportWhoseIdTellsTheMomentIsNotTaken() {
		Map<String, String> form = anonymous();
		form.put("id", NewId.next().toString());
		assertThat(post(this.sam, "/speak-up", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Open the form again", "laughed about my years");
	}

	@Test
	void theCountyAnswersAndTheCodeShowsIt() {
		String code = report(this.sam, anonymous());
		assertThat(get(this.staff, "/speak-up/reports")).hasStatusOk()
			.bodyText()
			.contains("No name given", "Stigma", "Received")
			.doesNotContain("Test Peer worker");
		String address = "/speak-up/reports/" + only();
		assertThat(get(this.staff, address)).hasStatusOk().bodyText().contains(WORDS, "No name was given");
		Map<String, String> answer = Map.of("id", UUID.randomUUID().toString(), "version", "0", "words",
				"We spoke with the whole team.", "status", "ANSWERED");
		assertThat(post(this.staff, address + "/answers", answer)).hasStatus3xxRedirection();
		assertThat(open(this.sam, code.toLowerCase().replace("-", " "))).hasStatusOk()
			.bodyText()
			.contains(WORDS, "We spoke with the whole team.", "Answered", "Test County program staff, county");
		assertThat(post(this.sam, "/speak-up/words",
				Map.of("code", code, "id", UUID.randomUUID().toString(), "words", "Thank you.")))
			.hasStatusOk();
		assertThat(get(this.staff, address)).bodyText().contains("Thank you.", "Whoever reported it");
		assertThat(post(this.staff, address + "/answers", answer)).as("an old page").hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void aNamedReportShowsTheName() {
		Map<String, String> form = anonymous();
		form.put("name", "NAMED");
		report(this.sam, form);
		assertThat(get(this.staff, "/speak-up/reports/" + only())).bodyText().contains("From Test Peer worker.");
	}

	@Test
	void whomTheReportKeepsOutNeverSeesIt() {
		TestUser other = this.county.user(Role.COUNTY_STAFF);
		Map<String, String> form = anonymous();
		form.put("notReadBy", this.staff.id().toString());
		report(this.sam, form);
		String address = "/speak-up/reports/" + only();
		assertThat(get(this.staff, "/speak-up/reports")).hasStatusOk().bodyText().contains("No report is here");
		assertThat(get(this.staff, address)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.staff, address + "/answers",
				Map.of("id", UUID.randomUUID().toString(), "version", "0", "words", "Who was it?", "status", "CLOSED")))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(other, address)).hasStatusOk();
	}

	@Test
	void somebodyMustBeLeftToReadIt() {
		Map<String, String> form = anonymous();
		form.put("notReadBy", this.staff.id().toString());
		assertThat(post(this.sam, "/speak-up", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Somebody has to read this", WORDS);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "SUPERVISOR", "BILLER", "AUDITOR", "OPERATOR", "PEER" })
	void nobodyButTheCountyReadsReports(Role role) {
		report(this.sam, anonymous());
		TestUser other = this.county.user(role);
		assertThat(get(other, "/speak-up/reports")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(other, "/speak-up/reports/" + only())).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(other, "/speak-up")).as("and everyone may write one").hasStatusOk();
	}

	@Test
	void theSameReportSentTwiceCountsOnceAndItsCodeIsNotShownAgain() {
		Map<String, String> form = anonymous();
		report(this.sam, form);
		assertThat(post(this.sam, "/speak-up", form)).hasStatusOk()
			.bodyText()
			.contains("It was sent before")
			.doesNotContain("data-code");
		this.county.run(() -> assertThat(number("select count(*) from speak_up")).isOne());
	}

	@Test
	void wrongCodesAreSlowedDownAndAllAnsweredAlike() {
		String code = report(this.sam, anonymous());
		Cookie session = null;
		for (int number = 0; number < 5; number++) {
			MvcTestResult wrong = open(this.sam, "7K3M-9QXP-2D4F-8HJW-6TR" + number, session);
			assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("No report has this code");
			session = (session != null) ? session : wrong.getResponse().getCookie("SESSION");
		}
		assertThat(session).isNotNull();
		assertThat(open(this.sam, code, session)).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
			.bodyText()
			.contains("several wrong codes", "30 seconds");
		assertThat(open(this.sam, code)).as("in another session").hasStatusOk();
		assertThat(open(this.counties.make().user(Role.PEER), code)).as("in another program")
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void smallCountsAreShownToNobody() {
		assertThat(get(this.sam, "/speak-up")).bodyText()
			.contains("Fewer than 11 reports")
			.doesNotContain("<dd>0</dd>");
		for (int number = 0; number < 11; number++) {
			report(this.sam, anonymous());
		}
		assertThat(get(this.sam, "/speak-up")).bodyText().contains("Not answered yet", "<dd>11</dd>");
		this.county.run(() -> this.jdbc
			.sql("update speak_up set status = 'CLOSED' where id = (select id from speak_up limit 1)")
			.update());
		assertThat(get(this.sam, "/speak-up")).bodyText().doesNotContain("<dd>1</dd>", "<dd>10</dd>");
	}

	@Test
	void saysWhatIsMissingAndKeepsWhatWasTyped() {
		Map<String, String> form = anonymous();
		form.remove("kind");
		form.remove("name");
		assertThat(post(this.sam, "/speak-up", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose whether you give your name.", "Choose what it is about.", WORDS);
	}

	private static Map<String, String> anonymous() {
		Map<String, String> form = new HashMap<>();
		form.put("id", UUID.randomUUID().toString());
		form.put("name", "ANONYMOUS");
		form.put("kind", "STIGMA");
		form.put("words", WORDS);
		return form;
	}

	/** Sends the report and reads its code off the page. */
	private String report(TestUser who, Map<String, String> form) {
		MvcTestResult page = post(who, "/speak-up", form);
		assertThat(page).hasStatusOk();
		Matcher code = CODE.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		assertThat(code.find()).as("a code on the page").isTrue();
		return code.group(1);
	}

	private UUID only() {
		return this.county.as(() -> this.jdbc.sql("select id from speak_up").query(UUID.class).single());
	}

	private int number(String query) {
		return this.jdbc.sql(query).query(Integer.class).single();
	}

	/** How many rows of each table hold the user's id or sign-in name; sessions aside. */
	private Map<String, Long> rowsThatName(TestUser who) {
		JdbcClient everything = JdbcClient.create(this.owner);
		Map<String, Long> rows = new TreeMap<>();
		for (String table : list(
				"select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and relname not like 'spring_session%'")) {
			rows.put(table,
					everything
						.sql("select count(*) from \"" + table + "\" t where t::text like :id or t::text like :login")
						.param("id", "%" + who.id() + "%")
						.param("login", "%" + who.login() + "%")
						.query(Long.class)
						.single());
		}
		assertThat(rows.get("user_account")).as("the search finds what is there").isOne();
		return rows;
	}

	private List<String> list(String query) {
		return new ArrayList<>(JdbcClient.create(this.owner).sql(query).query(String.class).list());
	}

	private MvcTestResult open(TestUser who, String code) {
		return open(who, code, null);
	}

	private MvcTestResult open(TestUser who, String code, Cookie session) {
		MockMvcTester.MockMvcRequestBuilder request = this.web.post()
			.uri("/speak-up/status")
			.param("code", code)
			.with(user(who.login()).roles(who.role().name()))
			.with(csrf());
		return ((session != null) ? request.cookie(session) : request).exchange();
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(address).with(user(who.login()).roles(who.role().name())).exchange();
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

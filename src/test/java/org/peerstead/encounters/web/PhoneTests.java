package org.peerstead.encounters.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Logging in the field: the timer, drafts on two devices, and the second look at a note.
 */
@PeersteadTest
class PhoneTests {

	private static final String BUS = "We rode bus 7 to the library and back, and practiced what to say to the driver.";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private Pair pair;

	@BeforeEach
	void makePair() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
	}

	@Test
	void theTimerBecomesADraftWithItsTimesAndTheLastVisitsWays() {
		this.encounters.signed(this.pair);
		UUID timer = start(Duration.ofMinutes(47));
		assertThat(get("/")).bodyText().contains("The timer runs", "47 minutes", "I forgot to stop");
		assertThat(post("/timers/" + timer + "/stops", Map.of())).redirectedUrl().isEqualTo("/drafts/" + timer);
		assertThat(get("/drafts/" + timer)).hasStatusOk()
			.bodyText()
			.contains("value=\"13:13\"", "value=\"14:00\"", "Getting around on one&#39;s own");
		assertThat(count("timer")).isZero();
		assertThat(post("/timers/" + timer + "/stops", Map.of())).as("stopped on the other device too")
			.redirectedUrl()
			.isEqualTo("/drafts/" + timer);
	}

	@Test
	void aTimerThatSomebodyForgotKeepsItsStartAndAsksForTheEnd() {
		UUID timer = start(Duration.ofHours(19));
		assertThat(get("/")).bodyText().contains("nobody stopped it", "Stop and enter the end");
		post("/timers/" + timer + "/stops", Map.of());
		String form = body(get("/drafts/" + timer));
		assertThat(form).contains("value=\"2026-06-14\"", "value=\"19:00\"").doesNotContain("value=\"14:00\"");
	}

	@Test
	void oneTimerOfAPeerRuns() {
		start(Duration.ofMinutes(5));
		assertThat(post("/timers", Map.of("id", NewId.next().toString()))).redirectedUrl().isEqualTo("/");
		assertThat(count("timer")).isOne();
		assertThat(post("/timers/" + NewId.next() + "/stops", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
		Pair other = this.encounters.pair(this.county);
		assertThat(post("/timers", Map.of("id", NewId.next().toString(), "participant", other.person().toString())))
			.redirectedUrl()
			.isEqualTo("/");
		assertThat(count("timer")).as("for nobody whom the peer does not walk with").isOne();
	}

	/** As if it had been started so long ago. */
	private UUID start(Duration ago) {
		UUID timer = NewId.next();
		post("/timers", Map.of("id", timer.toString(), "participant", this.pair.person().toString()));
		this.county.run(() -> assertThat(this.jdbc
			.sql("""
					with gone as (delete from timer where id = :id returning *)
					insert into timer (program_id, id, peer_id, participant_id, kind, started_at)
					select program_id, :later, peer_id, participant_id, kind, started_at - cast(:ago as interval) from gone""")
			.param("id", timer)
			.param("later", timer(timer))
			.param("ago", ago.toString())
			.update()).isOne());
		return timer(timer);
	}

	private static UUID timer(UUID first) {
		return new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() ^ 1);
	}

	@Test
	void aSecondDeviceIsToldAndNothingIsOverwritten() {
		Map<String, String> phone = visit();
		phone.put("page", NewId.next().toString());
		String draft = "/drafts/" + phone.get("id");
		assertThat(post(draft, phone)).hasStatus(HttpStatus.NO_CONTENT).headers().hasValue("Draft-Revision", "0");
		Map<String, String> tablet = new LinkedHashMap<>(phone);
		tablet.put("page", NewId.next().toString());
		tablet.put("revision", "0");
		tablet.put("whatWeDid", "Written on the tablet.");
		assertThat(post(draft, tablet)).hasStatus(HttpStatus.NO_CONTENT).headers().hasValue("Draft-Revision", "1");
		phone.put("revision", "0");
		phone.put("generalPurpose", "Riding the bus");
		assertThat(post(draft, phone)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Written on the tablet.", BUS, "Riding the bus")
			.doesNotContain("<html", "How you met");
		assertThat(post("/encounters", phone)).as("nor signed over it")
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Written on the tablet.", BUS);
		assertThat(count("encounter")).isZero();
		phone.put("theirRevision", "1");
		phone.put("choose-whatWeDid", "there");
		assertThat(post(draft + "/choices", phone)).redirectedUrl().isEqualTo(draft);
		assertThat(get(draft)).bodyText().contains("Written on the tablet.", "Riding the bus");
		phone.put("choose-whatWeDid", "here");
		assertThat(post(draft + "/choices", phone)).as("the other device wrote on meanwhile")
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Written on the tablet.", BUS);
	}

	@Test
	void remembersWhereTheCursorStood() {
		Map<String, String> form = visit();
		form.put("cursor", "whatWeDid:17");
		post("/drafts/" + form.get("id"), form);
		assertThat(get("/drafts/" + form.get("id"))).bodyText().contains("data-cursor=\"whatWeDid:17\"");
	}

	@Test
	void saysHowLikeAnEarlierNoteItIsBeforeItIsSigned() {
		sign(visit());
		Map<String, String> copy = visit();
		copy.put("start", "13:00");
		copy.put("end", "13:45");
		assertThat(judged(copy)).contains("100 % like your note of 06/12/2026", "You can sign all the same");
		copy.put("whatWeDid",
				"Jordan wanted to look for a winter coat, so we went through the thrift store together, quietly.");
		assertThat(judged(copy)).doesNotContain("% like");
		copy.put("whatWeDid", BUS);
		sign(copy);
		assertThat(get("/encounters/" + copy.get("id"))).bodyText()
			.contains("100 % like the note of 06/12/2026", "signed all the same");
	}

	@Test
	void pointsOutSomebodyElsesName() {
		Pair other = this.encounters.pair(this.county);
		this.county.run(() -> {
			this.jdbc.sql("update participant set first_name = 'Alexis', last_name = 'Ash' where id = ?")
				.param(other.person().value())
				.update();
			this.jdbc.sql("update caseload set peer_id = ? where participant_id = ?")
				.params(this.pair.peer().value(), other.person().value())
				.update();
		});
		Map<String, String> form = visit();
		form.put("whatWeDid", "Jordan and I met Alexis's dog at the park.");
		assertThat(judged(form)).contains("Alexis Ash", "whom you also walk with");
		form.put("whatWeDid", "Jordan Maple and I ate under the ash tree.");
		assertThat(judged(form)).doesNotContain("Alexis Ash");
		form.put("whatWeDid", "We met Alexis Ash.");
		sign(form);
		assertThat(count("encounter_note where named_others = array['" + other.person() + "'::uuid]")).isOne();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I was diagnosed at nineteen and told her so.            | true
			I shared my own depression and my medication.           | true
			I shared how I learned to ask for help.                 | false
			She talked about her medication and her recovery.       | false
			""")
	void hintsAtAnOwnHealthStoryAndNeverStopsIt(String words, boolean hint) {
		Map<String, String> form = visit();
		form.put("shared", words);
		assertThat(judged(form).contains("your own health story")).isEqualTo(hint);
		sign(form);
		assertThat(get("/encounters/" + form.get("id"))).bodyText().contains(words);
	}

	@Test
	void asksWhyANoteIsWrittenLateAndShowsItAsWorkload() {
		Map<String, String> form = visit();
		form.remove("lateReason");
		assertThat(post("/encounters", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("written later than the day after", BUS);
		form.put("lateReason", "FULL_DAY");
		form.put("lateWords", "Six visits on Friday");
		sign(form);
		assertThat(get("/encounters/" + form.get("id"))).bodyText()
			.contains("too many visits on those days", "Six visits on Friday", "not of misconduct");
		String supervisor = this.county.user(Role.SUPERVISOR).login();
		assertThat(this.web.get().uri("/").with(user(supervisor).roles("SUPERVISOR")).exchange()).bodyText()
			.contains("Notes written late", "Too many visits on those days", "1 note");
		assertThat(
				this.web.get().uri("/review/" + form.get("id")).with(user(supervisor).roles("SUPERVISOR")).exchange())
			.bodyText()
			.contains("Six visits on Friday");
		Map<String, String> yesterday = visit();
		yesterday.put("date", TestClock.TODAY.minusDays(1).toString());
		yesterday.remove("lateReason");
		sign(yesterday);
	}

	@Test
	void keepsTheWholeNoteAndShowsWhatAnAmendmentChangedWordByWord() {
		Map<String, String> form = visit();
		form.put("mattered", "The rent was due.");
		form.put("shared", "How I once asked for a delay.");
		sign(form);
		assertThat(get("/encounters/" + form.get("id"))).bodyText()
			.contains("What mattered", "The rent was due.", "What the peer shared", "How I once asked for a delay.");
		Map<String, String> amended = new LinkedHashMap<>(form);
		amended.put("mattered", "The gas bill was due.");
		amended.put("reason", "It was the gas bill");
		assertThat(post("/encounters/" + form.get("id") + "/amendments", amended)).redirectedUrl()
			.isEqualTo("/encounters/" + form.get("id"));
		assertThat(get("/encounters/" + form.get("id"))).bodyText()
			.contains("<del>rent </del>", "<ins>gas bill </ins>", "<span>was due.</span>");
	}

	@Test
	void showsTheSumAndTheCodesWhileTyping() {
		assertThat(judged(visit())).contains(
				"53 min = 3 units; the 8-minute rule, which would give 4, is not used by this payer.",
				"In person, the person&#39;s home: place 12, no modifier.");
	}

	@Test
	void countsTheLengthBackFromNowWithoutScripts() {
		Map<String, String> form = visit();
		form.remove("start");
		form.remove("end");
		form.put("date", TestClock.TODAY.toString());
		form.put("lasted", "45");
		assertThat(post("/encounters/lengths", form)).hasStatusOk()
			.bodyText()
			.contains("value=\"13:15\"", "value=\"14:00\"", BUS);
		form.put("lasted", "-5");
		assertThat(post("/encounters/lengths", form)).hasStatusOk().bodyText().contains(BUS);
	}

	/** What a thumb gets wrong: a sentence with the fix, and nothing lost. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-06-12 | 23:30 | 00:15 |      | is not later than the start
			2026-06-12 | 23:30 |       | 45   | run past midnight
			2026-06-12 | 10:00 |       | 0    | Enter from 1 to 1,439 minutes
			2026-06-12 | 10:00 |       | -30  | Enter from 1 to 1,439 minutes
			2026-06-12 | 00:00 |       | 1500 | Enter from 1 to 1,439 minutes
			2026-06-12 | 10:00 | 10:00 |      | is not later than the start
			2026-03-08 | 02:30 | 03:30 |      | did not exist on 03/08/2026
			2025-11-02 | 01:30 | 02:30 |      | came twice on 11/02/2025
			2026-06-16 | 10:00 | 11:00 |      | lies in the future
			2027-06-12 | 10:00 | 11:00 |      | lies in the future
			""")
	void saysWhatIsWrongWithATimeAndKeepsTheNote(String date, String start, String end, String minutes, String words) {
		Map<String, String> form = visit();
		form.put("date", date);
		form.put("start", start);
		form.put("end", (end != null) ? end : "");
		form.put("minutes", (minutes != null) ? minutes : "");
		form.put("whatWeDid", "<b>Bold</b> & kept");
		assertThat(post("/encounters", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(words, "&lt;b&gt;Bold&lt;/b&gt; &amp; kept")
			.doesNotContain("<b>Bold");
		assertThat(count("activity")).isZero();
	}

	private Map<String, String> visit() {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("id", NewId.next().toString());
		form.put("work", "PEER_SUPPORT");
		form.put("participant", this.pair.person().toString());
		form.put("date", SampleEncounters.DAY.toString());
		form.put("start", "10:00");
		form.put("end", "10:53");
		form.put("mode", "IN_PERSON");
		form.put("place", "HOME");
		form.put("goal", this.pair.goal().toString());
		form.put("whatWeDid", BUS);
		form.put("generalPurpose", "Getting around on one's own");
		form.put("lateReason", "DAY_OFF");
		form.put("signature", "Sam Sample");
		return form;
	}

	private void sign(Map<String, String> form) {
		assertThat(post("/encounters", form)).redirectedUrl().isEqualTo("/encounters/" + form.get("id"));
	}

	private String judged(Map<String, String> form) {
		return body(send("/encounters/judgement", form, "true"));
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private int count(String table) {
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + table).query(Integer.class).single());
	}

	private MvcTestResult get(String address) {
		return this.web.get().uri(address).with(user(this.pair.user().login()).roles("PEER")).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> form) {
		return send(address, form, "false");
	}

	private MvcTestResult send(String address, Map<String, String> form, String part) {
		MockMvcTester.MockMvcRequestBuilder request = this.web.post().uri(address).header("HX-Request", part);
		form.forEach(request::param);
		return request.with(user(this.pair.user().login()).roles("PEER")).with(csrf()).exchange();
	}

}

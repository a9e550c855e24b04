package org.peerstead.encounters.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantRegister;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.shared.NewId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The server's side of device mode: its key, its word, and each visit once. */
@PeersteadTest
class DeviceTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SampleParticipants participants;

	@Autowired
	private ParticipantRegister register;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	private County county;

	private Pair pair;

	@BeforeEach
	void makePair() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
	}

	@Test
	void staysOffUntilTheCountyOptsIn() {
		assertThat(get(this.pair.user(), "/device")).hasStatusOk()
			.bodyText()
			.contains("Your county has not switched this on")
			.doesNotContain("device.js");
		assertThat(post(this.pair.user(), "/devices", Map.of("name", "My phone")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("has not switched device mode on");
		assertThat(count("device")).isZero();
	}

	@Test
	void theCountyOptsInKnowingTheRiskAndTheChangeIsLogged() {
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		assertThat(get(staff, "/settings/device-mode")).bodyText().contains("It is off", "V14.3.3", "Nothing", "risk");
		optIn(staff, true);
		assertThat(get(staff, "/settings/device-mode")).bodyText().contains("It is on");
		optIn(staff, false);
		assertThat(this.county
			.as(() -> this.jdbc.sql("select action from change_log where entity = 'device_mode' order by id")
				.query(String.class)
				.list()))
			.containsExactly("INSERT", "UPDATE");
	}

	@Test
	void givesTheKeyToItsOwnerAloneAndKeepsItSealed() {
		JsonNode mine = turnOn(this.pair.user());
		assertThat(mine.get("key").asString()).hasSize(44);
		assertThat(release(this.pair.user(), mine).get("key")).isEqualTo(mine.get("key"));
		Pair other = this.encounters.pair(this.county);
		assertThat(release(other.user(), mine).has("key")).isFalse();
		assertThat(get(other.user(), "/device/snapshot?device=" + id(mine))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(send(other.user(), mine, written(visit()))).hasStatus(HttpStatus.NOT_FOUND);
		County elsewhere = this.counties.make();
		Pair stranger = this.encounters.pair(elsewhere);
		assertThat(release(stranger.user(), mine).has("key")).isFalse();
		assertThat(this.county.as(() -> this.jdbc.sql("select encode(key_sealed, 'escape') from device_key")
			.query(String.class)
			.single())).doesNotContain(mine.get("key").asString());
		assertThat(this.county.as(() -> this.jdbc.sql("select count(*) from change_log where entity = 'device_key'")
			.query(Long.class)
			.single())).isZero();
	}

	@Test
	void keepsOfTheCaseloadFirstNameAndInitialAndNoWords() {
		JsonNode mine = turnOn(this.pair.user());
		this.encounters.signed(this.pair, TestClock.TODAY, "09:00", "09:30");
		assertThat(get(this.pair.user(), "/device/snapshot?device=" + id(mine))).hasStatusOk()
			.bodyText()
			.contains("Jordan M.", this.pair.goal().toString(), "\"start\":\"09:00\"", "Sam Sample")
			.doesNotContain("Maple", "ride the bus", "library");
		assertThat(this.county.as(() -> this.jdbc
			.sql("select count(*) from access_log where page = 'caseload kept on a device' and subject_ids @> array[?]")
			.param(this.pair.person().value())
			.query(Long.class)
			.single())).isOne();
	}

	@Test
	void signsWhatArrivesThroughTheSameDoorAndTellsWhenItWasSignedThere() {
		JsonNode mine = turnOn(this.pair.user());
		Map<String, String> visit = visit();
		Map<String, Object> written = written(visit);
		assertThat(answer(send(this.pair.user(), mine, written)).get("outcome").asString()).isEqualTo("SIGNED");
		assertThat(get(this.pair.user(), "/encounters/" + written.get("id"))).bodyText()
			.contains("Waiting for review", "All checks for that day passed", "without network", "1:40 PM", "2:00 PM");
	}

	@Test
	void takesAVisitOnceHoweverOftenItIsSent() throws Exception {
		JsonNode mine = turnOn(this.pair.user());
		Map<String, Object> written = written(visit());
		ExecutorService phones = Executors.newFixedThreadPool(20);
		try {
			List<Callable<String>> sendings = new ArrayList<>();
			for (int number = 0; number < 20; number++) {
				sendings.add(() -> answer(send(this.pair.user(), mine, written)).get("outcome").asString());
			}
			for (var sending : phones.invokeAll(sendings)) {
				assertThat(sending.get()).isEqualTo("SIGNED");
			}
		}
		finally {
			phones.shutdown();
		}
		assertThat(answer(send(this.pair.user(), mine, written)).get("outcome").asString()).isEqualTo("SIGNED");
		assertThat(count("activity")).isOne();
		assertThat(count("encounter")).isOne();
		assertThat(count("signed_on_device")).isOne();
	}

	@Test
	void neverOverwritesWhatIsSignedUnderTheSameNumber() {
		JsonNode mine = turnOn(this.pair.user());
		Map<String, Object> first = written(visit());
		send(this.pair.user(), mine, first);
		Map<String, String> changed = visit();
		changed.put("whatWeDid", "We walked instead.");
		Map<String, Object> second = written(changed);
		second.put("id", first.get("id"));
		JsonNode answer = answer(send(this.pair.user(), mine, second));
		assertThat(answer.get("outcome").asString()).isEqualTo("CONFLICT");
		assertThat(answer.get("theirsSigned").asBoolean()).isTrue();
		assertThat(answer.get("theirs").get("whatWeDid").asString()).contains("We rode bus 7");
		assertThat(get(this.pair.user(), "/encounters/" + first.get("id"))).bodyText().doesNotContain("We walked");
		Pair other = this.encounters.alsoWalkingWith(this.pair);
		JsonNode theirs = turnOn(other.user());
		JsonNode refused = answer(send(other.user(), theirs, second));
		assertThat(refused.get("outcome").asString()).isEqualTo("REFUSED");
		assertThat(refused.get("theirs").isEmpty()).isTrue();
	}

	@Test
	void tellsADraftChangedMeanwhileFieldByFieldAndTakesTheChoice() {
		JsonNode mine = turnOn(this.pair.user());
		Map<String, String> unsigned = visit();
		unsigned.remove("signature");
		Map<String, Object> written = written(unsigned);
		assertThat(answer(send(this.pair.user(), mine, written)).get("outcome").asString()).isEqualTo("DRAFT");
		Map<String, String> atTheDesk = new LinkedHashMap<>(unsigned);
		atTheDesk.put("whatWeDid", "At the desk");
		form(this.pair.user(), "/drafts/" + written.get("id"), atTheDesk);
		written.put("fields", visit());
		JsonNode answer = answer(send(this.pair.user(), mine, written));
		assertThat(answer.get("outcome").asString()).isEqualTo("CONFLICT");
		assertThat(answer.get("theirs").get("whatWeDid").asString()).isEqualTo("At the desk");
		assertThat(count("activity")).isZero();
		written.put("base", answer.get("base").asString());
		assertThat(answer(send(this.pair.user(), mine, written)).get("outcome").asString()).isEqualTo("SIGNED");
		assertThat(count("draft")).isZero();
	}

	@Test
	void answersARefusalWithItsSentencesAndTakesTheOthers() {
		JsonNode mine = turnOn(this.pair.user());
		Map<String, String> overlapping = visit();
		overlapping.put("start", "10:30");
		Map<String, String> nobodys = visit();
		nobodys.put("participant", NewId.next().toString());
		nobodys.put("start", "12:00");
		Map<String, String> unreadable = visit();
		unreadable.put("date", "02/30/2026");
		MvcTestResult sent = send(this.pair.user(), mine, written(visit()), written(overlapping), written(nobodys),
				written(unreadable));
		JsonNode answers = read(sent).get("answers");
		assertThat(answers.get(0).get("outcome").asString()).isEqualTo("SIGNED");
		assertThat(answers.get(1).get("errors").get("start").toString()).contains("overlaps other work",
				"The other entry");
		assertThat(answers.get(2).get("errors").get("participant").toString()).contains("not on your caseload");
		assertThat(answers.get(3).get("errors").get("date").toString()).contains("Enter a real date");
		assertThat(count("activity")).isOne();
	}

	@Test
	void keepsAsADraftWhatWasSignedTooLongAgo() {
		JsonNode mine = turnOn(this.pair.user());
		Map<String, Object> written = written(visit());
		written.put("at", TestClock.NOW.minus(Duration.ofHours(73)).toString());
		JsonNode answer = answer(send(this.pair.user(), mine, written));
		assertThat(answer.get("outcome").asString()).isEqualTo("DRAFT");
		assertThat(answer.get("errors").toString()).contains("more than 72 hours ago");
		assertThat(count("activity")).isZero();
		assertThat(count("draft")).isOne();
	}

	@Test
	void aNoteWrittenInTimeIsLateForWantOfNetworkAndAnotherIsAskedWhy() {
		JsonNode mine = turnOn(this.pair.user());
		Map<String, String> visit = visit();
		visit.put("date", TestClock.TODAY.minusDays(2).toString());
		Map<String, Object> inTime = written(visit);
		inTime.put("at", TestClock.NOW.minus(Duration.ofHours(47)).toString());
		assertThat(answer(send(this.pair.user(), mine, inTime)).get("outcome").asString()).isEqualTo("SIGNED");
		assertThat(this.county
			.as(() -> this.jdbc.sql("select late_reason from encounter_note").query(String.class).single()))
			.isEqualTo("NO_NETWORK");
		visit.put("start", "12:00");
		assertThat(answer(send(this.pair.user(), mine, written(visit))).get("errors").get("lateReason").toString())
			.contains("Say why");
	}

	@Test
	void twoWhoReadTheSameOnThePhoneAreNotToldApartThere() {
		JsonNode mine = turnOn(this.pair.user());
		ParticipantId other = this.participants.inOrder(this.county, "Jordan", "Mills", "9800000001");
		this.county.run(() -> this.register.assign(NewId.next(), other, this.pair.peer(), SampleParticipants.ENROLLED,
				this.county.program()));
		JsonNode people = read(get(this.pair.user(), "/device/snapshot?device=" + id(mine))).get("people");
		assertThat(people.size()).isOne();
		assertThat(people.get(0).get("name").asString()).isEqualTo("Jordan M.");
		assertThat(people.get(0).get("id").isNull()).isTrue();
	}

	@Test
	void saysWhenTheClockOfThePhoneIsWrong() {
		JsonNode mine = turnOn(this.pair.user());
		MvcTestResult sent = sendAt(this.pair.user(), mine, TestClock.NOW.plus(Duration.ofMinutes(123)),
				written(visit()));
		assertThat(read(sent).get("clock").asString()).contains("2 hours 3 minutes ahead");
		assertThat(read(send(this.pair.user(), mine)).get("clock").isNull()).isTrue();
	}

	@Test
	void theCountyWipesAPhoneAndItsKeyIsGone() {
		JsonNode mine = turnOn(this.pair.user());
		assertThat(word(mine)).hasStatus(HttpStatus.NO_CONTENT);
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		assertThat(get(staff, "/settings/device-mode")).bodyText().contains("My phone", "Erase this phone");
		form(staff, "/settings/device-mode/" + id(mine) + "/wipes", Map.of());
		assertThat(word(mine)).hasStatus(HttpStatus.GONE);
		assertThat(release(this.pair.user(), mine).has("key")).isFalse();
		assertThat(send(this.pair.user(), mine, written(visit()))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.county.as(() -> this.jdbc.sql("select count(*) from device_key where key_sealed is not null")
			.query(Long.class)
			.single())).isZero();
		assertThat(get(this.pair.user(), "/device")).bodyText().contains("Erased by the county");
	}

	@Test
	void aPhoneOfADisabledUserOrOfACountyThatOptedOutIsWiped() {
		JsonNode mine = turnOn(this.pair.user());
		this.county.run(() -> this.jdbc.sql("update user_account set disabled_at = now() where id = ?")
			.param(this.pair.user().id().value())
			.update());
		assertThat(word(mine)).hasStatus(HttpStatus.GONE);
		Pair other = this.encounters.pair(this.county);
		JsonNode theirs = turnOn(other.user());
		assertThat(word(theirs)).hasStatus(HttpStatus.NO_CONTENT);
		optIn(this.county.user(Role.COUNTY_STAFF), false);
		assertThat(word(theirs)).hasStatus(HttpStatus.GONE);
		assertThat(release(other.user(), theirs).has("key")).isFalse();
	}

	@Test
	void anUnknownPhoneIsToldNothing() {
		assertThat(
				this.web.get().uri("/device/word?program=" + this.county.program().value() + "&device=" + NewId.next()))
			.hasStatus(HttpStatus.NO_CONTENT);
	}

	@Test
	void theShellIsTheSameForEveryoneAndNamesNobody() {
		assertThat(this.web.get().uri("/sw.js")).hasStatusOk()
			.hasHeader("Cache-Control", "no-cache")
			.bodyText()
			.contains("/device/day", "importScripts('/assets/device-worker-");
		assertThat(get(this.pair.user(), "/device/day")).hasStatusOk()
			.bodyText()
			.contains("My day without network")
			.doesNotContain("Test ", "Sam Sample", "Jordan");
		assertThat(this.web.get().uri("/manifest.webmanifest")).hasStatusOk()
			.bodyText()
			.contains("\"start_url\":\"/device/day\"");
	}

	private void optIn(TestUser staff, boolean on) {
		assertThat(form(staff, "/settings/device-mode", Map.of("on", String.valueOf(on)))).hasStatus3xxRedirection();
	}

	private JsonNode turnOn(TestUser user) {
		optIn(this.county.user(Role.COUNTY_STAFF), true);
		MvcTestResult answer = post(user, "/devices", Map.of("name", "My phone"));
		assertThat(answer).hasStatus(HttpStatus.CREATED);
		return read(answer);
	}

	private static UUID id(JsonNode device) {
		return UUID.fromString(device.get("device").asString());
	}

	private JsonNode release(TestUser user, JsonNode device) {
		MvcTestResult answer = post(user, "/device/key", Map.of("devices", List.of(id(device))));
		assertThat(answer).hasStatusOk();
		return read(answer);
	}

	private MvcTestResult word(JsonNode device) {
		return this.web.get()
			.uri("/device/word?program=" + this.county.program().value() + "&device=" + id(device))
			.exchange();
	}

	private Map<String, String> visit() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("work", "PEER_SUPPORT");
		fields.put("participant", this.pair.person().toString());
		fields.put("date", TestClock.TODAY.toString());
		fields.put("start", "10:00");
		fields.put("minutes", "53");
		fields.put("mode", "IN_PERSON");
		fields.put("place", "HOME");
		fields.put("goal", this.pair.goal().toString());
		fields.put("whatWeDid", "We rode bus 7 to the library and back.");
		fields.put("generalPurpose", "Getting around on one's own");
		fields.put("nextStep", "Try it alone.");
		fields.put("signature", "Sam Sample");
		return fields;
	}

	private static Map<String, Object> written(Map<String, String> fields) {
		Map<String, Object> written = new LinkedHashMap<>();
		written.put("id", NewId.next());
		written.put("at", TestClock.NOW.minus(Duration.ofMinutes(20)).toString());
		written.put("fields", fields);
		return written;
	}

	@SafeVarargs
	private MvcTestResult send(TestUser user, JsonNode device, Map<String, Object>... visits) {
		return sendAt(user, device, TestClock.NOW, visits);
	}

	@SafeVarargs
	private MvcTestResult sendAt(TestUser user, JsonNode device, Instant now, Map<String, Object>... visits) {
		return post(user, "/device/visits",
				Map.of("device", id(device), "now", now.toString(), "visits", List.of(visits)));
	}

	private JsonNode answer(MvcTestResult sent) {
		return read(sent).get("answers").get(0);
	}

	private JsonNode read(MvcTestResult result) {
		try {
			return this.json.readTree(result.getResponse().getContentAsString());
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult get(TestUser user, String path) {
		return this.web.get().uri(path).with(user(user.login()).roles(user.role().name())).exchange();
	}

	private MvcTestResult post(TestUser user, String path, Object body) {
		return this.web.post()
			.uri(path)
			.with(user(user.login()).roles(user.role().name()))
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content(this.json.writeValueAsString(body))
			.exchange();
	}

	private MvcTestResult form(TestUser user, String path, Map<String, String> fields) {
		var request = this.web.post().uri(path).with(user(user.login()).roles(user.role().name())).with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

	private long count(String table) {
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single());
	}

}

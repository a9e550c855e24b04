package org.peerstead.encounters.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class HandOverTests {

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

	private EncounterId visit;

	private String page;

	private jakarta.servlet.http.Cookie session;

	@BeforeEach
	void makePair() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
		this.visit = this.encounters.signed(this.pair);
		this.page = "/encounters/" + this.visit + "/hand-over";
		this.session = null;
	}

	@Test
	void locksEveryOtherAddressUntilThePasswordIsTyped() {
		assertThat(post(this.page, Map.of())).redirectedUrl().isEqualTo(this.page);
		assertThat(get(this.page)).hasStatusOk()
			.bodyText()
			.contains("In your own words, Jordan", "Nothing else can be opened here")
			.doesNotContain("We rode bus 7");
		for (String address : new String[] { "/", "/encounters", "/encounters/" + this.visit, "/participants",
				"/my/pay", "/groups/new", "/encounters/" + NewId.next() + "/hand-over", "/account/password" }) {
			assertThat(get(address)).as(address).hasStatus(HttpStatus.SEE_OTHER).redirectedUrl().isEqualTo(this.page);
		}
		assertThat(post("/encounters", Map.of("work", "TRAVEL"))).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get("/session")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get("/assets/app.css")).hasStatusOk();
		assertThat(post(this.page + "/unlockings", Map.of("password", "a guess")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This is not the password of");
		assertThat(get("/")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(post(this.page + "/unlockings", Map.of("password", TestCounty.PASSWORD))).redirectedUrl()
			.isEqualTo("/encounters/" + this.visit);
		assertThat(get("/encounters/" + this.visit)).hasStatusOk();
		assertThat(get(this.page)).redirectedUrl().isEqualTo("/encounters/" + this.visit);
		assertThat(count("hand_over where ended_at is not null and wrong_passwords = 1")).isOne();
		assertThat(count("change_log where entity = 'hand_over'")).isGreaterThanOrEqualTo(2);
		assertThat(count("access_log where page = 'phone handed over'")).isOne();
	}

	@Test
	void keepsThePersonsWordsAndSignatureBesideTheNote() {
		post(this.page, Map.of());
		assertThat(post(this.page + "/words", Map.of("words", "It was good to"))).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(get(this.page)).bodyText().contains("It was good to");
		assertThat(post(this.page + "/unlockings", Map.of("password", "a guess"))).bodyText()
			.contains("It was good to");
		assertThat(post(this.page + "/answers", Map.of("words", "It was <good>", "signs", "true")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Write your name to sign", "It was &lt;good&gt;");
		assertThat(post(this.page + "/answers",
				Map.of("words", "It was good to ride alone.", "signs", "true", "name", "Jordan Maple")))
			.redirectedUrl()
			.isEqualTo(this.page);
		assertThat(get(this.page)).bodyText().contains("Thank you. Please give the phone back", "Signed: Jordan Maple");
		post(this.page + "/answers", Map.of("words", "Changed by the peer", "signs", "true", "name", "Sam"));
		post(this.page + "/unlockings", Map.of("password", TestCounty.PASSWORD));
		assertThat(get("/encounters/" + this.visit)).bodyText()
			.contains("In the person", "It was good to ride alone.", "Signed by Jordan Maple")
			.doesNotContain("Changed by the peer");
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		assertThat(as(supervisor, "/review/" + this.visit)).bodyText().contains("It was good to ride alone.");
		assertThat(as(this.county.user(Role.BILLER), "/encounters/" + this.visit)).hasStatusOk()
			.bodyText()
			.doesNotContain("It was good to ride alone.");
	}

	@Test
	void rememberingThatThePersonWouldRatherNotSign() {
		post(this.page, Map.of());
		post(this.page + "/answers", Map.of("signs", "false", "because", "My hand hurts"));
		post(this.page + "/unlockings", Map.of("password", TestCounty.PASSWORD));
		assertThat(get("/encounters/" + this.visit)).bodyText().contains("Would rather not sign", "My hand hurts");
	}

	@Test
	void keepsTheDraftFromWhichThePhoneIsHandedOver() {
		String draft = NewId.next().toString();
		String address = "/encounters/" + draft + "/hand-over";
		Map<String, String> form = new LinkedHashMap<>(Map.of("work", "PEER_SUPPORT", "whatWeDid", "We walked."));
		assertThat(post(address, form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose the person before");
		form.put("participant", this.pair.person().toString());
		assertThat(post(address, form)).redirectedUrl().isEqualTo(address);
		assertThat(post(address + "/unlockings", Map.of("password", TestCounty.PASSWORD))).redirectedUrl()
			.isEqualTo("/drafts/" + draft);
		assertThat(get("/drafts/" + draft)).bodyText().contains("We walked.");
	}

	@Test
	void isNothingForStrangers() {
		Pair colleague = this.encounters.pair(this.county);
		assertThat(this.web.post()
			.uri(this.page)
			.with(user(colleague.user().login()).roles("PEER"))
			.with(csrf())
			.exchange()).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(as(colleague.user(), this.page)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(count("hand_over")).isZero();
	}

	private int count(String what) {
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + what).query(Integer.class).single());
	}

	private MvcTestResult get(String address) {
		return remembered(this.web.get()
			.uri(address)
			.with(this::inTheSameSession)
			.with(user(this.pair.user().login()).roles("PEER"))
			.exchange());
	}

	private MvcTestResult as(TestUser who, String address) {
		return this.web.get().uri(address).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> form) {
		var request = this.web.post().uri(address);
		form.forEach(request::param);
		return remembered(request.with(this::inTheSameSession)
			.with(user(this.pair.user().login()).roles("PEER"))
			.with(csrf())
			.exchange());
	}

	private MockHttpServletRequest inTheSameSession(MockHttpServletRequest request) {
		if (this.session != null) {
			request.setCookies(this.session);
		}
		return request;
	}

	private MvcTestResult remembered(MvcTestResult answer) {
		jakarta.servlet.http.Cookie cookie = answer.getResponse().getCookie("SESSION");
		if (cookie != null) {
			this.session = cookie;
		}
		return answer;
	}

}

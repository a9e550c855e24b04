package org.peerstead.access.web;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
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
class UserPagesTests {

	private static final String GOOD = "olive tractor nine lamps";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private TestUser staffUser;

	private RequestPostProcessor staff;

	@BeforeEach
	void aCountyWithTwoStaff() {
		this.county = this.counties.make();
		this.staffUser = this.county.user(Role.COUNTY_STAFF);
		this.staff = as(this.staffUser);
	}

	private static RequestPostProcessor as(TestUser one) {
		return user(one.login()).roles(one.role().name());
	}

	private MvcTestResult send(RequestPostProcessor who, String address, Map<String, String> typed) {
		var request = this.web.post().uri(address).with(csrf());
		if (who != null) {
			request.with(who);
		}
		typed.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult open(RequestPostProcessor who, String address) {
		return this.web.get().uri(address).with(who).exchange();
	}

	private static Map<String, String> person(UUID id, String login, String... more) {
		Map<String, String> typed = new HashMap<>(
				Map.of("id", id.toString(), "name", "Robin Newcomer", "loginName", login, "email", "r@example.org"));
		for (int at = 0; at < more.length; at += 2) {
			typed.put(more[at], more[at + 1]);
		}
		return typed;
	}

	private static String linkIn(MvcTestResult page) throws UnsupportedEncodingException {
		Matcher link = Pattern.compile("/welcome/[A-Za-z0-9_-]{43}").matcher(page.getResponse().getContentAsString());
		assertThat(link.find()).as("a link on the page").isTrue();
		return link.group();
	}

	private MvcTestResult signIn(String login, String password) {
		return this.web.post()
			.uri("/sign-in")
			.param("username", login)
			.param("password", password)
			.with(csrf())
			.exchange();
	}

	@Test
	void anInvitedPersonChoosesAPasswordByALinkThatWorksOnce() throws UnsupportedEncodingException {
		UUID id = NewId.next();
		String login = "Robin-" + id;
		Map<String, String> typed = person(id, login, "supervisorAt", this.county.first().toString());
		MvcTestResult invited = send(this.staff, "/users", typed);
		assertThat(invited).hasStatusOk().bodyText().contains("Hand this link to Robin Newcomer");
		String link = linkIn(invited);
		assertThat(send(this.staff, "/users", typed)).redirectedUrl().isEqualTo("/users/" + id);
		assertThat(open(this.staff, "/users/" + id)).bodyText()
			.contains("Supervisor at First Agency", "Not chosen yet");
		assertThat(signIn(login, "")).redirectedUrl().isEqualTo("/sign-in?error");

		assertThat(this.web.get().uri(link)).hasStatusOk().bodyText().contains("Robin Newcomer");
		assertThat(send(null, link, Map.of("password", "short", "again", "short")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("at least 15");
		assertThat(send(null, link, Map.of("password", GOOD, "again", GOOD + "s")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("differ")
			.doesNotContain(GOOD);
		assertThat(send(null, link, Map.of("password", GOOD, "again", GOOD))).redirectedUrl().isEqualTo("/sign-in");
		assertThat(signIn(login.toLowerCase(Locale.ROOT), GOOD)).redirectedUrl().isEqualTo("/");
		for (String over : new String[] { link, "/welcome/nothing", link + "x" }) {
			assertThat(this.web.get().uri(over)).hasStatus(HttpStatus.GONE)
				.bodyText()
				.contains("does not work any more");
		}
		assertThat(send(null, link, Map.of("password", GOOD, "again", GOOD))).hasStatus(HttpStatus.GONE);
		assertThat(this.jdbc.sql("select count(*) from one_time_link where encode(token_hash, 'escape') like ?")
			.param("%" + link.substring(9) + "%")
			.query(Integer.class)
			.single()).as("only hashes are stored").isZero();
	}

	@Test
	void aSignInNameIsGivenOnceAcrossAllPrograms() {
		assertThat(send(this.staff, "/users", person(NewId.next(), this.staffUser.login(), "program", "AUDITOR")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This sign-in name is taken", "Robin Newcomer");
		assertThat(send(this.staff, "/users", person(NewId.next(), "x y", "program", "AUDITOR")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("without spaces");
		assertThat(send(this.staff, "/users", person(NewId.next(), "nobody-" + NewId.next())))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Give at least one role");
	}

	@Test
	void disablingEndsTheSessionsAtOnce() {
		TestUser biller = this.county.user(Role.BILLER);
		Cookie session = signIn(biller.login(), TestCounty.PASSWORD).getResponse().getCookie("SESSION");
		assertThat(session).isNotNull();
		assertThat(this.web.get().uri("/rules").cookie(session)).hasStatusOk();
		assertThat(open(this.staff, "/users/" + biller.id())).bodyText().contains("Open sessions");
		assertThat(send(this.staff, "/users/" + biller.id() + "/disablings", Map.of())).hasStatus3xxRedirection();
		assertThat(this.web.get().uri("/rules").cookie(session)).redirectedUrl().isEqualTo("/sign-in");
		assertThat(signIn(biller.login(), TestCounty.PASSWORD)).redirectedUrl().isEqualTo("/sign-in?error");
		assertThat(open(this.staff, "/users?status=DISABLED")).bodyText().contains("Test Biller");
		assertThat(send(this.staff, "/users/" + biller.id() + "/enablings", Map.of())).hasStatus3xxRedirection();
		assertThat(signIn(biller.login(), TestCounty.PASSWORD)).redirectedUrl().isEqualTo("/");
	}

	@Test
	void otherRolesEndTheSessionsAndHoldFromTheNextSignIn() {
		TestUser biller = this.county.user(Role.BILLER);
		Cookie session = signIn(biller.login(), TestCounty.PASSWORD).getResponse().getCookie("SESSION");
		assertThat(send(this.staff, "/users/" + biller.id(), person(biller.id().value(), biller.login(), "version", "0",
				"program", "AUDITOR", "auditorUntil", "2031-12-31")))
			.redirectedUrl()
			.isEqualTo("/users/" + biller.id());
		assertThat(this.web.get().uri("/rules").cookie(session)).redirectedUrl().isEqualTo("/sign-in");
		assertThat(open(this.staff, "/users/" + biller.id())).bodyText().contains("Auditor until 12/31/2031");
		assertThat(send(this.staff, "/users/" + biller.id(),
				person(biller.id().value(), biller.login(), "version", "0", "program", "BILLER")))
			.hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void nobodyDisablesOrDemotesThemselvesNorTheLastStaff() {
		String own = "/users/" + this.staffUser.id();
		assertThat(send(this.staff, own,
				person(this.staffUser.id().value(), this.staffUser.login(), "version", "0", "program", "AUDITOR")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("You cannot change your own roles");
		send(this.staff, own + "/disablings", Map.of());
		RequestPostProcessor operator = as(this.county.user(Role.OPERATOR));
		send(operator, own + "/disablings", Map.of());
		assertThat(open(this.staff, own)).hasStatusOk().bodyText().doesNotContain("Disabled since");
	}

	@Test
	void anOperatorOpensNoRecordsByWayOfUsers() {
		RequestPostProcessor operator = as(this.county.user(Role.OPERATOR));
		assertThat(open(operator, "/users")).hasStatusOk().bodyText().contains("Test Operator");
		assertThat(send(operator, "/users", person(NewId.next(), "new-" + NewId.next(), "program", "COUNTY_STAFF")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Ask county staff");
		assertThat(send(operator, "/users", person(NewId.next(), "new-" + NewId.next(), "program", "OPERATOR")))
			.hasStatusOk();
		assertThat(send(operator, "/users/" + this.staffUser.id() + "/password-links", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(send(this.staff, "/users/" + this.staffUser.id() + "/password-links", Map.of())).hasStatusOk()
			.bodyText()
			.contains("/welcome/");
	}

	@Test
	void aStrangersUserDoesNotExist() {
		TestUser other = this.counties.make().user(Role.PEER);
		for (String address : new String[] { "", "/edit" }) {
			assertThat(open(this.staff, "/users/" + other.id() + address)).hasStatus(HttpStatus.NOT_FOUND);
		}
		for (String address : new String[] { "", "/disablings", "/enablings", "/session-endings", "/password-links" }) {
			assertThat(send(this.staff, "/users/" + other.id() + address,
					person(other.id().value(), "abc", "version", "0", "program", "AUDITOR")))
				.as(address)
				.hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void theOwnPasswordIsChangedKnowingTheOldOne() {
		TestUser peer = this.county.user(Role.PEER);
		assertThat(open(as(peer), "/account/password")).hasStatusOk();
		assertThat(send(as(peer), "/account/password", Map.of("old", "wrong", "password", GOOD, "again", GOOD)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("not your password now");
		assertThat(send(as(peer), "/account/password",
				Map.of("old", TestCounty.PASSWORD, "password", GOOD, "again", GOOD)))
			.redirectedUrl()
			.isEqualTo("/sign-in?changed");
		assertThat(signIn(peer.login(), TestCounty.PASSWORD)).redirectedUrl().isEqualTo("/sign-in?error");
		assertThat(signIn(peer.login(), GOOD)).redirectedUrl().isEqualTo("/");
	}

	@Test
	void theListIsSearchedAndDownloaded() {
		this.county.user(Role.PEER);
		assertThat(open(this.staff, "/users?q=peer&role=PEER")).bodyText()
			.contains("Peer worker at First Agency")
			.doesNotContain(">Test County program staff</a>");
		assertThat(open(this.staff, "/users?q=nobody-of-this-name")).bodyText().contains("Nobody here");
		assertThat(open(this.staff, "/users.csv")).bodyText().contains("Name,Sign-in name,Roles,Standing");
		assertThat(open(this.staff, "/users/new")).hasStatusOk();
		assertThat(open(this.staff, "/users/" + this.staffUser.id() + "/edit")).hasStatusOk();
	}

}

package org.peerstead.access.web;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.access.Role;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PeersteadTest
class SignInThrottleTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private JdbcClient jdbc;

	private final String address = "test-" + NewId.next();

	private MvcTestResult signIn(String login, String password) {
		return this.web.post()
			.uri("/sign-in")
			.param("username", login)
			.param("password", password)
			.with(csrf())
			.with((request) -> {
				request.setRemoteAddr(this.address);
				return request;
			})
			.exchange();
	}

	@Test
	void afterFiveFailuresTheNextTryWaitsForKnownAndUnknownNamesAlike() {
		String known = this.counties.make().user(Role.BILLER).login();
		for (String login : new String[] { known, "nobody-" + NewId.next() }) {
			for (int time = 0; time < 5; time++) {
				assertThat(signIn(login, "wrong")).redirectedUrl().isEqualTo("/sign-in?error");
			}
			assertThat(signIn(login, TestCounty.PASSWORD)).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
				.headers()
				.containsHeader("Retry-After");
		}
		letTimePass("name " + known);
		assertThat(signIn(known, TestCounty.PASSWORD)).redirectedUrl().isEqualTo("/");
		assertThat(this.jdbc.sql("select count(*) from sign_in_failure where subject = ?")
			.param("name " + known)
			.query(Integer.class)
			.single()).as("success clears").isZero();
	}

	@Test
	void manyFailuresFromOneAddressWaitWhateverTheName() {
		this.jdbc.sql("insert into sign_in_failure (subject, failures, last_at) values (?, 100, clock_timestamp())")
			.param("address " + this.address)
			.update();
		assertThat(signIn("nobody-" + NewId.next(), "wrong")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
		letTimePass("address " + this.address);
		assertThat(signIn("nobody-" + NewId.next(), "wrong")).redirectedUrl().isEqualTo("/sign-in?error");
	}

	@Test
	void whatIsTypedMayBeAnything() {
		assertThat(signIn("x".repeat(5000), "wrong")).redirectedUrl().isEqualTo("/sign-in?error");
		assertThat(signIn("", "")).redirectedUrl().isEqualTo("/sign-in?error");
		assertThat(signIn("a\u0000b", "wrong")).hasStatus3xxRedirection();
	}

	private void letTimePass(String subject) {
		this.jdbc.sql("update sign_in_failure set last_at = last_at - interval '20 minutes' where subject = ?")
			.param(subject)
			.update();
	}

}

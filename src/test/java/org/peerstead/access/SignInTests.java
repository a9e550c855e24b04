package org.peerstead.access;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PeersteadTest
class SignInTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Test
	void signsInWithTheRightPasswordAlone() {
		String login = this.counties.make().user(Role.AUDITOR).login();
		assertThat(signIn(login, TestCounty.PASSWORD)).redirectedUrl().isEqualTo("/");
		assertThat(signIn(login.toUpperCase(), TestCounty.PASSWORD)).redirectedUrl().isEqualTo("/");
		assertThat(signIn(login, "wrong")).redirectedUrl().isEqualTo("/sign-in?error");
		assertThat(signIn("nobody-" + java.util.UUID.randomUUID(), "wrong")).redirectedUrl()
			.isEqualTo("/sign-in?error");
	}

	@Test
	void sendsAStrangerToTheSignInPage() {
		assertThat(this.web.get().uri("/")).redirectedUrl().isEqualTo("/sign-in");
	}

	@Test
	void answersHealthWithStatusAlone() {
		assertThat(this.web.get().uri("/actuator/health")).hasStatus(HttpStatus.OK)
			.bodyJson()
			.isLenientlyEqualTo("{\"status\":\"UP\"}");
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult signIn(String login, String password) {
		return this.web.post()
			.uri("/sign-in")
			.param("username", login)
			.param("password", password)
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

}

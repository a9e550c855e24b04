package org.peerstead.access;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PeersteadTest
class SetUpTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private SetUp setUp;

	@Test
	void theLinkOfTheLogMakesAProgramAndItsFirstStaffOnce() {
		String earlier = this.setUp.link();
		String link = this.setUp.link();
		String login = "first-" + UUID.randomUUID();
		assertThat(this.web.get().uri(earlier)).hasStatus(HttpStatus.GONE);
		assertThat(this.web.get().uri(link)).hasStatusOk().bodyText().contains("Set up your program", "Eastern");
		assertThat(send(link, login, "password", "juniata-juniata-1", "again", "juniata-juniata-1"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Leave out names", "Juniata County Peer Support");
		assertThat(send(link, login, "timeZone", "Mars/Olympus")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(send(link, login)).redirectedUrl().isEqualTo("/sign-in");
		assertThat(send(link, login)).hasStatus(HttpStatus.GONE);
		MvcTestResult signedIn = this.web.post()
			.uri("/sign-in")
			.param("username", login)
			.param("password", "olive tractor nine lamps")
			.with(csrf())
			.exchange();
		assertThat(signedIn).redirectedUrl().isEqualTo("/");
		assertThat(this.web.get().uri("/agencies").cookie(signedIn.getResponse().getCookies())).hasStatusOk()
			.bodyText()
			.contains("Juniata County Peer Support", "No agencies here");
	}

	private MvcTestResult send(String link, String login, String... changed) {
		Map<String, String> typed = new HashMap<>(Map.of("programName", "Juniata County Peer Support", "state", "pa",
				"timeZone", "America/New_York", "name", "Alex First", "loginName", login, "password",
				"olive tractor nine lamps", "again", "olive tractor nine lamps"));
		for (int at = 0; at < changed.length; at += 2) {
			typed.put(changed[at], changed[at + 1]);
		}
		var request = this.web.post().uri(link).with(csrf());
		typed.forEach(request::param);
		return request.exchange();
	}

}

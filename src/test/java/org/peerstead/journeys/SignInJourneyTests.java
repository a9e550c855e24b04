package org.peerstead.journeys;

import org.junit.jupiter.api.Test;
import org.peerstead.TestCounty;
import org.peerstead.access.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@InTheBrowser
class SignInJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Test
	void aStrangerIsAskedToSignInAndOnlyTheRightPasswordOpens() {
		String login = this.counties.make().user(Role.OPERATOR).login();
		try (Browser browser = new Browser(this.port);
				Browser.Visitor stranger = browser.stranger(Browser.Screen.PHONE)) {
			stranger.open("/");
			assertThat(stranger.path()).isEqualTo("/sign-in");
			stranger.examine();
			try (Browser.Visitor wrong = browser.signIn(login, "not the password", Browser.Screen.PHONE)) {
				assertThat(wrong.path()).startsWith("/sign-in?error");
				wrong.examine();
			}
		}
	}

}

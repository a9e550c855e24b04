package org.peerstead.access.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The protecting headers stand on every kind of answer, also where something failed. */
@PeersteadTest
class HeadersTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "GET, /sign-in, 200", "GET, /, 302", "GET, /assets/app.css, 200",
			"GET, /webjars/bootstrap/css/bootstrap.min.css, 200", "GET, /actuator/health, 200",
			"GET, /welcome/nothing, 410", "POST, /sign-in, 403", "GET, /nowhere, 302",
			"GET, /assets/nothing.css, 404" })
	void standOnWhatAStrangerIsAnswered(String method, String path, int status)
			throws IOException, InterruptedException {
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.method(method, HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'",
				"frame-ancestors 'none'", "script-src 'self'");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(answer.body()).doesNotContain("Exception", "org.peerstead", "at java.");
	}

	@Test
	void standOnPagesFilesAndRefusalsOfWhoIsSignedIn() {
		County county = this.counties.make();
		String login = county.user(Role.COUNTY_STAFF).login();
		for (String address : new String[] { "/", "/agencies", "/agencies.csv", "/agencies/nothing", "/session",
				"/encounters/new" }) {
			MvcTestResult answer = this.web.get()
				.uri(address)
				.with(user(login).roles(Role.COUNTY_STAFF.name()))
				.exchange();
			assertThat(answer).as(address)
				.headers()
				.hasValue("X-Content-Type-Options", "nosniff")
				.hasValue("X-Frame-Options", "DENY")
				.containsHeader("Content-Security-Policy");
			assertThat(answer.getResponse().getHeader("Cache-Control")).as(address).contains("no-store");
		}
	}

}

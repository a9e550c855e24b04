package org.peerstead.access.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A session ends after 15 idle minutes, and 12 hours after it began, however busy. */
@PeersteadTest
class SessionTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("ownerDataSource")
	private DataSource owner;

	private TestUser one;

	private Cookie session;

	@BeforeEach
	void signIn() {
		this.one = this.counties.make().user(Role.BILLER);
		this.session = signIn(this.one.login()).getResponse().getCookie("SESSION");
		assertThat(open("/rules")).hasStatusOk();
	}

	private MvcTestResult signIn(String login) {
		return this.web.post()
			.uri("/sign-in")
			.param("username", login)
			.param("password", TestCounty.PASSWORD)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult open(String address) {
		return this.web.get().uri(address).cookie(this.session).exchange();
	}

	@Test
	void endsAfterFifteenIdleMinutes() {
		age("last_access_time = last_access_time - ?, expiry_time = expiry_time - ?", Duration.ofMinutes(14), 2);
		assertThat(open("/rules")).hasStatusOk();
		age("last_access_time = last_access_time - ?, expiry_time = expiry_time - ?", Duration.ofMinutes(16), 2);
		assertThat(open("/rules")).redirectedUrl().isEqualTo("/sign-in");
	}

	@Test
	void endsTwelveHoursAfterItBegan() {
		age("creation_time = creation_time - ?", Duration.ofHours(11), 1);
		assertThat(open("/rules")).hasStatusOk();
		age("creation_time = creation_time - ?", Duration.ofMinutes(61), 1);
		assertThat(open("/rules")).redirectedUrl().isEqualTo("/sign-in?idle");
		assertThat(open("/rules")).redirectedUrl().isEqualTo("/sign-in");
	}

	@Test
	void saysWhoIsSignedInAndNothingElse() {
		assertThat(open("/session")).hasStatusOk().bodyJson().extractingPath("$.name").isEqualTo("Test Biller");
		assertThat(this.web.get().uri("/session").header("HX-Request", "true")).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void aDatabaseThatDoesNotAnswerIsNotCalledAWrongPassword() throws SQLException {
		try (Connection holder = this.owner.getConnection()) {
			holder.setAutoCommit(false);
			holder.createStatement().execute("lock table sign_in in access exclusive mode");
			assertThat(signIn(this.one.login())).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
			holder.rollback();
		}
		assertThat(this.jdbc.sql("select count(*) from sign_in_failure where subject = ?")
			.param("name " + this.one.login())
			.query(Integer.class)
			.single()).as("nothing is counted").isZero();
		assertThat(signIn(this.one.login())).redirectedUrl().isEqualTo("/");
	}

	private void age(String change, Duration by, int times) {
		Object[] values = new Object[times + 1];
		java.util.Arrays.fill(values, by.toMillis());
		values[times] = this.one.login();
		assertThat(this.jdbc.sql("update spring_session set " + change + " where principal_name = ?")
			.params(values)
			.update()).isPositive();
	}

	@Test
	void tellsAPageThatLostAllItsCookiesThatItIsSignedOut() {
		assertThat(this.web.post().uri("/drafts/01970000-0000-7000-8000-00000000000a").header("HX-Request", "true"))
			.hasStatus(HttpStatus.UNAUTHORIZED);
	}

}

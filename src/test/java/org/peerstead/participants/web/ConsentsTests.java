package org.peerstead.participants.web;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.AgencyRecords;
import org.peerstead.access.Role;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What a person allows, on its pages: given, told, taken back. */
@PeersteadTest
class ConsentsTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleParticipants participants;

	@Autowired
	private AgencyRecords agencies;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private ParticipantId person;

	private TestUser supervisor;

	private TestUser staff;

	@BeforeEach
	void aPersonOfAPartTwoProgram() {
		this.county = this.counties.make();
		this.person = this.participants.enrolled(this.county, this.county.first(), "Jordan", "Maple");
		this.supervisor = this.county.user(Role.SUPERVISOR);
		this.staff = this.county.user(Role.COUNTY_STAFF);
		this.county.run(() -> this.agencies.holdUnderPartTwo(this.county.first(), this.county.program(), true));
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(address).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult give(UUID id, String expires, String... more) {
		var request = this.web.post()
			.uri("/participants/" + this.person + "/consents")
			.with(user(this.supervisor.login()).roles("SUPERVISOR"))
			.with(csrf())
			.param("id", id.toString())
			.param("agency", this.county.first().toString())
			.param("kinds", "PLANS", "VISITS")
			.param("purposes", "OPERATIONS")
			.param("recipient", "COUNTY")
			.param("givenOn", "06/01/2026")
			.param("expiresOn", expires)
			.param("signedBy", "Jordan Maple");
		for (int i = 0; i < more.length; i += 2) {
			request = request.param(more[i], more[i + 1]);
		}
		return request.exchange();
	}

	@Test
	void theCountyIsToldHowManyAreWithheldAndNothingOfThem() {
		assertThat(get(this.staff, "/participants")).bodyText()
			.contains("1 person is withheld")
			.doesNotContain("Maple");
		assertThat(get(this.staff, "/participants/" + this.person)).hasStatus(404);
		assertThat(get(this.supervisor, "/participants")).bodyText().contains("Maple").doesNotContain("withheld");
	}

	@Test
	void aConsentOpensTheRecordAtOnceAndTakenBackClosesIt() {
		UUID consent = NewId.next();
		assertThat(give(consent, "")).hasStatus3xxRedirection();
		assertThat(get(this.staff, "/participants")).bodyText().contains("Maple").doesNotContain("withheld");
		assertThat(get(this.supervisor, "/participants/" + this.person + "/consents")).bodyText()
			.contains("In force")
			.contains("Running and watching over the program");
		assertThat(get(this.supervisor, "/participants/" + this.person + "/consents/" + consent + "/revocation"))
			.hasStatusOk();
		assertThat(this.web.post()
			.uri("/participants/" + this.person + "/consents/" + consent + "/revocation")
			.with(user(this.supervisor.login()).roles("SUPERVISOR"))
			.with(csrf())
			.param("version", "0")).hasStatus3xxRedirection();
		assertThat(get(this.staff, "/participants")).bodyText().contains("1 person is withheld");
		assertThat(get(this.supervisor, "/participants/" + this.person + "/consents")).bodyText()
			.contains("Taken back");
	}

	@Test
	void aConsentThatEndedOpensNothing() {
		assertThat(give(NewId.next(), "06/14/2026")).hasStatus3xxRedirection();
		assertThat(get(this.staff, "/participants")).bodyText().contains("1 person is withheld");
		assertThat(give(NewId.next(), "06/15/2026")).hasStatus3xxRedirection();
		assertThat(get(this.staff, "/participants")).bodyText().doesNotContain("withheld");
	}

	@Test
	void theStatementNamesTheScopeAndTheLaw() {
		UUID consent = NewId.next();
		give(consent, "12/31/2026");
		assertThat(get(this.supervisor, "/participants/" + this.person + "/consents/" + consent + "/statement"))
			.bodyText()
			.contains("42 CFR part 2 prohibits unauthorized use or disclosure of these records.")
			.contains("through 12/31/2026");
	}

	@Test
	void aFormThatLacksSomethingKeepsWhatWasTyped() {
		assertThat(give(NewId.next(), "05/31/2026")).hasStatus(422)
			.bodyText()
			.contains("A consent ends on or after the day it was given.")
			.contains("Jordan Maple");
		assertThat(give(NewId.next(), "", "purposes", "OTHER")).hasStatus(422)
			.bodyText()
			.contains("Write the other purpose in a few words.");
	}

	@Test
	void videoAndPhoneNeedNoMoreThanAWordAndItsDay() {
		String address = "/participants/" + this.person + "/telehealth-consents";
		assertThat(get(this.supervisor, address + "/new")).hasStatusOk();
		assertThat(this.web.post()
			.uri(address)
			.with(user(this.supervisor.login()).roles("SUPERVISOR"))
			.with(csrf())
			.param("id", NewId.next().toString())
			.param("agency", this.county.first().toString())
			.param("givenOn", "06/01/2026")
			.param("how", "verbal")).hasStatus3xxRedirection();
		assertThat(get(this.supervisor, "/participants/" + this.person + "/consents")).bodyText()
			.contains("They said so");
		UUID given = this.county
			.as(() -> this.jdbc.sql("select id from telehealth_consent").query(UUID.class).single());
		assertThat(this.web.post()
			.uri(address + "/" + given + "/endings")
			.with(user(this.supervisor.login()).roles("SUPERVISOR"))
			.with(csrf())).hasStatus3xxRedirection();
		assertThat(get(this.supervisor, "/participants/" + this.person + "/consents")).bodyText()
			.contains("06/01/2026 to 06/15/2026");
	}

	@Test
	void anotherAgencyCannotGiveItAway() {
		TestUser other = this.county.user(Role.SUPERVISOR, this.county.second());
		assertThat(get(other, "/participants/" + this.person + "/consents")).hasStatus(404);
		assertThat(get(other, "/participants/" + this.person + "/consents/new")).hasStatus(404);
	}

	@Test
	void thePageAsksTheDatabaseAsOftenForTwentyConsentsAsForOne() {
		give(NewId.next(), "");
		String address = "/participants/" + this.person + "/consents";
		int one = this.statements.of(() -> get(this.supervisor, address));
		for (int i = 0; i < 19; i++) {
			give(NewId.next(), "");
		}
		assertThat(this.statements.of(() -> get(this.supervisor, address))).isLessThanOrEqualTo(one).isLessThan(20);
	}

}

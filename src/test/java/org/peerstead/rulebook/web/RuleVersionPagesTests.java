package org.peerstead.rulebook.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class RuleVersionPagesTests {

	private static final Map<String, String> VALUE = Map.of("value", "20", "trust", "RECALLED", "source",
			"County letter of 05/01/2026");

	private static final Map<String, String> EXAMPLE = Map.of("title", "A long morning", "minutes", "120", "mode",
			"IN_PERSON", "place", "HOME", "age", "40", "diagnosis", "F31.81", "expectedUnits", "8");

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	private County county;

	private RequestPostProcessor staff;

	@BeforeEach
	void aCounty() {
		this.county = this.counties.make();
		this.staff = as(Role.COUNTY_STAFF);
	}

	private RequestPostProcessor as(Role role) {
		return user(this.county.user(role).login()).roles(role.name());
	}

	private MvcTestResult send(String address, Map<String, String> typed, String... more) {
		var request = this.web.post().uri(address).with(this.staff).with(csrf());
		Map<String, String> all = new HashMap<>(typed);
		for (int at = 0; at < more.length; at += 2) {
			all.put(more[at], more[at + 1]);
		}
		all.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult open(String address) {
		return this.web.get().uri(address).with(this.staff).exchange();
	}

	private String draft() {
		UUID id = NewId.next();
		assertThat(send("/rules/versions", Map.of(), "id", id.toString(), "level", "STATE", "effectiveFrom",
				"07/01/2026", "reason", "The county agreed another limit"))
			.redirectedUrl()
			.isEqualTo("/rules/versions/" + id);
		return "/rules/versions/" + id;
	}

	@Test
	void aVersionIsDraftedChangedTriedPublishedAndTakenBack() {
		assertThat(open("/rules/sets")).hasStatusOk()
			.bodyText()
			.contains("No version of your own", "Pennsylvania", "Texas", "F10-F16");
		assertThat(open("/rules/versions/new")).hasStatusOk();
		String draft = draft();
		assertThat(open(draft)).hasStatusOk()
			.bodyText()
			.contains("Draft", "Nothing differs", "53 minutes", "Months from enrollment", "A draft holds nowhere");
		assertThat(open(draft + "/values/max_units_day")).hasStatusOk().bodyText().contains("16", "whole number");
		assertThat(send(draft + "/values/max_units_day", VALUE, "version", "0")).redirectedUrl().isEqualTo(draft);
		assertThat(open(draft)).bodyText()
			.contains("Most units for one person in a day: 16 units before, 20 units from 07/01/2026 "
					+ "(recalled: warns only).");
		assertThat(open(draft + "/examples/new")).hasStatusOk();
		assertThat(send(draft + "/examples", EXAMPLE, "id", NewId.next().toString())).redirectedUrl()
			.isEqualTo(draft + "#examples");
		assertThat(open(draft + "/publications")).hasStatusOk().bodyText().contains("A long morning", "8 units");
		assertThat(send(draft + "/publications", Map.of(), "version", "0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("One unit too many in a day");
		takeAway(draft, "One unit too many in a day");
		assertThat(send(draft + "/usual-examples", Map.of())).redirectedUrl().isEqualTo(draft + "#examples");
		assertThat(open(draft + "/edit")).hasStatusOk();
		assertThat(send(draft + "/publications", Map.of(), "version", "0")).redirectedUrl().isEqualTo(draft);
		assertThat(open(draft)).bodyText()
			.contains("Published", "Take this version back")
			.doesNotContain("/values/max_units_day");
		assertThat(open("/rules/sets")).bodyText().contains("The county agreed another limit");
		assertThat(open("/rules/sets.csv")).bodyText().contains("Pennsylvania,state,2026-07-01,,Published,");
		assertThat(open("/rules?on=2026-07-01&topic=SERVICE")).bodyText().contains("20 units", "County letter");
		assertThat(open("/rules?on=2026-06-30&topic=SERVICE")).bodyText().doesNotContain("County letter");
		assertThat(open(draft + "/file")).hasStatusOk()
			.bodyText()
			.contains("max_units_day\t20\trecalled\tCounty letter of 05/01/2026\t\t\t2026-07-01\t");
		assertThat(open(draft + "/withdrawals")).hasStatusOk();
		assertThat(send(draft + "/withdrawals", Map.of("why", " "))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Say in a few words why.");
		assertThat(send(draft + "/withdrawals", Map.of("why", "The letter was of another county"))).redirectedUrl()
			.isEqualTo(draft);
		assertThat(open(draft)).bodyText().contains("Taken back", "The letter was of another county");
	}

	private void takeAway(String draft, String title) {
		Matcher form = Pattern
			.compile("(" + draft + "/examples/[-0-9a-f]+/removals)(?:(?!</form>).)*: " + title, Pattern.DOTALL)
			.matcher(new String(open(draft).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		assertThat(form.find()).as(title).isTrue();
		assertThat(send(form.group(1), Map.of())).redirectedUrl().isEqualTo(draft + "#examples");
	}

	@Test
	void aDraftWhoseExampleFailsIsNotPublishedAndSaysWhatCameOut() {
		String draft = draft();
		assertThat(send(draft + "/values/rounding_policy", VALUE, "version", "0", "value", "EIGHT_MINUTE"))
			.redirectedUrl()
			.isEqualTo(draft);
		assertThat(send(draft + "/publications", Map.of(), "version", "0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("53 minutes&quot; expects 3 units, and what came out is 4 units");
		assertThat(open(draft)).bodyText().contains("Draft");
	}

	@Test
	void whatIsTypedWronglyIsSaidAtItsField() {
		String draft = draft();
		assertThat(send("/rules/versions", Map.of(), "id", NewId.next().toString(), "level", "PAYER", "effectiveFrom",
				"02/30/2026", "reason", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("02/30/2026", "Enter a real date");
		assertThat(send("/rules/versions", Map.of(), "id", NewId.next().toString(), "level", "PAYER", "effectiveFrom",
				"2026-07-01", "reason", "A plan's letter"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose the payer whose rules these are.");
		assertThat(send("/rules/versions", Map.of(), "id", NewId.next().toString(), "level", "STATE", "effectiveFrom",
				"2026-07-01", "effectiveThrough", "2026-06-01", "reason", "A letter of the state"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(send(draft + "/values/max_units_day", VALUE, "version", "0", "value", "sixteen"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("&quot;sixteen&quot; cannot be the value. Write a whole number of units.");
		assertThat(send(draft + "/values/max_units_day", VALUE, "version", "0", "trust", "CONFIRMED"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("A confirmed value may stop a claim.");
		assertThat(send(draft + "/values/max_units_day", VALUE, "version", "0", "trust", "CONFIRMED", "verifiedBy",
				"Sam Sample", "verifiedOn", "06/16/2026"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This day is still to come.");
		assertThat(send(draft + "/examples", EXAMPLE, "id", NewId.next().toString(), "expectedUnits", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Say what must come out");
		assertThat(send(draft + "/examples", EXAMPLE, "id", NewId.next().toString(), "minutes", "0"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("A visit has at least one minute.");
		assertThat(open(draft + "/values/unit_minuets")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aValueSavedMeanwhileShowsBoth() {
		String draft = draft();
		send(draft + "/values/max_units_day", VALUE, "version", "0");
		assertThat(send(draft + "/values/max_units_day", VALUE, "version", "0", "value", "24"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Saved meanwhile by someone else", "24");
		send(draft, Map.of(), "id", draft.substring(16), "version", "0", "level", "STATE", "effectiveFrom",
				"2026-08-01", "reason", "The letter says August");
		assertThat(open(draft)).bodyText().contains("08/01/2026");
		assertThat(send(draft, Map.of(), "id", draft.substring(16), "version", "0", "level", "STATE", "effectiveFrom",
				"2026-09-01", "reason", "The letter says September"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(send(draft + "/publications", Map.of(), "version", "0")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Someone else changed this draft");
	}

	@Test
	void aFileBecomesADraftAndAWrongOneStaysToBeMended() {
		UUID id = NewId.next();
		Map<String, String> whose = Map.of("id", id.toString(), "level", "STATE", "effectiveFrom", "2026-07-01",
				"reason", "A file of the state");
		assertThat(open("/rules/files/new")).hasStatusOk();
		assertThat(upload(whose,
				"parameter\tvalue\ttrust\tsource\tcitation\tnote\teffective_from\teffective_to\n"
						+ "unit_minuets\t15\tconfirmed\tLetter\nmin_age\tteen\tconfirmed\tLetter"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Line 2: there is no parameter", "Line 3: &quot;teen&quot; cannot be the value",
					"unit_minuets\t15\tconfirmed\tLetter", "A file of the state", "2026-07-01");
		assertThat(upload(whose, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Choose a file");
		assertThat(upload(whose, open("/rules/shipped/us-oh/file").getResponse().getContentAsByteArray()))
			.redirectedUrl()
			.isEqualTo("/rules/versions/" + id);
		assertThat(open("/rules/versions/" + id)).bodyText().contains("A file", "OAC 5160-27-14");
	}

	private MvcTestResult upload(Map<String, String> typed, String text) {
		return upload(typed, text.getBytes(StandardCharsets.UTF_8));
	}

	private MvcTestResult upload(Map<String, String> typed, byte[] text) {
		var request = this.web.post().uri("/rules/files").multipart().file("file", text);
		request.with(this.staff).with(csrf());
		typed.forEach(request::param);
		return request.exchange();
	}

	@Test
	void draftsAreForEditorsAndPublishedRulesForThoseWhoAuditToo() {
		String draft = draft();
		assertThat(open("/rules/shipped/us-tx")).hasStatusOk().bodyText().contains("Texas", "104 units");
		assertThat(open("/rules/shipped/us-xx")).hasStatus(HttpStatus.NOT_FOUND);
		for (Role role : Role.values()) {
			assertThat(this.web.get().uri("/rules/sets").with(as(role))).as(role.name()).hasStatusOk();
			boolean edits = role == Role.COUNTY_STAFF;
			assertThat(this.web.get().uri(draft).with(as(role))).as(role.name())
				.hasStatus(
						edits ? HttpStatus.OK : (role == Role.AUDITOR) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN);
			assertThat(this.web.get().uri(draft + "/publications").with(as(role))).as(role.name())
				.hasStatus(edits ? HttpStatus.OK : HttpStatus.FORBIDDEN);
		}
		send(draft + "/publications", Map.of(), "version", "0");
		assertThat(this.web.get().uri(draft).with(as(Role.AUDITOR))).hasStatusOk()
			.bodyText()
			.doesNotContain("Take this version back");
	}

	@Test
	void aStrangersVersionDoesNotExist() {
		String draft = draft();
		this.county = this.counties.make();
		this.staff = as(Role.COUNTY_STAFF);
		for (String address : List.of("", "/file", "/edit", "/values/min_age", "/examples/new", "/publications",
				"/withdrawals")) {
			assertThat(open(draft + address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
		}
		for (String address : List.of("", "/values/min_age", "/examples", "/examples/" + NewId.next() + "/removals",
				"/publications", "/withdrawals", "/discards")) {
			assertThat(send(draft + address, EXAMPLE, "version", "0", "reason", "A stranger's reason", "why",
					"A stranger's", "source", "x", "trust", "RECALLED", "value", "15", "level", "STATE",
					"effectiveFrom", "2026-07-01", "id", NewId.next().toString()))
				.as(address)
				.hasStatus(HttpStatus.NOT_FOUND);
		}
		UUID payer = NewId.next();
		assertThat(send("/rules/versions", Map.of(), "id", NewId.next().toString(), "level", "PAYER", "payer",
				payer.toString(), "effectiveFrom", "2026-07-01", "reason", "A stranger's payer"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aDraftThatReachesIntoThePastTellsHowManyVisitsItTouches() {
		this.encounters.signed(this.encounters.pair(this.county));
		UUID id = NewId.next();
		send("/rules/versions", Map.of(), "id", id.toString(), "level", "STATE", "effectiveFrom", "2026-01-01",
				"reason", "The state wrote another age");
		String draft = "/rules/versions/" + id;
		assertThat(open(draft + "/publications")).hasStatusOk()
			.bodyText()
			.contains("From 01/01/2026 until today it changes 0 of 1 visits");
		assertThat(send(draft + "/values/min_age", VALUE, "version", "0", "value", "90", "trust", "CONFIRMED",
				"verifiedBy", "Sam Sample", "verifiedOn", "06/01/2026"))
			.redirectedUrl()
			.isEqualTo(draft);
		assertThat(open(draft + "/publications")).bodyText()
			.contains("it changes 1 of 1 visits", "They are of 1 person and 1 peer worker", "Payable visits");
	}

	@Test
	void aDiscardedDraftIsGoneFromTheList() {
		String draft = draft();
		assertThat(send(draft + "/discards", Map.of())).redirectedUrl().isEqualTo("/rules/sets");
		assertThat(open("/rules/sets")).bodyText().contains("No version of your own");
		assertThat(send(draft + "/values/min_age", VALUE, "version", "0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This version is discarded");
	}

}

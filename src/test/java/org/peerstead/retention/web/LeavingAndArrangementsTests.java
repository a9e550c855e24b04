package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class LeavingAndArrangementsTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("ownerDataSource")
	private DataSource owner;

	private County county;

	private TestUser supervisor;

	private TestUser staff;

	private TestUser sam;

	private UUID work;

	@BeforeEach
	void aCountyWithSam() {
		this.county = this.counties.make();
		this.supervisor = this.county.user(Role.SUPERVISOR);
		this.staff = this.county.user(Role.COUNTY_STAFF);
		this.sam = this.county.user(Role.PEER);
		this.work = employment(this.peers.who(this.county, this.sam.id()));
	}

	@Test
	void whoeverLeftIsAskedOnceAndTheRecordLeavesTheList() {
		PeerId rosa = this.peers.rosa(this.county);
		UUID spell = employment(rosa);
		assertThat(get(this.supervisor, "/growth/" + spell + "/exit")).hasStatusOk().bodyText().contains("works here");
		assertThat(post(this.supervisor, "/growth/" + spell + "/exit", exit()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		this.peers.left(this.county, rosa, spell, LocalDate.of(2026, 6, 1));
		assertThat(get(this.supervisor, "/growth/exits")).hasStatusOk()
			.bodyText()
			.contains("Rosie Delgado", "06/01/2026", "Pay");
		assertThat(get(this.staff, "/people/" + rosa)).bodyText().contains("Record what was said on leaving");
		assertThat(post(this.supervisor, "/growth/" + spell + "/exit", exit())).hasStatus3xxRedirection();
		assertThat(get(this.supervisor, "/growth/exits")).bodyText().doesNotContain("Rosie Delgado");
		assertThat(get(this.supervisor, "/growth/exits.csv")).hasStatusOk().bodyText().doesNotContain("Rosie Delgado");
		assertThat(get(this.supervisor, "/growth/" + spell + "/exit")).bodyText()
			.contains("I could not live on it.")
			.containsPattern("value=\"STIGMA\"[^>]*checked");
	}

	@ParameterizedTest
	@CsvSource({ "reasons, Choose every reason", "voluntary, Choose whose decision",
			"leftField, not known is an answer" })
	void saysWhatIsMissingOfAnExit(String field, String sentence) {
		PeerId rosa = this.peers.rosa(this.county);
		UUID spell = employment(rosa);
		this.peers.left(this.county, rosa, spell, LocalDate.of(2026, 6, 1));
		MultiValueMap<String, String> form = exit();
		form.remove(field);
		assertThat(post(this.supervisor, "/growth/" + spell + "/exit", form))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(sentence, "I could not live on it.");
	}

	@Test
	void reasonsAreCountedAndSmallCountsHidden() {
		for (int number = 0; number < 10; number++) {
			leaves();
		}
		assertThat(get(this.staff, "/retention/exits")).hasStatusOk()
			.bodyText()
			.containsPattern("Pay</th>\\s*<td class=\"num\" data-label=\"Main reason\">10</td>")
			.contains("Would they come back?");
		this.county.run(() -> this.jdbc.sql(
				"update employment set exit_reason = 'STIGMA' where id = (select id from employment where exit_reason = 'PAY' limit 1)")
			.update());
		assertThat(get(this.staff, "/retention/exits")).bodyText()
			.doesNotContainPattern("data-label=\"Main reason\">(1|9)</td>");
		assertThat(get(this.staff, "/retention/exits.csv")).hasStatusOk().bodyText().contains("Stigma at work,");
		assertThat(get(this.staff, "/retention/exits?from=02/30/2026")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(get(this.supervisor, "/retention/exits")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void anArrangementIsReadByTheWorkerInFullAndByTheSupervisorWhileItHolds() {
		assertThat(
				post(this.staff, "/accommodations/" + this.work, arranged("Begins at 10 on Mondays", "2026-06-01", "")))
			.hasStatus3xxRedirection();
		assertThat(post(this.staff, "/accommodations/" + this.work,
				arranged("A quiet room for notes", "2025-01-01", "2025-12-31")))
			.hasStatus3xxRedirection();
		assertThat(get(this.staff, "/accommodations")).hasStatusOk().bodyText().contains("Sam Sample");
		assertThat(get(this.staff, "/accommodations/" + this.work)).bodyText()
			.contains("Begins at 10 on Mondays", "A quiet room for notes", "never why");
		assertThat(get(this.sam, "/my/growth")).bodyText()
			.contains("Begins at 10 on Mondays", "A quiet room for notes");
		assertThat(get(this.supervisor, "/growth/" + this.work)).hasStatusOk()
			.bodyText()
			.contains("Begins at 10 on Mondays")
			.doesNotContain("A quiet room", "/accommodations/");
	}

	@Test
	void itsDaysChangeAndItsWordsNever() {
		post(this.staff, "/accommodations/" + this.work, arranged("Begins at 10 on Mondays", "2026-06-01", ""));
		UUID id = this.county.as(() -> this.jdbc.sql("select id from accommodation").query(UUID.class).single());
		String address = "/accommodations/" + this.work + "/" + id;
		assertThat(get(this.staff, address)).hasStatusOk().bodyText().contains("The words stay as they were agreed");
		assertThat(post(this.staff, address, form("version", "0", "throughDay", "2026-05-01")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("before the first, 06/01/2026");
		assertThat(post(this.staff, address, form("version", "0", "throughDay", "2026-06-14")))
			.hasStatus3xxRedirection();
		assertThat(post(this.staff, address, form("version", "0", "throughDay", "2026-06-20")))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(get(this.supervisor, "/growth/" + this.work)).bodyText().doesNotContain("Begins at 10");
		assertThat(this.county.as(() -> this.jdbc.sql(
				"select count(*) from change_log where coalesce(before::text, '') || coalesce(after::text, '') like '%Begins at 10%'")
			.query(Integer.class)
			.single())).as("the change log holds dates alone").isZero();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "SUPERVISOR", "PEER", "AUDITOR", "BILLER", "OPERATOR" })
	void nobodyButTheCountyOpensTheFile(Role role) {
		TestUser other = this.county.user(role);
		assertThat(get(other, "/accommodations")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(other, "/accommodations/" + this.work)).hasStatus(HttpStatus.FORBIDDEN);
	}

	/** 42 USC 12112(d): what was arranged is recorded, and why has no column. */
	@Test
	void noColumnAboutAWorkerCouldHoldAHealthStory() {
		JdbcClient catalog = JdbcClient.create(this.owner);
		assertThat(catalog.sql("select column_name from information_schema.columns where table_name = 'accommodation'")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("program_id", "id", "version", "employment_id", "kind", "arrangement",
					"from_day", "through_day", "review_on", "created_at", "created_by");
		assertThat(catalog
			.sql("""
					select c.table_name || '.' || c.column_name from information_schema.columns c
					where c.table_schema = 'public' and c.column_name ~ '(diagnos|health|illness|medical|disab|condition|symptom|medicat)'
					and (c.table_name in ('peer', 'employment', 'coworker') or exists (select from information_schema.columns k
					  where k.table_name = c.table_name and k.column_name in ('employment_id', 'coworker_id')))""")
			.query(String.class)
			.list()).isEmpty();
	}

	private void leaves() {
		PeerId peer = this.peers.employed(this.county, this.county.first(), "Jordan", "Maple");
		this.peers.left(this.county, peer, employment(peer), LocalDate.of(2026, 5, 1));
	}

	private static MultiValueMap<String, String> exit() {
		MultiValueMap<String, String> form = form("id", NewId.next().toString(), "voluntary", "true", "wouldReturn",
				"YES", "leftField", "NO", "words", "I could not live on it.");
		form.put("reasons", List.of("PAY", "STIGMA"));
		return form;
	}

	private static MultiValueMap<String, String> arranged(String words, String from, String through) {
		return form("id", NewId.next().toString(), "kind", "HOURS", "arrangement", words, "fromDay", from, "throughDay",
				through);
	}

	private static MultiValueMap<String, String> form(String... pairs) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (int at = 0; at < pairs.length; at += 2) {
			form.add(pairs[at], pairs[at + 1]);
		}
		return form;
	}

	private UUID employment(PeerId peer) {
		return this.county.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
			.param(peer.value())
			.query(UUID.class)
			.single());
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get()
			.uri(java.net.URI.create(address))
			.with(user(who.login()).roles(who.role().name()))
			.exchange();
	}

	private MvcTestResult post(TestUser who, String address, MultiValueMap<String, String> form) {
		return this.web.post()
			.uri(address)
			.params(form)
			.with(user(who.login()).roles(who.role().name()))
			.with(csrf())
			.exchange();
	}

}

package org.peerstead.retention.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.credentials.SampleCertifications;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.retention.PostToFill;
import org.peerstead.retention.PostToFill.Conditions;
import org.peerstead.retention.Recruiting;
import org.peerstead.retention.SampleStaying;
import org.peerstead.retention.SampleStaying.Worked;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** It is Monday, 06/15/2026. */
@PeersteadTest
class OpeningsTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleStaying staying;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SampleCertifications certifications;

	@Autowired
	private Recruiting recruiting;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theVacancyRateCountsWhatMeetsAllThreeConditions() {
		County county = this.counties.make();
		for (int i = 0; i < 3; i++) {
			this.staying.worked(county, county.first(), "2025-01-06", null);
		}
		open(county, "2026-05-01", Conditions.ALL);
		open(county, "2026-05-01", new Conditions(true, false, true));
		open(county, "2026-05-01", new Conditions(false, true, true));
		open(county, "2026-05-01", new Conditions(true, true, false));
		Document page = page(get(county, "/retention"));
		assertThat(row(page, "Vacancy rate")).contains("25.0%", "1 open, 3 employed on 06/15/2026");
		// a Sunday: the last working day is Friday, when nothing was open yet
		assertThat(row(page(get(county, "/retention?to=2026-04-26")), "Vacancy rate")).contains("0.0%",
				"3 employed on 04/24/2026");
		assertThat(page(get(county, "/retention/openings?show=COUNTED")).select("tbody tr")).hasSize(1);
		Document all = page(get(county, "/retention/openings"));
		assertThat(all.select("tbody tr")).hasSize(4);
		assertThat(all.text()).contains("Open, not counted Could not start within 30 days.");
	}

	@Test
	void theTimeToHireRunsFromTheApplicationAndTheTimeToFillFromTheOpening() {
		County county = this.counties.make();
		filled(county, "2026-03-02", "2026-03-10", "2026-03-20");
		filled(county, "2026-03-02", "2026-02-10", "2026-04-01");
		Document page = page(get(county, "/retention"));
		assertThat(row(page, "Time to hire")).contains("30 days", "2 openings filled");
		assertThat(row(page, "Time to fill")).contains("24 days");
		assertThat(page(get(county, "/retention/openings?show=FILLED")).text())
			.contains("accepted 03/20/2026; 10 days from the application, 18 days from the opening");
		assertThat(row(page(get(county, "/retention?from=2026-04-02")), "Time to hire")).contains("–",
				"0 openings filled");
	}

	@Test
	void staffOpenFillWithdrawAndOpenAgain() {
		County county = this.counties.make();
		TestUser staff = county.user(Role.COUNTY_STAFF);
		UUID id = NewId.next();
		Map<String, String> form = new HashMap<>(Map.of("id", id.toString(), "agencyId", county.first().toString(),
				"position", "Peer specialist", "openedOn", "2026-05-04", "hasWork", "true", "startsWithin30Days",
				"true", "seeksOutside", "true"));
		assertThat(post(staff, "/retention/openings", form)).hasStatus3xxRedirection();
		assertThat(post(staff, "/retention/openings", form)).hasStatus3xxRedirection();
		assertThat(page(get(staff, "/retention/openings")).select("tbody tr")).hasSize(1);
		form.put("position", "Lead peer specialist");
		form.put("version", "0");
		assertThat(post(staff, "/retention/openings/" + id, form)).hasStatus3xxRedirection();
		assertThat(post(staff, "/retention/openings/" + id, form)).hasStatus(409);
		Worked hired = this.staying.worked(county, county.first(), "2026-06-01", null);
		assertThat(page(get(staff, "/retention/openings/" + id + "/fillings/new")).text()).contains("since 06/01/2026");
		assertThat(post(staff, "/retention/openings/" + id + "/fillings", Map.of("version", "1", "employment",
				hired.employment().toString(), "appliedOn", "2026-05-05", "acceptedOn", "2026-05-20")))
			.hasStatus3xxRedirection();
		assertThat(post(staff, "/retention/openings/" + id + "/withdrawals",
				Map.of("version", "2", "withdrawnOn", "2026-06-01", "because", "No money")))
			.hasStatus(422)
			.bodyText()
			.contains("This opening is closed already");
		assertThat(post(staff, "/retention/openings/" + id + "/reopenings", Map.of("version", "2")))
			.hasStatus3xxRedirection();
		assertThat(post(staff, "/retention/openings/" + id + "/withdrawals",
				Map.of("version", "3", "withdrawnOn", "2026-06-01", "because", "No money")))
			.hasStatus3xxRedirection();
		assertThat(page(get(staff, "/retention/openings")).text()).contains("Withdrawn 06/01/2026: No money");
		assertThat(get(staff, "/retention/openings.csv")).hasStatusOk()
			.bodyText()
			.contains("Lead peer specialist,First Agency,,2026-05-04,yes,yes,yes,,,,,2026-06-01,No money");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "- | 2026-05-20 | Write the day of the application",
					"2026-05-21 | 2026-05-20 | The offer was accepted before the application",
					"2026-04-01 | 2026-04-20 | an offer is accepted on that day or later",
					"2026-05-05 | 2026-07-01 | This day is still to come" })
	void daysThatCannotBeAreRefusedAndKept(String applied, String accepted, String sentence) {
		County county = this.counties.make();
		UUID id = open(county, "2026-05-04", Conditions.ALL);
		Worked hired = this.staying.worked(county, county.first(), "2026-06-01", null);
		assertThat(post(county.user(Role.COUNTY_STAFF), "/retention/openings/" + id + "/fillings",
				Map.of("version", "0", "employment", hired.employment().toString(), "appliedOn",
						(applied != null) ? applied : "", "acceptedOn", accepted)))
			.hasStatus(422)
			.bodyText()
			.contains(sentence)
			.contains("value=\"" + accepted + "\"");
	}

	@Test
	void nobodyFillsTwoOpeningsOrOneOfAnotherAgency() {
		County county = this.counties.make();
		TestUser staff = county.user(Role.COUNTY_STAFF);
		UUID one = open(county, "2026-05-04", Conditions.ALL);
		UUID other = open(county, "2026-05-04", Conditions.ALL);
		Worked hired = this.staying.worked(county, county.first(), "2026-06-01", null);
		Worked elsewhere = this.staying.worked(county, county.second(), "2026-06-01", null);
		assertThat(fill(staff, one, elsewhere)).hasStatus(422).bodyText().contains("works for another agency");
		assertThat(fill(staff, one, hired)).hasStatus3xxRedirection();
		assertThat(fill(staff, other, hired)).hasStatus(422).bodyText().contains("fills another opening already");
	}

	@Test
	void theWaitForTheFirstServiceCountsThoseStillWaiting() {
		Pair pair = this.encounters.pair(this.counties.make());
		County county = pair.county();
		EncounterId visit = this.encounters.signed(pair);
		LocalDate certified = county
			.as(() -> this.jdbc.sql("select min(issued_on) from certification where peer_id = ?")
				.param(pair.peer().value())
				.query(LocalDate.class)
				.single());
		Worked waiting = this.staying.worked(county, county.first(), "2026-01-05", null);
		this.certifications.cps(county, waiting.peer(), LocalDate.of(2026, 1, 5));
		String address = "/retention/first-services?from=" + certified;
		assertThat(page(get(county, address)).select("tbody tr")).hasSize(2);
		assertThat(page(get(county, address)).text()).contains("None yet, seen through 06/15/2026");
		assertThat(row(page(get(county, address.replace("/first-services", ""))),
				"From certificate to first billable service"))
			.contains("Not reached", "2 first certified, 0 of them with a service");
		county.run(() -> this.jdbc.sql("update encounter_standing set standing = 'READY' where encounter_id = ?")
			.param(visit.value())
			.update());
		assertThat(row(page(get(county, address.replace("/first-services", ""))),
				"From certificate to first billable service"))
			.contains("2 first certified, 1 of them with a service");
		assertThat(get(county, address.replace("services?", "services.csv?"))).hasStatusOk()
			.bodyText()
			.contains("," + certified + "," + SampleEncounters.DAY + ",");
	}

	@Test
	void theNumberOfStatementsDoesNotGrowWithTheOpenings() {
		County county = this.counties.make();
		TestUser staff = county.user(Role.COUNTY_STAFF);
		open(county, "2026-05-04", Conditions.ALL);
		int forOne = this.statements.of(() -> get(staff, "/retention/openings"));
		for (int i = 0; i < 10; i++) {
			open(county, "2026-05-04", Conditions.ALL);
		}
		assertThat(this.statements.of(() -> get(staff, "/retention/openings"))).isEqualTo(forOne);
	}

	private UUID open(County county, String since, Conditions conditions) {
		UUID id = NewId.next();
		county.run(() -> this.recruiting.open(id, county.program(),
				new PostToFill(county.first(), null, "Peer specialist", LocalDate.parse(since), conditions)));
		return id;
	}

	private void filled(County county, String since, String applied, String accepted) {
		UUID id = open(county, since, Conditions.ALL);
		Worked hired = this.staying.worked(county, county.first(), "2026-04-06", null);
		county.run(() -> this.recruiting.fill(new Recruiting.Seen(id, county.program(), 0), hired.employment(),
				DateSpan.of(LocalDate.parse(applied), LocalDate.parse(accepted))));
	}

	private MvcTestResult fill(TestUser staff, UUID opening, Worked hired) {
		return post(staff, "/retention/openings/" + opening + "/fillings", Map.of("version", "0", "employment",
				hired.employment().toString(), "appliedOn", "2026-05-05", "acceptedOn", "2026-05-20"));
	}

	private static String row(Document page, String title) {
		return page.select("tbody tr")
			.stream()
			.filter((row) -> row.selectFirst("th").text().equals(title))
			.findFirst()
			.orElseThrow()
			.text();
	}

	private static Document page(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private MvcTestResult post(TestUser who, String address, Map<String, String> fields) {
		var request = this.web.post().uri(address).with(csrf());
		fields.forEach(request::param);
		return request.with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult get(County county, String address) {
		return get(county.user(Role.COUNTY_STAFF), address);
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(URI.create(address)).with(user(who.login()).roles(who.role().name())).exchange();
	}

}

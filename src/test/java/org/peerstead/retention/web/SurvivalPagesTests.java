package org.peerstead.retention.web;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.credentials.CertificationId;
import org.peerstead.credentials.SampleCertifications;
import org.peerstead.retention.HistoryReading;
import org.peerstead.retention.SampleStaying;
import org.peerstead.retention.SampleStaying.Worked;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class SurvivalPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleStaying staying;

	@Autowired
	private SampleCertifications certifications;

	@Autowired
	private HistoryReading history;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void drawsACurveForEachAgencyAndTestsTheDifference() {
		County county = this.counties.make();
		this.staying.eleven(county, county.first(), "2025-01-06", 10);
		this.staying.eleven(county, county.second(), "2025-01-06", 80);
		Document page = page(get(county, "/retention/survival?by=agency"));
		assertThat(page.select("svg.curve .curve-steps")).hasSize(2);
		assertThat(page.select("svg.curve .curve-name").eachText()).containsExactly("First Agency", "Second Agency");
		assertThat(page.select("svg.curve .curve-steps").eachAttr("stroke-dasharray")).doesNotHaveDuplicates();
		assertThat(page.select("svg.curve desc").text())
			.contains("First Agency: 11 people, 6 left. Half have left after 60 days");
		assertThat(page.text()).contains("Log-rank test: chi-squared").contains("with 1 degree of freedom, p ");
		assertThat(page.text()).contains("Nobody has said from which day on the records of employment are complete");
		assertThat(page.html()).doesNotContain("NaN");
	}

	@Test
	void countsASmallGroupInsteadOfDrawingIt() {
		County county = this.counties.make();
		this.staying.eleven(county, county.first(), "2025-01-06", 10);
		this.staying.worked(county, county.second(), "2025-01-06", "2025-02-03");
		this.staying.worked(county, county.second(), "2025-01-06", null);
		Document page = page(get(county, "/retention/survival?by=agency"));
		assertThat(page.select("svg.curve .curve-steps")).hasSize(1);
		assertThat(page.text()).contains("Groups of fewer than ten people are counted and not drawn")
			.contains("Second Agency: 2 people, 1 left")
			.contains("There is no test between groups here");
		assertThat(rows(get(county, "/retention/survival.csv?by=agency"))).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.getField("group")).isEqualTo("First Agency"));
	}

	@Test
	void saysSoWhereThereIsNobodyOrAlmostNobody() {
		County county = this.counties.make();
		assertThat(page(get(county, "/retention/survival")).text()).contains("Nobody to show");
		this.staying.worked(county, county.first(), "2025-01-06", null);
		Document one = page(get(county, "/retention/survival"));
		assertThat(one.text()).contains("No group here has ten people or more").contains("Everyone: 1 person, 0 left");
		assertThat(one.select("svg.curve")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-, Nobody has left yet", "2025-01-06, Half have left after 0 days" })
	void drawsALineWhereNobodyLeftOrAllLeftAtOnce(String left, String sentence) {
		County county = this.counties.make();
		for (int i = 0; i < 10; i++) {
			this.staying.worked(county, county.first(), "2025-01-06", left);
		}
		Document page = page(get(county, "/retention/survival"));
		assertThat(page.text()).contains(sentence);
		assertThat(page.select("svg.curve .curve-steps")).hasSize(1);
		assertThat(page.html()).doesNotContain("NaN").doesNotContain("Infinity");
		assertThat(rows(get(county, "/retention/survival.csv"))).hasSize(1);
	}

	@Test
	void tellsWageBandsByThePayOfTheFirstDayAndShowsTheirEdges() {
		County county = this.counties.make();
		for (int i = 0; i < 20; i++) {
			Worked worked = this.staying.worked(county, county.first(), "2025-01-06", (i < 5) ? "2025-02-10" : null);
			this.staying.paid(county, worked, "2025-01-06", (i < 10) ? "14.5" : "18");
			this.staying.paid(county, worked, "2025-09-01", "30");
		}
		this.staying.worked(county, county.first(), "2025-01-06", null);
		county.run(() -> this.history.set(county.program(),
				new HistoryReading.Reading(null, List.of(new BigDecimal("16"), new BigDecimal("20")), null)));
		Document page = page(get(county, "/retention/survival?by=wage"));
		assertThat(page.select("svg.curve .curve-name").eachText()).containsExactly("Under $16.00",
				"$16.00 to under $20.00");
		assertThat(page.text()).contains("Not recorded: 1 person, 0 left")
			.contains("The county set the edges of the wage bands.");
		Document later = page(get(county, "/retention/survival?by=wage&on=2025-10-01"));
		assertThat(later.select("svg.curve .curve-name").eachText()).containsExactly("$20.00 or more");
	}

	@Test
	void tellsWhetherTheSupervisorWasAPeerFromTheCertificationOfThatDay() {
		County county = this.counties.make();
		Worked lead = this.staying.worked(county, county.first(), "2024-01-08", null);
		CertificationId earned = this.certifications.cps(county, lead.peer(), LocalDate.of(2024, 1, 8));
		UUID team = this.staying.team(county, county.first(), "North");
		this.staying.led(county, team, lead.peer(), "2024-01-08");
		Worked before = this.staying.worked(county, county.first(), "2025-01-06", null);
		Worked after = this.staying.worked(county, county.first(), "2026-02-02", null);
		this.staying.inTeam(county, before, team);
		this.staying.inTeam(county, after, team);
		assertThat(groups(county, "supervisor"))
			.containsEntry(before.peer().toString(), "Supervisor is a certified peer")
			.containsEntry(after.peer().toString(), "Supervisor is not a certified peer")
			.containsEntry(lead.peer().toString(), "Not recorded");
		this.certifications.voided(county, earned);
		assertThat(groups(county, "supervisor")).containsEntry(before.peer().toString(),
				"Supervisor is not a certified peer");
	}

	@Test
	void tellsTheEntryRuleByTheFirstCertification() {
		County county = this.counties.make();
		Worked old = this.staying.worked(county, county.first(), "2019-01-07", null);
		Worked young = this.staying.worked(county, county.first(), "2021-01-04", null);
		Worked none = this.staying.worked(county, county.first(), "2021-01-04", null);
		this.certifications.cps(county, old.peer(), LocalDate.of(2019, 8, 31));
		this.certifications.cps(county, young.peer(), LocalDate.of(2019, 9, 1));
		assertThat(groups(county, "entry-rule"))
			.containsEntry(old.peer().toString(), "Before the certification board's exam")
			.containsEntry(young.peer().toString(), "With the certification board's exam")
			.containsEntry(none.peer().toString(), "Not recorded");
		assertThat(page(get(county, "/retention/survival?by=entry-rule")).text())
			.contains("first day not confirmed, so nobody is counted under it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "agency", "hours", "none" })
	void anyoneCanComputeTheCurvesAgainFromTheSpells(String by) {
		County county = this.counties.make();
		this.staying.eleven(county, county.first(), "2025-01-06", 17);
		this.staying.eleven(county, county.first(), "2024-11-04", 31);
		this.staying.eleven(county, county.second(), "2025-06-02", 40);
		county.run(() -> this.history.set(county.program(),
				new HistoryReading.Reading(LocalDate.of(2025, 1, 1), List.of(), null)));
		Map<String, List<NamedCsvRecord>> people = rows(get(county, "/retention/spells.csv")).stream()
			.collect(Collectors.groupingBy((row) -> by.equals("none") ? "Everyone" : row.getField(by)));
		List<NamedCsvRecord> steps = rows(get(county, "/retention/survival.csv?by=" + by));
		assertThat(steps).isNotEmpty();
		Map<String, Double> survival = new TreeMap<>();
		for (NamedCsvRecord step : steps) {
			String group = step.getField("group");
			long day = Long.parseLong(step.getField("days"));
			long atRisk = people.get(group)
				.stream()
				.filter((row) -> days(row, "observed_from") <= day && exit(row) >= day)
				.count();
			long left = people.get(group)
				.stream()
				.filter((row) -> !row.getField("left").isEmpty() && exit(row) == day)
				.count();
			assertThat(step.getField("at_risk")).isEqualTo(Long.toString(atRisk));
			assertThat(step.getField("events")).isEqualTo(Long.toString(left));
			survival.merge(group, 1 - (double) left / atRisk, (before, now) -> before * now);
			assertThat(Double.parseDouble(step.getField("survival"))).isEqualTo(survival.get(group), within(1e-9));
		}
		assertThat(steps.stream().filter((step) -> !step.getField("events").equals("0"))).allSatisfy((step) -> {
			assertThat(Double.parseDouble(step.getField("lower")))
				.isLessThan(Double.parseDouble(step.getField("survival")));
			assertThat(Double.parseDouble(step.getField("upper")))
				.isGreaterThan(Double.parseDouble(step.getField("survival")));
		});
	}

	@Test
	void theFilesHaveTheirColumns() {
		County county = this.counties.make();
		Worked rosa = this.staying.worked(county, county.first(), "2025-01-06", "2025-02-03");
		assertThat(get(county, "/retention/spells.csv")).hasStatusOk()
			.bodyText()
			.contains("worker,wage,supervisor,agency,team,hours,entry-rule,entered,left,voluntary,")
			.contains(rosa.peer()
					+ ",Not recorded,Not recorded,First Agency,Not recorded,Full time,Not recorded,2025-01-06,2025-02-03,yes,");
		assertThat(get(county, "/retention/survival.csv?by=wage")).bodyText()
			.startsWith("\uFEFFgroup,days,at_risk,events,survival,lower,upper");
		assertThat(county
			.as(() -> this.jdbc.sql("select subject_ids from access_log where page = 'spells of work as a file'")
				.query((rows, number) -> List.of((UUID[]) rows.getArray(1).getArray()))
				.single()))
			.containsExactly(rosa.peer().value());
	}

	@Test
	void volunteersAreLeftOutUnlessAskedFor() {
		County county = this.counties.make();
		Worked rosa = this.staying.worked(county, county.first(), "2025-01-06", null);
		county.run(() -> this.jdbc.sql("update employment set work_type = 'VOLUNTEER' where id = ?")
			.param(rosa.employment())
			.update());
		assertThat(rows(get(county, "/retention/spells.csv"))).isEmpty();
		assertThat(rows(get(county, "/retention/spells.csv?type=VOLUNTEER"))).hasSize(1);
	}

	@Test
	void theNumberOfStatementsDoesNotGrowWithThePeople() {
		County county = this.counties.make();
		TestUser staff = county.user(Role.COUNTY_STAFF);
		this.staying.worked(county, county.first(), "2025-01-06", null);
		int forOne = this.statements.of(() -> get(staff, "/retention/survival?by=wage"));
		this.staying.eleven(county, county.first(), "2025-01-06", 17);
		assertThat(this.statements.of(() -> get(staff, "/retention/survival?by=wage"))).isEqualTo(forOne);
		assertThat(forOne).isLessThanOrEqualTo(16);
	}

	@Test
	void theCountySaysHowItsHistoryIsRead() {
		County county = this.counties.make();
		TestUser staff = county.user(Role.COUNTY_STAFF);
		assertThat(post(staff, Map.of("recordsBegin", "2025-01-01", "wageEdges", "18, 16"))).hasStatus(422)
			.bodyText()
			.contains("from low to high")
			.contains("18, 16");
		assertThat(post(staff, Map.of("wageEdges", "a lot"))).hasStatus(422).bodyText().contains("is not a rate");
		assertThat(post(staff, Map.of("recordsBegin", "2027-01-01"))).hasStatus(422)
			.bodyText()
			.contains("This day is still to come");
		assertThat(post(staff, Map.of("recordsBegin", "2025-01-01", "wageEdges", "16, 18.50")))
			.hasStatus3xxRedirection();
		assertThat(get(staff, "/retention/terms")).hasStatusOk()
			.bodyText()
			.contains("value=\"16.00, 18.50\"")
			.contains("value=\"2025-01-01\"");
		assertThat(post(staff, Map.of("recordsBegin", "2025-02-01"))).hasStatus(409)
			.bodyText()
			.contains("Saved meanwhile by someone else");
		assertThat(post(staff, Map.of("recordsBegin", "2025-02-01", "version", "0"))).hasStatus3xxRedirection();
		assertThat(get(staff, "/retention/survival")).bodyText().contains("Records are complete from 02/01/2025 on");
	}

	private MvcTestResult post(TestUser who, Map<String, String> fields) {
		var request = this.web.post().uri("/retention/terms").with(csrf());
		fields.forEach(request::param);
		return request.with(user(who.login()).roles(who.role().name())).exchange();
	}

	@Test
	void nonsenseInTheAddressIsAnsweredInWords() {
		County county = this.counties.make();
		assertThat(get(county, "/retention/survival?by=charm")).hasStatus(404);
		assertThat(get(county, "/retention/survival?from=2026-05-01&to=2026-04-01")).hasStatus(422)
			.bodyText()
			.contains("The period begins on 05/01/2026, after its last day");
		assertThat(get(county, "/retention/survival?to=2030-01-01&by=")).hasStatusOk();
	}

	private Map<String, String> groups(County county, String by) {
		return rows(get(county, "/retention/spells.csv")).stream()
			.collect(Collectors.toMap((row) -> row.getField("worker"), (row) -> row.getField(by)));
	}

	private static long days(NamedCsvRecord row, String column) {
		return ChronoUnit.DAYS.between(LocalDate.parse(row.getField("entered")), LocalDate.parse(row.getField(column)));
	}

	private static long exit(NamedCsvRecord row) {
		return days(row, row.getField("left").isEmpty() ? "observed_through" : "left");
	}

	private static List<NamedCsvRecord> rows(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		String text = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).substring(1);
		List<NamedCsvRecord> rows = new ArrayList<>();
		CsvReader.builder().ofNamedCsvRecord(text).forEach(rows::add);
		return rows;
	}

	private static Document page(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private MvcTestResult get(County county, String address) {
		return get(county.user(Role.COUNTY_STAFF), address);
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(URI.create(address)).with(user(who.login()).roles(who.role().name())).exchange();
	}

}

package org.peerstead.retention.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.people.Position;
import org.peerstead.people.Staffing;
import org.peerstead.retention.SampleStaying;
import org.peerstead.retention.SampleStaying.Worked;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** It is 06/15/2026, so that the year looked at begins on 06/16/2025. */
@PeersteadTest
class StayingPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleStaying staying;

	@Autowired
	private Staffing staffing;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void eachMeasureHasItsNumberWhatItCountsAndItsDefinition() {
		County county = county();
		Document page = page(get(county, "/retention"));
		assertThat(page.text()).contains("06/16/2025 to 06/15/2026");
		assertThat(figure(page, "Employed on the last day")).contains("3", "average day of the 365 days");
		// three all year, one for 200 days: 3.5 on an average day
		assertThat(figure(page, "Separations rate (turnover)")).contains("28.2%", "1 of 3.5 employed on an average day",
				"JOLTS");
		assertThat(figure(page, "Left by own choice")).contains("28.2%");
		assertThat(figure(page, "Dismissed, or funding ended")).contains("0.0%", "0 of 3.5");
		assertThat(figure(page, "Stability index")).contains("75.0%", "3 of 4 people");
		assertThat(figure(page, "Here for a year or more")).contains("100.0%", "3 of 3 people");
		assertThat(figure(page, "Half-life of those who began")).contains("–", "0 began");
	}

	@ParameterizedTest
	@EnumSource(Measure.class)
	void eachNumberOpensTheRowsItCounts(Measure measure) {
		County county = county();
		Document page = page(get(county, "/retention"));
		Element row = row(page, measure.title());
		Document people = page(get(county, row.selectFirst("a").attr("href")));
		String counted = row.select("td").get(1).text();
		int number = Integer.parseInt((measure == Measure.EMPLOYED) ? row.select("td").get(0).text()
				: counted.replaceAll("^(\\d+) (of (\\d+) people|began|of \\d).*",
						measure.isShare() && measure != Measure.ENTRANTS ? "$3" : "$1"));
		assertThat(people.select("tbody tr")).hasSize(number);
		assertThat(get(county, row.selectFirst("a").attr("href").replace("people?", "people.csv?"))).hasStatusOk()
			.bodyText()
			.satisfies((text) -> assertThat(text.lines()).hasSize(number + 1));
	}

	@Test
	void aMoveToAnotherAgencyIsASeparationOfTheAgencyAndNotOfTheProgram() {
		County county = this.counties.make();
		Worked rosa = this.staying.worked(county, county.first(), "2024-03-04", null);
		county.run(() -> this.staffing.transfer(new Staffing.SavedSpell(rosa.employment(), county.program(), 0),
				NewId.next(), Position.fullTime(county.second(), "Peer specialist"), LocalDate.of(2026, 1, 5)));
		assertThat(figure(page(get(county, "/retention")), "Separations rate (turnover)")).contains("0 of 1.0");
		Document first = page(get(county, "/retention?agency=" + county.first()));
		assertThat(figure(first, "Left for other reasons")).contains("1 of 0.6");
		Document second = page(get(county, "/retention?agency=" + county.second()));
		assertThat(figure(second, "Hires rate")).contains("1 of 0.4");
	}

	@Test
	void thePeopleShownStandInTheAccessLog() {
		County county = this.counties.make();
		Worked rosa = this.staying.worked(county, county.first(), "2024-03-04", null);
		get(county, "/retention/people?measure=employed");
		assertThat(county.as(() -> this.jdbc
			.sql("select subject_ids from access_log where page = 'people behind a measure of staying'")
			.query((rows, number) -> List.of((UUID[]) rows.getArray(1).getArray()))
			.single())).containsExactly(rosa.peer().value());
	}

	@Test
	void aLongListIsPagedAndEveryoneIsOnItOnce() {
		County county = this.counties.make();
		for (int i = 0; i < 5; i++) {
			this.staying.eleven(county, county.first(), "2026-06-01", 1);
		}
		TestUser staff = county.user(Role.COUNTY_STAFF);
		Document first = page(get(staff, "/retention/people?measure=hires"));
		assertThat(first.select("tbody tr")).hasSize(50);
		Document second = page(get(staff, first.selectFirst("nav.pager a[rel=next]").attr("href")));
		assertThat(second.select("tbody tr")).hasSize(5);
		List<String> shown = first.select("tbody th a").eachAttr("href");
		assertThat(second.select("tbody th a").eachAttr("href")).hasSize(5).doesNotContainAnyElementsOf(shown);
	}

	@Test
	void anEmptyProgramHasNoRatesAndNoFaults() {
		County county = this.counties.make();
		Document page = page(get(county, "/retention"));
		assertThat(figure(page, "Separations rate (turnover)")).contains("–");
		assertThat(page.text()).doesNotContain("NaN");
		assertThat(page(get(county, "/retention/people?measure=separations")).text()).contains("Nobody here");
	}

	@Test
	void theNumberOfStatementsDoesNotGrowWithThePeople() {
		County county = this.counties.make();
		TestUser staff = county.user(Role.COUNTY_STAFF);
		this.staying.worked(county, county.first(), "2025-01-06", null);
		int page = this.statements.of(() -> get(staff, "/retention"));
		int list = this.statements.of(() -> get(staff, "/retention/people?measure=employed"));
		this.staying.eleven(county, county.first(), "2025-01-06", 17);
		assertThat(this.statements.of(() -> get(staff, "/retention"))).isEqualTo(page);
		assertThat(this.statements.of(() -> get(staff, "/retention/people?measure=employed"))).isEqualTo(list);
	}

	@Test
	void anUnknownMeasureIsNotThere() {
		assertThat(get(this.counties.make(), "/retention/people?measure=charm")).hasStatus(404);
	}

	/** Three who stay, one who left after 200 days of the year. */
	private County county() {
		County county = this.counties.make();
		for (int i = 0; i < 3; i++) {
			this.staying.worked(county, county.first(), "2024-03-04", null);
		}
		this.staying.worked(county, county.first(), "2024-03-04", "2026-01-01");
		return county;
	}

	private static String figure(Document page, String title) {
		return row(page, title).text();
	}

	private static Element row(Document page, String title) {
		return page.select("tbody tr")
			.stream()
			.filter((row) -> row.selectFirst("th").text().equals(title))
			.findFirst()
			.orElseThrow();
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

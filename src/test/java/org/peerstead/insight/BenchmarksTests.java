package org.peerstead.insight;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.pay.Benchmarks;
import org.peerstead.pay.Post;
import org.peerstead.pay.SamplePay;
import org.peerstead.people.SamplePeers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class BenchmarksTests {

	private static final String LIVING = "county_fips,county,year,adults,working_adults,children,hourly\n42043,Dauphin County,2026,1,1,0,20.75\n42043,Dauphin County,2026,1,1,1,35.20\n";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePay pay;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private Benchmarks benchmarks;

	@Autowired
	private StatementCount statements;

	private County county;

	private TestUser staff;

	@BeforeEach
	void aCountyInDauphin() {
		this.county = this.counties.make();
		this.staff = this.county.user(Role.COUNTY_STAFF);
		this.county.run(() -> this.benchmarks.settleIn(this.county.program(), "42043"));
	}

	@Test
	void aRateStandsBesideTheLivingWageInDollarsAndHours() throws Exception {
		load();
		assertThat(page("/pay/benchmarks?rate=17.50")).contains("Dauphin County", "-$3.25", "$20.75",
				// 40 x 20.75 / 17.50
				"47.4", "7.4", "Sample source, 2026", "between the entry wage and the median", "$20.88",
				"Pennsylvania Occupational Wages, county tables, May 2024", "<svg", "role=\"img\"");
	}

	@Test
	void theOwnMedianIsShownFromTenPeersOn() throws Exception {
		for (int each = 0; each < 9; each++) {
			peer(each, "16." + each);
		}
		assertThat(page("/pay/benchmarks")).contains("fewer than 10", "a median needs ten")
			.doesNotContain("$16.40")
			.doesNotContain("Each post counts once");
		peer(9, "18.00");
		assertThat(page("/pay/benchmarks")).contains("$16.45", "Each post counts once", "Where your peer posts stand");
	}

	@Test
	void smallCountsOfTheOwnPostsAreNotGivenAway() throws Exception {
		for (int each = 0; each < 14; each++) {
			peer(each, (each < 3) ? "15.00" : "18.00");
		}
		assertThat(page("/pay/benchmarks")).contains("not shown").doesNotContain(">11<").doesNotContain(">3<");
	}

	@Test
	void anUnreadableRateIsSaidAtItsBoxAndStaysThere() throws Exception {
		assertThat(page("/pay/benchmarks?rate=abc")).contains("&quot;abc&quot; is not a rate", "value=\"abc\"");
		assertThat(page("/pay/benchmarks?rate=-4&household=9-9-9&year=x&county=zz")).contains("is not a rate");
	}

	@Test
	void aCountyWithoutItsOwnFigureSaysWhoStandsIn() throws Exception {
		assertThat(page("/pay/benchmarks?county=42067")).contains("Juniata County",
				"No figure of the county is published: those of its workforce development area stand in",
				"Always begin with Juniata County");
	}

	@Test
	void theFileHoldsWhatThePageShows() throws Exception {
		load();
		assertThat(page("/pay/benchmarks.csv?rate=17.50")).contains(
				"living wage,\"2026, 1 adult, no children\",Dauphin County", "20.7500,17.5000,-3.2500,47.4",
				"21-1093 Social & Human Service Assistants");
	}

	@Test
	void aFileWithAnotherLayoutIsRefusedOnTheForm() throws Exception {
		MvcTestResult result = send("county_fips,wage\n1,2\n");
		assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("Missing: county, year",
				"Not known: wage", "Nothing was loaded", "value=\"Sample source\"");
		load();
		assertThat(send(LIVING)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(page("/pay/benchmarks/loads")).contains("living.csv", "Take out of use",
				"Pennsylvania Occupational Wages");
		assertThat(page("/pay/benchmarks/templates/living_wage.csv")).contains("county_fips,county,year,adults");
	}

	@Test
	void thePageSendsAsManyStatementsHoweverManyPeersThereAre() {
		int few = this.statements.of(() -> exchange("/pay/benchmarks"));
		for (int each = 0; each < 12; each++) {
			peer(each, "17.00");
		}
		assertThat(this.statements.of(() -> exchange("/pay/benchmarks"))).isLessThanOrEqualTo(few);
	}

	private void load() {
		assertThat(send(LIVING)).hasStatus3xxRedirection();
	}

	private MvcTestResult send(String file) {
		return this.web.post()
			.uri("/pay/benchmarks/loads")
			.multipart()
			.file(new MockMultipartFile("file", "living.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
			.param("id", org.peerstead.shared.NewId.next().toString())
			.param("kind", "LIVING_WAGE")
			.param("source", "Sample source")
			.with(user(this.staff.login()).roles("COUNTY_STAFF"))
			.with(csrf())
			.exchange();
	}

	private void peer(int number, String dollars) {
		Post post = this.pay.postOf(this.county,
				this.peers.employed(this.county, this.county.first(), "Robin" + number, "Sample"));
		this.pay.hourly(this.county, post, LocalDate.of(2025, 1, 6), dollars);
	}

	private MvcTestResult exchange(String address) {
		return this.web.get().uri(address).with(user(this.staff.login()).roles("COUNTY_STAFF")).exchange();
	}

	private String page(String address) throws Exception {
		MvcTestResult result = exchange(address);
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}

package org.peerstead.retention.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.retention.SampleStaying;
import org.peerstead.retention.SampleStaying.Worked;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class PromotionsTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleStaying staying;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void peersStandBesideTheOthersWithUnknownsShown() {
		County county = this.counties.make();
		UUID entry = rung(county, "PEER", 1, "Peer specialist");
		UUID lead = rung(county, "PEER", 2, "Lead");
		UUID other = rung(county, "OTHER", 1, "Case manager");
		for (int i = 0; i < 11; i++) {
			Worked peer = this.staying.worked(county, county.first(), "2024-01-08", null);
			UUID coworker = coworker(county);
			if (i > 0) {
				placed(county, "employment_id", peer.employment(), entry, "2024-01-08", "HIRED");
				placed(county, "coworker_id", coworker, other, "2024-01-08", "HIRED");
			}
			if (i == 1) {
				placed(county, "employment_id", peer.employment(), lead, "2025-01-08", "PROMOTION");
			}
		}
		TestUser staff = county.user(Role.COUNTY_STAFF);
		Document page = page(get(staff, "/retention/promotions"));
		assertThat(page.select("tbody tr").first().text()).startsWith("Peers 11 1 1 24.4 4.1");
		assertThat(page.text()).contains("4.1 more peers than other workers are promoted")
			.contains("The interval includes no difference at all.")
			.contains("Log-rank test");
		assertThat(page.select("svg.curve .curve-name").eachText()).containsExactly("Peers", "Other workers");
		assertThat(get(staff, "/retention/grades.csv")).hasStatusOk()
			.bodyText()
			.contains("Peers,Peer specialist,2024-01-08,2024-01-08,2025-01-08,yes")
			.contains("Peers,Lead,2025-01-08,2025-01-08,2026-06-15,no");
		assertThat(get(staff, "/retention/time-in-grade.csv")).hasStatusOk()
			.bodyText()
			.contains("group,days,at_risk,events,survival,lower,upper")
			.contains("Peers,366,11,1,0.9090909091,");
		int statements = this.statements.of(() -> get(staff, "/retention/promotions"));
		coworker(county);
		this.staying.worked(county, county.first(), "2024-01-08", null);
		assertThat(this.statements.of(() -> get(staff, "/retention/promotions"))).isEqualTo(statements);
	}

	@Test
	void withFewOrNobodyItSaysSo() {
		County county = this.counties.make();
		TestUser staff = county.user(Role.COUNTY_STAFF);
		assertThat(page(get(staff, "/retention/promotions")).text()).contains("There is no gap to show")
			.contains("so there is no curve")
			.doesNotContain("NaN");
		Worked peer = this.staying.worked(county, county.first(), "2024-01-08", null);
		placed(county, "employment_id", peer.employment(), rung(county, "PEER", 1, "Peer specialist"), "2024-01-08",
				"HIRED");
		assertThat(page(get(staff, "/retention/promotions")).text())
			.contains("Peers: 1 time on a rung, 0 ended by a promotion; too few for a curve");
	}

	private UUID rung(County county, String ladder, int ordinal, String title) {
		UUID id = NewId.next();
		county.run(() -> this.jdbc.sql("""
				insert into rung (program_id, id, agency_id, ladder, ordinal, title, decided_by)
				values (?, ?, ?, ?, ?, ?, 'The agency')""")
			.params(county.program().value(), id, county.first().value(), ladder, ordinal, title)
			.update());
		return id;
	}

	private UUID coworker(County county) {
		UUID id = NewId.next();
		county.run(() -> this.jdbc.sql("""
				insert into coworker (program_id, id, agency_id, name, occupation, position, fte, work_type, started_on)
				values (?, ?, ?, 'Pat Sample', '21-1093', 'Case manager', 1, 'FULL', '2024-01-08')""")
			.params(county.program().value(), id, county.first().value())
			.update());
		return id;
	}

	private void placed(County county, String whose, UUID post, UUID rung, String from, String reason) {
		county.run(() -> this.jdbc
			.sql("insert into placement (program_id, id, " + whose
					+ ", rung_id, from_day, reason) values (?, ?, ?, ?, ?, ?)")
			.params(county.program().value(), NewId.next(), post, rung, LocalDate.parse(from), reason)
			.update());
	}

	private static Document page(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(URI.create(address)).with(user(who.login()).roles(who.role().name())).exchange();
	}

}

package org.peerstead.insight;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.pay.Pay;
import org.peerstead.pay.PayReason;
import org.peerstead.pay.Post;
import org.peerstead.pay.SamplePay;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Rate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The gaps of made-up posts as R 4.2.2 has them:
 * {@code lm(log(wage) ~ peer + tenure + hours + employer)},
 * {@code exp(confint(...)) - 1}.
 */
@PeersteadTest
class PayEquityTests {

	private static final LocalDate QUARTER = LocalDate.of(2026, 4, 1);

	private static final int[] DAYS_PEERS = { 183, 365, 548, 731, 913, 1096, 1278, 1461, 1826, 2192, 2557, 2922 };

	private static final int[] DAYS_OTHERS = { 365, 365, 731, 731, 1096, 1096, 1461, 1826, 2192, 2557, 2922, 3287 };

	private static final int[] HOURS_PEERS = { 20, 40, 40, 30, 40, 40, 20, 40, 40, 40, 30, 40 };

	private static final int[] HOURS_OTHERS = { 40, 40, 40, 40, 30, 40, 40, 40, 20, 40, 40, 40 };

	private static final String[] WAGES_PEERS = { "15.5", "16", "16.25", "16", "16.75", "17", "16.5", "17.5", "18",
			"18.25", "18", "19" };

	private static final String[] WAGES_OTHERS = { "17.5", "18", "18.5", "18.25", "18.75", "19.5", "19.25", "20",
			"19.5", "21", "21.5", "22.25" };

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePay pay;

	@Autowired
	private PayEquity equity;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester web;

	private County county;

	private UUID third;

	@BeforeEach
	void aCountyOfThreeEmployers() {
		this.county = this.counties.make();
		this.third = NewId.next();
		this.county.run(() -> this.jdbc
			.sql("""
					insert into agency (program_id, id, name, npi, promise_number, taxonomy, tax_id, street, city, state, zip, billing_contact, billing_phone)
					select program_id, ?, 'Third Agency', npi, promise_number, taxonomy, tax_id, street, city, state, zip, billing_contact, billing_phone
					from agency limit 1""")
			.param(this.third)
			.update());
	}

	@Test
	void rawAndAdjustedGapAgreeWithR() {
		posts(12);
		PayEquity.Row all = rows().get(0);
		assertThat(all.firstPosts()).isEqualTo(12);
		assertThat(all.secondPosts()).isEqualTo(12);
		assertThat(all.firstMean()).isEqualTo(Rate.of("17.06"));
		assertThat(all.secondMean()).isEqualTo(Rate.of("19.50"));
		assertGap(all.raw(), -12.4393438369, -17.3850240407, -7.1975943988);
		assertGap(all.adjusted(), -10.7514276125, -11.7270615736, -9.7650104867);
	}

	@Test
	void aGroupUnderTenIsNotShown() throws Exception {
		posts(9);
		assertThat(rows()).allSatisfy((row) -> {
			assertThat(row.firstPosts()).isNull();
			assertThat(row.raw()).isNull();
			assertThat(row.sentence()).startsWith("Too few to show");
		});
		assertThat(page("/pay/equity")).contains("Too few to show").doesNotContain("$17");
	}

	@Test
	void aSmallRestHidesItsNeighbours() {
		posts(12);
		// of the peers ten are women, two said nothing: with the total known, the two
		// would follow
		said("employment", "F", 10);
		said("coworker", "F", 12);
		PayEquity.Row women = rows().get(1);
		assertThat(women.among()).isEqualTo("Women");
		assertThat(women.sentence()).startsWith("Too few to show");
	}

	@Test
	void employersThatSeparateTheGroupsLeaveNoAdjustedGap() {
		for (int each = 0; each < 12; each++) {
			peer(this.county.first().value(), 400 + each * 30, 40, WAGES_PEERS[each]);
			other(this.county.second().value(), 400 + each * 40, 40, WAGES_OTHERS[each]);
		}
		PayEquity.Row all = rows().get(0);
		assertThat(all.raw()).isNotNull();
		assertThat(all.adjusted()).isNull();
		assertThat(all.sentence()).contains("cannot be told from employer");
	}

	@Test
	void thePageAndItsFileSayNumbersAndInterval() throws Exception {
		posts(12);
		assertThat(page("/pay/equity")).contains("12 and 12", "$17.06 and $19.50",
				"12.4 % less (95 % interval: 17.4 % less to 7.2 % less)", "04/01/2026", "How it is counted");
		assertThat(page("/pay/equity.csv"))
			.contains("All posts,Peers,Others doing the same task,12,12,17.0600,19.5000,-12.4,-17.4,-7.2");
	}

	private static void assertGap(PayEquity.@Nullable Gap gap, double percent, double low, double high) {
		assertThat(gap).isNotNull();
		assertThat(gap.percent()).isCloseTo(percent, within(1e-6));
		assertThat(gap.low()).isCloseTo(low, within(1e-6));
		assertThat(gap.high()).isCloseTo(high, within(1e-6));
	}

	private void posts(int many) {
		UUID[] agencies = { this.county.first().value(), this.county.second().value(), this.third };
		for (int each = 0; each < many; each++) {
			peer(agencies[each % 3], DAYS_PEERS[each], HOURS_PEERS[each], WAGES_PEERS[each]);
			other(agencies[each % 3], DAYS_OTHERS[each], HOURS_OTHERS[each], WAGES_OTHERS[each]);
		}
	}

	private void peer(UUID agency, int days, int hours, String wage) {
		UUID peer = NewId.next();
		UUID employment = NewId.next();
		this.county.run(() -> {
			this.jdbc.sql("insert into peer (program_id, id, legal_first, legal_last) values (?, ?, 'Robin', 'Sample')")
				.params(this.county.program().value(), peer)
				.update();
			this.jdbc.sql(
					"insert into employment (program_id, id, peer_id, agency_id, position, fte, work_type, started_on) values (?, ?, ?, ?, 'Peer', ?, ?, ?)")
				.params(this.county.program().value(), employment, peer, agency, share(hours), form(hours),
						QUARTER.minusDays(days))
				.update();
		});
		begin(Post.ofPeer(employment), days, wage);
	}

	private void other(UUID agency, int days, int hours, String wage) {
		UUID coworker = NewId.next();
		this.county.run(() -> this.jdbc.sql(
				"insert into coworker (program_id, id, agency_id, name, occupation, position, same_task, fte, work_type, started_on) values (?, ?, ?, 'Kim Sample', '21-1093', 'Case aide', true, ?, ?, ?)")
			.params(this.county.program().value(), coworker, agency, share(hours), form(hours), QUARTER.minusDays(days))
			.update());
		begin(Post.ofCoworker(coworker), days, wage);
	}

	private void begin(Post post, int days, String wage) {
		this.pay.pay(this.county, post, QUARTER.minusDays(days), Pay.hourly(wage), PayReason.HIRED);
	}

	private static BigDecimal share(int hours) {
		return BigDecimal.valueOf(hours).divide(BigDecimal.valueOf(40));
	}

	private static String form(int hours) {
		return (hours == 40) ? "FULL" : "PART";
	}

	private void said(String table, String sex, int many) {
		this.county.run(() -> this.jdbc
			.sql("insert into voluntary_fact (program_id, id, " + table
					+ "_id, sex) select program_id, gen_random_uuid(), id, ? from " + table + " order by id limit ?")
			.params(sex, many)
			.update());
	}

	private List<PayEquity.Row> rows() {
		return this.county.as(() -> this.equity.show(this.county.program(), TestClock.TODAY)).rows();
	}

	private String page(String address) throws Exception {
		MvcTestResult result = this.web.get()
			.uri(address)
			.with(user(this.county.user(Role.COUNTY_STAFF).login()).roles("COUNTY_STAFF"))
			.exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}

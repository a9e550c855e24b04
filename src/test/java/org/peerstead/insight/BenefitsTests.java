package org.peerstead.insight;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.pay.SamplePay;
import org.peerstead.people.SamplePeers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class BenefitsTests {

	private final MockMvcTester web;

	private final TestCounty counties;

	private final SamplePeers peers;

	private final SamplePay pay;

	private final JdbcClient owner;

	@Autowired
	BenefitsTests(MockMvcTester web, TestCounty counties, SamplePeers peers, SamplePay pay,
			@Qualifier("ownerDataSource") DataSource owner) {
		this.web = web;
		this.counties = counties;
		this.peers = peers;
		this.pay = pay;
		this.owner = JdbcClient.create(owner);
	}

	@Test
	void theAnswerIsShownAndNoRowAnywhereChanges() throws Exception {
		County county = this.counties.make();
		TestUser sam = county.user(Role.PEER);
		this.pay.hourly(county, this.pay.postOf(county, this.peers.who(county, sam.id())), LocalDate.of(2025, 1, 6),
				"17.50");
		Map<String, String> before = everything();
		MvcTestResult asked = this.web.get().uri("/my/benefits").with(user(sam.login()).roles("PEER")).exchange();
		assertThat(text(asked)).contains("value=\"17.50\"", "Only you see this", "https://choosework.ssa.gov/");
		MvcTestResult answer = post(sam, "17.50", "20", "BOTH");
		assertThat(answer).hasStatusOk();
		// 994 - (1,516.67 - 85) / 2, and 1,210 x 12 / 52 / 17.50 hours
		assertThat(text(answer)).contains("$1,516.67", "counts as a trial work month", "$278.16", "15.9",
				"Figures of 2026", "not compared with the official tables");
		assertThat(answer.getResponse().getHeaders("Cache-Control")).isEqualTo(List.of("no-store"));
		assertThat(post(sam, "18.4321", "23.75", "SSDI")).hasStatusOk();
		assertThat(everything()).isEqualTo(before);
		assertThat(this.owner.sql(
				"select count(*) from spring_session_attributes where encode(attribute_bytes, 'escape') like any (array['%18.4321%', '%23.75%'])")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void whatCannotBeReadIsKeptAndSaid() throws Exception {
		TestUser sam = this.counties.make().user(Role.PEER);
		for (String wage : List.of("", "abc", "0.00", "-5", "17.12345")) {
			MvcTestResult refused = post(sam, wage, "many", "SSDI");
			assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			assertThat(text(refused)).contains("Write hours a week, like 22.5.", "value=\"many\"")
				.containsPattern("Write what you earn an hour|Write dollars an hour above zero");
		}
	}

	@Test
	void oneBenefitAloneIsShownAlone() throws Exception {
		TestUser sam = this.counties.make().user(Role.PEER);
		assertThat(text(post(sam, "$20", "", "SSDI"))).contains("trial work month above")
			.doesNotContain("No federal SSI is left");
		assertThat(text(post(sam, "20", "", "SSI"))).contains("No federal SSI is left")
			.doesNotContain("SSDI: substantial");
	}

	private MvcTestResult post(TestUser user, String wage, String hours, String about) {
		return this.web.post()
			.uri("/my/benefits")
			.param("wage", wage)
			.param("hours", hours)
			.param("about", about)
			.with(user(user.login()).roles("PEER"))
			.with(csrf())
			.exchange();
	}

	private static String text(MvcTestResult result) throws Exception {
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	/**
	 * A fingerprint of every table but those that beat by themselves: the scheduler's,
	 * and the session, which is looked into apart.
	 */
	private Map<String, String> everything() {
		Map<String, String> tables = new TreeMap<>();
		for (String table : this.owner.sql(
				"select tablename from pg_tables where schemaname = 'public' and tablename not in ('scheduled_tasks', 'spring_session', 'spring_session_attributes')")
			.query(String.class)
			.list()) {
			tables.put(table,
					this.owner
						.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(cast(t as text), 0)), 0) from "
								+ table + " t")
						.query(String.class)
						.single());
		}
		return tables;
	}

}

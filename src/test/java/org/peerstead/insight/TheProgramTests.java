package org.peerstead.insight;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.access.Role;
import org.peerstead.billing.BillingCounty;
import org.peerstead.billing.BillingCounty.Books;
import org.peerstead.billing.BillingCounty.Person;
import org.peerstead.insight.CertificationsAtRisk.AtRisk;
import org.peerstead.shared.Money;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@PeersteadTest
class TheProgramTests {

	@Autowired
	private BillingCounty counties;

	@Autowired
	private CertificationsAtRisk certifications;

	@Autowired
	private MockMvcTester web;

	@Test
	void aCertificationThatEndsSoonShowsWhatDependsOnIt() throws Exception {
		Books books = lapsingIn(10);
		assertThat(soon(books)).singleElement()
			.extracting(AtRisk::name, AtRisk::daysLeft, AtRisk::weekly, AtRisk::dollars)
			.containsExactly("Robin Sample", 10L, Money.of("63.00"), Money.of("252.00"));
		assertThat(page(books)).contains("The program", "Robin Sample", "$252.00", "at risk", "/people/" + books.peer(),
				"10 days", "8 visits", "average weekly charge");
		assertThat(books.ask(Long.class, "select count(*) from access_log where subject = 'WORKER'")).isEqualTo(2);
	}

	@Test
	void aRenewedOneIsNotAtRiskNorIsThatOfAPeerWhoLeft() {
		Books renewed = lapsingIn(10);
		renewed
			.change("""
					insert into certification (program_id, id, peer_id, type, number, issuer, issued_on, expires_on)
					select program_id, gen_random_uuid(), peer_id, 'CPS', 'SAMPLE-2', issuer, expires_on + 1, expires_on + 730 from certification""");
		assertThat(soon(renewed)).isEmpty();
		Books left = lapsingIn(10);
		left.change("update employment set ended_on = '2026-05-01'");
		assertThat(soon(left)).isEmpty();
	}

	@Test
	void oneThatEndedStandsFirstAndFarOnesNotAtAll() {
		assertThat(soon(lapsingIn(-3))).singleElement().extracting(AtRisk::daysLeft).isEqualTo(-3L);
		assertThat(soon(lapsingIn(90))).hasSize(1);
		assertThat(soon(lapsingIn(91))).isEmpty();
	}

	@Test
	void anEmptyProgramSaysSo() throws Exception {
		Books books = this.counties.make();
		books.change("update certification set expires_on = '2028-01-01'");
		assertThat(page(books)).contains("None. Every peer worker employed today is certified");
	}

	/** One visit of $63.00 in each of the last eight weeks. */
	private Books lapsingIn(int days) {
		Books books = this.counties.make();
		Person person = books.person("Maple");
		List<LocalDate> weekly = IntStream.rangeClosed(1, 8)
			.mapToObj((week) -> TestClock.TODAY.minusWeeks(week))
			.toList();
		books.visits(person, weekly, 9, 45, "IN_PERSON");
		books.change("update certification set expires_on = ?", TestClock.TODAY.plusDays(days));
		return books;
	}

	private List<AtRisk> soon(Books books) {
		return books.county()
			.as(() -> this.certifications.soon(books.county().program(), TestClock.TODAY, TestClock.ZONE));
	}

	private String page(Books books) throws Exception {
		MvcTestResult result = this.web.get()
			.uri("/")
			.with(SecurityMockMvcRequestPostProcessors.user(books.county().user(Role.COUNTY_STAFF).login())
				.roles("COUNTY_STAFF"))
			.exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}

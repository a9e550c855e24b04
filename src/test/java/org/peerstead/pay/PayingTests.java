package org.peerstead.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.NotFound;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PeersteadTest
class PayingTests {

	private static final LocalDate HIRED = SamplePeers.STARTED;

	private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePay pay;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private Wages wages;

	@Autowired
	private Paying paying;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theRateOfADayIsTheLatestUpToIt() {
		County county = this.counties.make();
		Post rosa = this.pay.rosa(county);
		this.pay.hourly(county, rosa, HIRED, "15.25");
		this.pay.hourly(county, rosa, MARCH, "16.0050");
		assertThat(hourlyOn(county, rosa, MARCH.minusDays(1))).isEqualTo("15.2500");
		assertThat(hourlyOn(county, rosa, MARCH)).isEqualTo("16.0050");
		assertThat(county.as(() -> this.wages.on(HIRED.minusDays(1), rosa, county.program()))).isEmpty();
	}

	@Test
	void aCorrectionReplacesARowAndFreesItsDay() {
		County county = this.counties.make();
		Post rosa = this.pay.rosa(county);
		this.pay.hourly(county, rosa, HIRED, "15");
		UUID wrong = this.pay.hourly(county, rosa, MARCH, "61");
		this.pay.corrected(county, wrong, MARCH.plusMonths(1), "16");
		assertThat(hourlyOn(county, rosa, MARCH)).isEqualTo("15.0000");
		this.pay.hourly(county, rosa, MARCH, "15.50");
		assertThat(hourlyOn(county, rosa, MARCH)).isEqualTo("15.5000");
		assertThat(hourlyOn(county, rosa, MARCH.plusMonths(1))).isEqualTo("16.0000");
		assertThat(county.as(() -> this.wages.history(rosa, county.program())).entries()).hasSize(4);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.pay.corrected(county, wrong, MARCH.plusMonths(2), "16"))
			.withMessageContaining("corrected already");
	}

	@Test
	void twoRatesDoNotBeginOnOneDay() {
		County county = this.counties.make();
		Post rosa = this.pay.rosa(county);
		this.pay.hourly(county, rosa, HIRED, "15");
		UUID second = this.pay.hourly(county, rosa, MARCH, "16");
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.pay.hourly(county, rosa, MARCH, "17"))
			.havingRootCause()
			.withMessageContaining("two rates from one day");
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.pay.corrected(county, second, HIRED, "16"))
			.havingRootCause()
			.withMessageContaining("two rates from one day");
	}

	@Test
	void sentTwiceItIsOneRow() {
		County county = this.counties.make();
		Post rosa = this.pay.rosa(county);
		UUID form = NewId.next();
		Runnable send = () -> county
			.run(() -> this.paying.begin(form, rosa, county.program(), Pay.hourly("15"), HIRED, PayReason.HIRED, null));
		send.run();
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(send::run)
			.withMessageContaining("pay_rate_pkey");
	}

	@Test
	void aRateBeginsWithTheWork() {
		County county = this.counties.make();
		Post rosa = this.pay.rosa(county);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.pay.hourly(county, rosa, HIRED.minusDays(1), "15"))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("effectiveOn"))
			.withMessageContaining("03/04/2024");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> county.run(() -> this.jdbc
			.sql("insert into pay_rate (program_id, id, employment_id, effective_on, basis, rate, hourly, reason) "
					+ "values (?, ?, ?, '2024-03-03', 'HOURLY', 15, 15, 'HIRED')")
			.params(county.program().value(), NewId.next(), rosa.id())
			.update())).havingRootCause().withMessageContaining("pay begins before the work");
	}

	@Test
	void aCorrectionNamesTheRowThatItReplaces() {
		County county = this.counties.make();
		Post rosa = this.pay.rosa(county);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.pay.pay(county, rosa, HIRED, Pay.hourly("15"), PayReason.CORRECTION))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("reason"));
	}

	@Test
	void aSalaryIsCountedByTheAgencysOwnFullTimeWeek() {
		County county = this.counties.make();
		Post rosa = this.pay.rosa(county);
		this.pay.pay(county, rosa, HIRED, Pay.salary("41600"), PayReason.HIRED);
		assertThat(hourlyOn(county, rosa, HIRED)).isEqualTo("20.0000");
	}

	@Test
	void anotherProgramHasNoSuchPost() {
		County county = this.counties.make();
		Post rosa = this.pay.rosa(county);
		County other = this.counties.make();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.pay.hourly(other, rosa, MARCH, "15"));
		assertThat(other.as(() -> this.wages.on(MARCH, rosa, other.program()))).isEmpty();
	}

	@Test
	void manyPostsAreReadInOneStatement() {
		County county = this.counties.make();
		Post rosa = this.pay.rosa(county);
		Post alex = this.pay.postOf(county, this.peers.employed(county, county.second(), "Alex", "Birch"));
		this.pay.hourly(county, rosa, HIRED, "15");
		this.pay.hourly(county, alex, HIRED, "16");
		county.run(() -> {
			int sent = this.statements
				.of(() -> assertThat(this.wages.on(MARCH, List.of(rosa, alex), county.program())).hasSize(2));
			assertThat(sent).isEqualTo(1);
		});
	}

	private String hourlyOn(County county, Post post, LocalDate day) {
		return String.valueOf(county.as(() -> this.wages.on(day, post, county.program()).orElseThrow().hourly()));
	}

}

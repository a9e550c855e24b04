package org.peerstead.credentials;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.credentials.CertifiedDays.Certified;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@PeersteadTest
@RecordApplicationEvents
class CertifyingTests {

	private static final LocalDate JULY_2024 = LocalDate.of(2024, 7, 1);

	private static final LocalDate JULY_2026 = LocalDate.of(2026, 7, 1);

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private SampleCertifications certifications;

	@Autowired
	private CertifiedDays days;

	@Autowired
	private ExpiringCertifications expiring;

	@Test
	void tellsWhoeverJudgesVisits(ApplicationEvents events) {
		County county = this.counties.make();
		PeerId rosa = this.peers.rosa(county);
		this.certifications.cps(county, rosa, JULY_2024);
		assertThat(events.stream(CertificationChanged.class))
			.containsExactly(new CertificationChanged(county.program(), rosa));
	}

	@Test
	void readsTheCertifiedDaysOfManyPeers() {
		County county = this.counties.make();
		PeerId rosa = this.peers.rosa(county);
		PeerId jordan = this.peers.employed(county, county.second(), "Jordan", "Maple");
		PeerId kim = this.peers.employed(county, county.second(), "Kim", "Oak");
		this.certifications.renewed(county, this.certifications.cps(county, rosa, JULY_2024), JULY_2026);
		this.certifications.voided(county, this.certifications.cps(county, jordan, JULY_2024));
		this.certifications.cps(county, kim, JULY_2024);
		Map<PeerId, List<Certified>> days = county.as(() -> this.days.of(List.of(rosa, jordan, kim), county.program()));
		assertThat(days).containsOnlyKeys(rosa, kim);
		assertThat(days.get(rosa)).extracting(Certified::valid)
			.containsExactly(SampleCertifications.twoYears(JULY_2024), SampleCertifications.twoYears(JULY_2026));
		county.run(() -> assertThat(this.days.on(JULY_2026.minusDays(1), rosa, county.program())).hasSize(1));
	}

	@Test
	void twoOfAKindNeverOverlap() {
		County county = this.counties.make();
		PeerId rosa = this.peers.rosa(county);
		this.certifications.cps(county, rosa, JULY_2024);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.certifications.cps(county, rosa, LocalDate.of(2026, 6, 30)))
			.withMessageContaining("certifications_of_a_type_do_not_overlap");
	}

	@Test
	void isRenewedOnceButAgainWhenTheRenewalWasVoid() {
		County county = this.counties.make();
		CertificationId old = this.certifications.cps(county, this.peers.rosa(county), JULY_2024);
		CertificationId mistaken = this.certifications.renewed(county, old, JULY_2026);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.certifications.renewed(county, old, LocalDate.of(2030, 1, 1)))
			.withMessageContaining("certification_is_renewed_once");
		this.certifications.voided(county, mistaken);
		assertThat(this.certifications.renewed(county, old, JULY_2026)).isNotEqualTo(mistaken);
	}

	@Test
	void listsWhatRunsOutUnlessItIsRenewedOrThePersonHasLeft() {
		County county = this.counties.make();
		PeerId rosa = this.peers.rosa(county);
		PeerId jordan = this.peers.employed(county, county.second(), "Jordan", "Maple");
		PeerId kim = this.peers.employed(county, county.first(), "Kim", "Oak");
		this.certifications.cps(county, rosa, JULY_2024);
		this.certifications.cps(county, jordan, LocalDate.of(2024, 6, 1));
		this.certifications.renewed(county, this.certifications.cps(county, kim, JULY_2024), JULY_2026);
		Reach program = new Reach(true, Set.of());
		Reach first = new Reach(false, Set.of(county.first().value()));
		county.run(() -> {
			assertThat(this.expiring.within(30, TestClock.TODAY, program, county.program(), 10))
				.extracting(ExpiringCertifications.Expiring::name, ExpiringCertifications.Expiring::when)
				.containsExactly(tuple("Jordan Maple", "15 days ago"), tuple("Rosie Delgado", "in 15 days"));
			assertThat(this.expiring.count(30, TestClock.TODAY, first, county.program())).isOne();
			assertThat(this.expiring.count(14, TestClock.TODAY, first, county.program())).isZero();
		});
	}

}

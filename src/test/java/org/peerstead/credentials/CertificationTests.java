package org.peerstead.credentials;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CertificationTests {

	private static final Instant NOW = Instant.parse("2026-06-15T18:00:00Z");

	/** A CPS certification holds for two years (PCB). */
	private static final DateSpan VALID = DateSpan.of(LocalDate.of(2024, 6, 16), LocalDate.of(2026, 6, 15));

	private final Certification certification = Certification.earned(CertificationId.next(),
			SamplePeers.of(new ProgramId(NewId.next())),
			new Certificate(CertificationType.CPS, " SAMPLE-1 ", "Sample board", VALID));

	@ParameterizedTest
	@CsvSource({ "2024-06-15, 90, NOT_YET", "2024-06-16, 90, ACTIVE", "2026-03-16, 90, ACTIVE",
			"2026-03-17, 90, EXPIRING", "2026-05-15, 30, ACTIVE", "2026-05-16, 30, EXPIRING", "2026-06-15, 0, EXPIRING",
			"2026-06-14, 0, ACTIVE", "2026-06-15, 90, EXPIRING", "2026-06-16, 90, LAPSED", "2030-01-01, 90, LAPSED" })
	void standsOnEachDayAsItsDatesSay(LocalDate day, int warningDays, CertificationStatus status) {
		assertThat(this.certification.statusOn(day, warningDays)).isEqualTo(status);
		assertThat(status.covers()).isEqualTo(VALID.contains(day));
	}

	@Test
	void aVoidOneNeverCountsWhateverTheDay() {
		this.certification.voidBecause(" Entered for the wrong person ", NOW);
		assertThat(this.certification.statusOn(LocalDate.of(2025, 1, 1))).isEqualTo(CertificationStatus.VOID);
		assertThat(this.certification.statusOn(LocalDate.of(2030, 1, 1))).isEqualTo(CertificationStatus.VOID);
		assertThat(this.certification.voidReason()).isEqualTo("Entered for the wrong person");
	}

	@Test
	void isVoidedOnceAndWithAReason() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.certification.voidBecause("  ", NOW));
		this.certification.voidBecause("Wrong number", NOW);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.certification.voidBecause("Again", NOW))
			.withMessageContaining("already");
	}

	@Test
	void renewalIsARowOfItsOwnLinkedToTheOldOne() {
		Certification renewal = renew(DateSpan.of(LocalDate.of(2026, 6, 16), LocalDate.of(2028, 6, 15)));
		assertThat(renewal.renews()).isEqualTo(this.certification.id());
		assertThat(renewal.certificate().type()).isEqualTo(CertificationType.CPS);
		assertThat(this.certification.valid()).isEqualTo(VALID);
	}

	@Test
	void renewalMayComeLateAndLeavesAGap() {
		Certification renewal = renew(DateSpan.of(LocalDate.of(2026, 9, 1), LocalDate.of(2028, 8, 31)));
		LocalDate inBetween = LocalDate.of(2026, 7, 1);
		assertThat(this.certification.statusOn(inBetween)).isEqualTo(CertificationStatus.LAPSED);
		assertThat(renewal.statusOn(inBetween)).isEqualTo(CertificationStatus.NOT_YET);
	}

	@Test
	void renewalNeverOverlapsTheOldOne() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> renew(DateSpan.of(LocalDate.of(2026, 6, 15), LocalDate.of(2028, 6, 14))))
			.withMessageContaining("valid through 06/15/2026");
	}

	@Test
	void aVoidOneIsNotRenewed() {
		this.certification.voidBecause("Wrong number", NOW);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> renew(DateSpan.of(LocalDate.of(2026, 6, 16), LocalDate.of(2028, 6, 15))))
			.withMessageContaining("void");
	}

	@Test
	void expiresAfterItWasIssued() {
		LocalDate day = LocalDate.of(2026, 6, 15);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> Certification.earned(CertificationId.next(), SamplePeers.of(new ProgramId(NewId.next())),
					new Certificate(CertificationType.CRS, "SAMPLE-2", "Sample board", DateSpan.of(day, day))))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("expiresOn"));
	}

	@ParameterizedTest
	@CsvSource({ "0, today", "1, in 1 day", "30, in 30 days", "-1, 1 day ago", "-12, 12 days ago" })
	void saysWhenInDays(long days, String words) {
		assertThat(ExpiringCertifications.inWords(days)).isEqualTo(words);
	}

	private Certification renew(DateSpan valid) {
		return this.certification.renew(CertificationId.next(), "SAMPLE-2", "Sample board", valid);
	}

}

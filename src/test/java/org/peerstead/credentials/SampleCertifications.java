package org.peerstead.credentials;

import java.time.LocalDate;

import org.peerstead.TestCounty.County;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;

import org.springframework.boot.test.context.TestComponent;

/** Certifications for tests, made through the same verbs as on the pages. */
@TestComponent
public class SampleCertifications {

	private final Certifying certifying;

	SampleCertifications(Certifying certifying) {
		this.certifying = certifying;
	}

	/** A CPS certification of two years from this day. */
	public CertificationId cps(County county, PeerId peer, LocalDate from) {
		CertificationId id = CertificationId.next();
		Certificate certificate = new Certificate(CertificationType.CPS, "SAMPLE-" + from, "Sample board",
				twoYears(from));
		county.run(() -> this.certifying.record(id, peer, county.program(), certificate));
		return id;
	}

	public CertificationId renewed(County county, CertificationId old, LocalDate from) {
		CertificationId id = CertificationId.next();
		county.run(() -> this.certifying.renew(old, county.program(), id, "SAMPLE-" + from, "Sample board",
				twoYears(from)));
		return id;
	}

	public void voided(County county, CertificationId id) {
		county.run(() -> this.certifying.voidBecause(id, county.program(), 0, "Entered by mistake"));
	}

	static DateSpan twoYears(LocalDate from) {
		return DateSpan.of(from, from.plusYears(2).minusDays(1));
	}

}

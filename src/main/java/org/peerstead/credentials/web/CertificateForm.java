package org.peerstead.credentials.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.credentials.Certificate;
import org.peerstead.credentials.CertificationId;
import org.peerstead.credentials.CertificationType;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

/** A certificate as typed; the kind of a renewal is that of the one before. */
record CertificateForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose the kind of certification.") @Nullable CertificationType type,
		@NotBlank(message = "Write the number on the certificate.") @Size(max = 40,
				message = "A number has at most 40 characters.") @Nullable String number,
		@NotBlank(message = "Write who issued it.") @Size(max = 100,
				message = "The issuer's name has at most 100 characters.") @Nullable String issuer,
		@NotNull(message = "Write the first day it is valid.") @Nullable LocalDate issuedOn,
		@NotNull(message = "Write the last day it is valid.") @Nullable LocalDate expiresOn) {

	static CertificateForm blank() {
		return new CertificateForm(NewId.next(), null, null, null, null, null);
	}

	/** The next one begins the day after; a CPS certification holds two years (PCB). */
	static CertificateForm after(Certificate old) {
		LocalDate from = Objects.requireNonNull(old.valid().through()).plusDays(1);
		LocalDate through = (old.type() == CertificationType.CPS) ? from.plusYears(2).minusDays(1) : null;
		return new CertificateForm(NewId.next(), old.type(), old.number(), old.issuer(), from, through);
	}

	CertificationId newId() {
		return new CertificationId(Objects.requireNonNull(this.id));
	}

	Certificate toCertificate() {
		LocalDate from = Objects.requireNonNull(this.issuedOn);
		LocalDate through = Objects.requireNonNull(this.expiresOn);
		if (!through.isAfter(from)) {
			throw new Refusal("expiresOn", "A certification expires after the day it was issued. Check both dates.");
		}
		return new Certificate(Objects.requireNonNull(this.type), Objects.requireNonNull(this.number),
				Objects.requireNonNull(this.issuer), DateSpan.of(from, through));
	}

}

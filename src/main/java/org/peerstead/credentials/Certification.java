package org.peerstead.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.people.Peer;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * A peer's certification, valid from the day issued through the day it expires. Nothing
 * is written over: a renewal is a certification of its own, linked to this one, and a
 * mistake is voided with its reason.
 */
@Entity
public class Certification {

	/** Who looks after certifications is warned this many days ahead. */
	public static final int WARNING_DAYS = 90;

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private PeerId peerId;

	@Enumerated(EnumType.STRING)
	private CertificationType type;

	private String number;

	private String issuer;

	private LocalDate issuedOn;

	private LocalDate expiresOn;

	private @Nullable CertificationId renewsId;

	private @Nullable String voidReason;

	private @Nullable Instant voidedAt;

	protected Certification() {
	}

	private Certification(CertificationId id, ProgramId program, PeerId peer, Certificate certificate) {
		LocalDate expires = certificate.valid().through();
		if (expires == null || !expires.isAfter(certificate.valid().from())) {
			throw new Refusal("expiresOn", "A certification expires after the day it was issued. Check both dates.");
		}
		this.id = id.value();
		this.programId = program;
		this.peerId = peer;
		this.type = certificate.type();
		this.number = certificate.number().strip();
		this.issuer = certificate.issuer().strip();
		this.issuedOn = certificate.valid().from();
		this.expiresOn = expires;
	}

	/** A first certification of its kind, or one whose chain is not known. */
	public static Certification earned(CertificationId id, Peer peer, Certificate certificate) {
		return new Certification(id, peer.program(), peer.id(), certificate);
	}

	/** The next link of the chain; a gap between the two stays visible. */
	public Certification renew(CertificationId next, String number, String issuer, DateSpan valid) {
		if (isVoid()) {
			throw new Refusal("This certification is void, so it cannot be renewed. Add the certificate as a new one.");
		}
		if (!valid.from().isAfter(this.expiresOn)) {
			throw new Refusal("issuedOn",
					"The certification before it is valid through " + DateSpan.display(this.expiresOn)
							+ ". The renewal begins on a later day, even if it was granted earlier.");
		}
		Certification renewal = new Certification(next, this.programId, this.peerId,
				new Certificate(this.type, number, issuer, valid));
		renewal.renewsId = id();
		return renewal;
	}

	/** It was entered by mistake: it never counts again, for any day. */
	public void voidBecause(String reason, Instant at) {
		if (isVoid()) {
			throw new Refusal("This certification is void already.");
		}
		if (reason.isBlank()) {
			throw new Refusal("reason", "Write why: whoever reads the chain later must understand it.");
		}
		this.voidReason = reason.strip();
		this.voidedAt = at;
	}

	/** How it stands on this day, with a warning that many days before it expires. */
	public CertificationStatus statusOn(LocalDate day, int warningDays) {
		return statusOn(day, warningDays, valid(), isVoid());
	}

	/** The same of a certification known by its dates alone. */
	public static CertificationStatus statusOn(LocalDate day, int warningDays, DateSpan valid, boolean isVoid) {
		if (isVoid) {
			return CertificationStatus.VOID;
		}
		if (day.isBefore(valid.from())) {
			return CertificationStatus.NOT_YET;
		}
		if (!valid.contains(day)) {
			return CertificationStatus.LAPSED;
		}
		return (ChronoUnit.DAYS.between(day, valid.through()) <= warningDays) ? CertificationStatus.EXPIRING
				: CertificationStatus.ACTIVE;
	}

	public CertificationStatus statusOn(LocalDate day) {
		return statusOn(day, WARNING_DAYS);
	}

	public boolean isVoid() {
		return this.voidedAt != null;
	}

	public CertificationId id() {
		return new CertificationId(this.id);
	}

	public ProgramId program() {
		return this.programId;
	}

	public PeerId peer() {
		return this.peerId;
	}

	public Certificate certificate() {
		return new Certificate(this.type, this.number, this.issuer, valid());
	}

	/** From the day it was issued through the day it expires, both included. */
	public DateSpan valid() {
		return DateSpan.of(this.issuedOn, this.expiresOn);
	}

	public @Nullable CertificationId renews() {
		return this.renewsId;
	}

	public @Nullable String voidReason() {
		return this.voidReason;
	}

	/** Counts the changes; null until saved. */
	public @Nullable Integer version() {
		return this.version;
	}

}

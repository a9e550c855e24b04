package org.peerstead.participants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * A person's written leave for an agency to let others see kinds of its records, for
 * named purposes, until a day or until it is taken back (42 CFR 2.31). The database asks
 * it at every read (function consent_covers).
 */
@Entity
@Table(name = "consent")
public class Consent {

	/** Who may see. */
	public enum Recipient {

		COUNTY("The county program and its auditors"), AGENCY("Another agency"), PAYER("A payer"),
		NAMED("A person or office outside the program");

		private final String words;

		Recipient(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	/** To whom: one of the four kinds, and whom of it. */
	public record To(Recipient kind, @Nullable AgencyId agency, @Nullable PayerId payer, @Nullable String name) {

		public static To county() {
			return new To(Recipient.COUNTY, null, null, null);
		}

		public static To agency(AgencyId agency) {
			return new To(Recipient.AGENCY, agency, null, null);
		}

		public static To payer(PayerId payer) {
			return new To(Recipient.PAYER, null, payer, null);
		}

		public static To named(String name) {
			if (name.strip().length() < 2 || name.strip().length() > 200) {
				throw new Refusal("recipientName", "Write who may see the records, by name.", "42 CFR 2.31(a)");
			}
			return new To(Recipient.NAMED, null, null, name.strip());
		}

	}

	/** For what; another purpose is written out. */
	public record For(Set<ConsentPurpose> purposes, @Nullable String words) {

		public For {
			if (purposes.isEmpty()) {
				throw new Refusal("purposes", "Choose at least one purpose.", "42 CFR 2.31(a)");
			}
			words = (words == null || words.isBlank()) ? null : words.strip();
			if (purposes.contains(ConsentPurpose.OTHER) != (words != null)) {
				throw new Refusal("purposeWords", (words == null) ? "Write the other purpose in a few words."
						: "Choose “Another purpose” too, or leave this empty.");
			}
		}

		public static For of(ConsentPurpose... purposes) {
			return new For(Set.of(purposes), null);
		}

	}

	/** The days on which it holds; without a last one, until it is taken back. */
	public record Term(LocalDate givenOn, @Nullable LocalDate expiresOn) {

		public Term {
			if (expiresOn != null && expiresOn.isBefore(givenOn)) {
				throw new Refusal("expiresOn", "A consent ends on or after the day it was given. Check both dates.");
			}
		}

	}

	/** What the signed paper says. */
	public record Details(AgencyId from, Set<RecordKind> kinds, For purpose, To to, Term term, String signedBy) {

		public Details {
			signedBy = signedBy.strip();
			if (kinds.isEmpty()) {
				throw new Refusal("kinds", "Choose at least one kind of record.", "42 CFR 2.31(a)");
			}
			if (signedBy.length() < 2 || signedBy.length() > 100) {
				throw new Refusal("signedBy", "Write the name under the paper.", "42 CFR 2.31(a)");
			}
			if (from.equals(to.agency())) {
				throw new Refusal("recipientAgency", "An agency needs no consent to see its own records.");
			}
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private AgencyId agencyId;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private String[] kinds;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private String[] purposes;

	private @Nullable String purposeWords;

	@Enumerated(EnumType.STRING)
	private Recipient recipient;

	private @Nullable AgencyId recipientAgencyId;

	private @Nullable PayerId recipientPayerId;

	private @Nullable String recipientName;

	private LocalDate givenOn;

	private @Nullable LocalDate expiresOn;

	private String signedBy;

	private @Nullable Instant revokedAt;

	private @Nullable String revokeReason;

	protected Consent() {
	}

	Consent(UUID id, ProgramId program, ParticipantId participant, Details details, LocalDate today) {
		Spans.notAfter("givenOn", details.term().givenOn(), today, "A consent");
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		this.agencyId = details.from();
		this.kinds = names(details.kinds());
		this.purposes = names(details.purpose().purposes());
		this.purposeWords = details.purpose().words();
		this.recipient = details.to().kind();
		this.recipientAgencyId = details.to().agency();
		this.recipientPayerId = details.to().payer();
		this.recipientName = details.to().name();
		this.givenOn = details.term().givenOn();
		this.expiresOn = details.term().expiresOn();
		this.signedBy = details.signedBy();
	}

	/** Taken back from this moment on; what was done before stays. */
	void revoke(Instant at, @Nullable String reason) {
		if (this.revokedAt != null) {
			throw new Refusal("This consent was taken back already.");
		}
		this.revokedAt = at;
		this.revokeReason = (reason == null || reason.isBlank()) ? null : reason.strip();
	}

	private static String[] names(Collection<? extends Enum<?>> values) {
		return values.stream().sorted().map(Enum::name).toArray(String[]::new);
	}

	public UUID id() {
		return this.id;
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public ParticipantId participant() {
		return this.participantId;
	}

	public AgencyId from() {
		return this.agencyId;
	}

	public Set<RecordKind> kinds() {
		return Arrays.stream(this.kinds)
			.map(RecordKind::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(RecordKind.class)));
	}

	public boolean isRevoked() {
		return this.revokedAt != null;
	}

}

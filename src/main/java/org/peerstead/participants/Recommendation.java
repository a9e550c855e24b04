package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * A licensed practitioner of the healing arts recommends peer support, with the diagnosis
 * (PA-HB7 II.A).
 */
@Entity
@Table(name = "recommendation")
public class Recommendation {

	/** What the paper says. */
	public record Details(String practitionerName, Practitioner practitioner, @Nullable String npi, LocalDate signedOn,
			List<String> diagnoses) {

		public Details {
			practitionerName = practitionerName.strip();
			npi = (npi == null || npi.isBlank()) ? null : npi.strip();
			diagnoses = DiagnosisCodes.clean(diagnoses);
			if (practitionerName.length() < 2 || practitionerName.length() > 100) {
				throw new Refusal("practitionerName", "Write the practitioner's name, as it stands under the paper.");
			}
			if (npi != null && !npi.matches("[0-9]{10}")) {
				throw new Refusal("npi", "An NPI has ten digits. Leave it empty if it is not on the paper.");
			}
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private String practitionerName;

	@Enumerated(EnumType.STRING)
	private Practitioner practitionerKind;

	private @Nullable String practitionerNpi;

	private LocalDate signedOn;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private String[] diagnoses;

	protected Recommendation() {
	}

	Recommendation(UUID id, ProgramId program, ParticipantId participant, Details details, LocalDate today) {
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		correct(details, today);
	}

	/** Puts down what the paper says, for the first time or corrected. */
	final void correct(Details details, LocalDate today) {
		Spans.notAfter("signedOn", details.signedOn(), today, "A recommendation");
		this.practitionerName = details.practitionerName();
		this.practitionerKind = details.practitioner();
		this.practitionerNpi = details.npi();
		this.signedOn = details.signedOn();
		this.diagnoses = details.diagnoses().toArray(String[]::new);
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

	public Details details() {
		return new Details(this.practitionerName, this.practitionerKind, this.practitionerNpi, this.signedOn,
				List.of(this.diagnoses));
	}

}

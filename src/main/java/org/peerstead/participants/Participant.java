package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.database.Seal;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * A person served. The recipient id is held sealed; of it the record itself knows the
 * last four digits and a fingerprint.
 */
@Entity
@Table(name = "participant")
public class Participant {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private String firstName;

	private @Nullable String middleName;

	private String lastName;

	private @Nullable String usedName;

	private LocalDate birthDate;

	@Enumerated(EnumType.STRING)
	private Sex sex;

	private String street;

	private String city;

	private String state;

	private String zip;

	private String county;

	private @Nullable String phone;

	private @Nullable LocalDate diedOn;

	private byte @Nullable [] recipientIdSealed;

	private byte @Nullable [] recipientIdFingerprint;

	private @Nullable String recipientIdLast4;

	protected Participant() {
	}

	Participant(ParticipantId id, ProgramId program, PersonDetails details) {
		this.id = id.value();
		this.programId = program;
		describe(details);
	}

	/** Writes down who the person is, for the first time or corrected. */
	final void describe(PersonDetails details) {
		this.firstName = details.firstName();
		this.middleName = details.middleName();
		this.lastName = details.lastName();
		this.usedName = details.usedName();
		this.birthDate = details.birthDate();
		this.sex = details.sex();
		this.street = details.street();
		this.city = details.city();
		this.state = details.state();
		this.zip = details.zip();
		this.county = details.county();
		this.phone = details.phone();
	}

	/** The person has died; with no day, that was a mistake of ours. */
	void died(@Nullable LocalDate day, LocalDate today) {
		Spans.notAfter("diedOn", day, today, "A death");
		if (day != null && day.isBefore(this.birthDate)) {
			throw new Refusal("diedOn", "The person was born on " + DateSpan.display(this.birthDate)
					+ ", after that day. Check both dates.");
		}
		this.diedOn = day;
	}

	/** Seals the recipient id for this row alone; it opens in no other. */
	void hold(RecipientId recipientId, Seal seal) {
		this.recipientIdSealed = seal.seal(recipientId.digits(), RecipientIds.place(this.programId, id()));
		this.recipientIdFingerprint = RecipientIds.fingerprint(recipientId, this.programId, seal);
		this.recipientIdLast4 = recipientId.lastFour();
	}

	public ParticipantId id() {
		return new ParticipantId(this.id);
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public PersonDetails details() {
		return new PersonDetails(this.firstName, this.middleName, this.lastName, this.usedName, this.birthDate,
				this.sex, this.street, this.city, this.state, this.zip, this.county, this.phone);
	}

	/** The name the person goes by. */
	public String shownName() {
		return ((this.usedName != null) ? this.usedName : this.firstName) + " " + this.lastName;
	}

	public LocalDate birthDate() {
		return this.birthDate;
	}

	public @Nullable LocalDate diedOn() {
		return this.diedOn;
	}

	/** "••••••1234", or null when none is recorded. */
	public @Nullable String maskedRecipientId() {
		return (this.recipientIdLast4 != null) ? RecipientId.masked(this.recipientIdLast4) : null;
	}

	byte @Nullable [] recipientIdSealed() {
		return this.recipientIdSealed;
	}

}

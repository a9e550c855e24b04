package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.participants.Participant;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.PersonDetails;
import org.peerstead.participants.RecipientId;
import org.peerstead.participants.Sex;
import org.peerstead.shared.NewId;

/**
 * A participant as typed; the first enrolment is asked for only of someone new
 * ({@link Arrival}).
 */
record ParticipantForm(@NotNull(groups = Arrival.class, message = "Open the form again.") @Nullable UUID id,
		@Nullable Integer version,
		@NotBlank(message = "Write the first name, as the payer's record has it.") @Size(max = 35,
				message = "A first name has at most 35 letters.") @Nullable String firstName,
		@Size(max = 25, message = "A middle name has at most 25 letters.") @Nullable String middleName,
		@NotBlank(message = "Write the last name, as the payer's record has it.") @Size(max = 60,
				message = "A last name has at most 60 letters.") @Nullable String lastName,
		@Size(max = 35, message = "A name has at most 35 letters.") @Nullable String usedName,
		@NotNull(message = "Write the birth date.") @Nullable LocalDate birthDate,
		@NotNull(message = "Choose what the payer's record has.") @Nullable Sex sex,
		@NotBlank(message = "Write the street.") @Size(max = 55,
				message = "A street has at most 55 characters.") @Nullable String street,
		@NotBlank(message = "Write the city.") @Size(max = 30,
				message = "A city has at most 30 characters.") @Nullable String city,
		@NotBlank(message = "Write the state, such as PA.") @Nullable String state,
		@NotBlank(message = "Write the ZIP code.") @Nullable String zip,
		@NotBlank(message = "Write the county where the person lives.") @Size(max = 60,
				message = "A county has at most 60 letters.") @Nullable String county,
		@Nullable String phone, @Nullable String recipientId,
		@NotNull(groups = Arrival.class, message = "Choose the agency that serves the person.") @Nullable UUID agencyId,
		@NotNull(groups = Arrival.class, message = "Write the first day of enrollment.") @Nullable LocalDate startedOn,
		@Nullable Boolean anotherPerson) {

	/** What is asked of someone new besides. */
	interface Arrival {

	}

	static ParticipantForm blank() {
		return new ParticipantForm(NewId.next(), null, null, null, null, null, null, null, null, null, "PA", null, null,
				null, null, null, null, null);
	}

	/** As saved; the recipient id stays sealed. */
	static ParticipantForm of(Participant participant) {
		PersonDetails details = participant.details();
		return new ParticipantForm(participant.id().value(), participant.version(), details.firstName(),
				details.middleName(), details.lastName(), details.usedName(), details.birthDate(), details.sex(),
				details.street(), details.city(), details.state(), zip(details.zip()), details.county(),
				phone(details.phone()), null, null, null, null);
	}

	ParticipantForm withVersion(int saved) {
		return new ParticipantForm(this.id, saved, this.firstName, this.middleName, this.lastName, this.usedName,
				this.birthDate, this.sex, this.street, this.city, this.state, this.zip, this.county, this.phone,
				this.recipientId, this.agencyId, this.startedOn, this.anotherPerson);
	}

	boolean isSomeoneElse() {
		return Boolean.TRUE.equals(this.anotherPerson);
	}

	ParticipantId newId() {
		return new ParticipantId(Objects.requireNonNull(this.id));
	}

	PersonDetails toDetails() {
		return new PersonDetails(Objects.requireNonNull(this.firstName), this.middleName,
				Objects.requireNonNull(this.lastName), this.usedName, Objects.requireNonNull(this.birthDate),
				Objects.requireNonNull(this.sex), Objects.requireNonNull(this.street),
				Objects.requireNonNull(this.city), Objects.requireNonNull(this.state), Objects.requireNonNull(this.zip),
				Objects.requireNonNull(this.county), this.phone);
	}

	/** Null for an empty box: nothing is known, or nothing is to change. */
	@Nullable RecipientId toRecipientId() {
		return (this.recipientId == null || this.recipientId.isBlank()) ? null : RecipientId.of(this.recipientId);
	}

	AgencyId agency() {
		return new AgencyId(Objects.requireNonNull(this.agencyId));
	}

	LocalDate firstDay() {
		return Objects.requireNonNull(this.startedOn);
	}

	private static String zip(String digits) {
		return (digits.length() == 9) ? digits.substring(0, 5) + "-" + digits.substring(5) : digits;
	}

	private static @Nullable String phone(@Nullable String digits) {
		return (digits != null)
				? "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6) : null;
	}

}

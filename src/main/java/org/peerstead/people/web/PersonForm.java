package org.peerstead.people.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.UserId;
import org.peerstead.people.Peer;
import org.peerstead.people.PeerDetails;
import org.peerstead.people.PeerDetails.Contact;
import org.peerstead.people.PeerDetails.LegalName;
import org.peerstead.people.Position;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.TeamId;
import org.peerstead.people.WorkType;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Npi;

/**
 * A peer worker as typed; the first position is asked for only of someone new
 * ({@link Arrival}).
 */
record PersonForm(@NotNull(groups = Arrival.class, message = "Open the form again.") @Nullable UUID id,
		@Nullable Integer version,
		@NotBlank(message = "Write the legal first name.") @Size(max = 35,
				message = "A first name has at most 35 letters.") @Nullable String legalFirst,
		@NotBlank(message = "Write the legal last name.") @Size(max = 60,
				message = "A last name has at most 60 letters.") @Nullable String legalLast,
		@Size(max = 100, message = "A name in use has at most 100 letters.") @Nullable String usedName,
		@Size(max = 40, message = "Pronouns have at most 40 letters.") @Nullable String pronouns,
		@Size(max = 200, message = "Name at most a dozen languages.") @Nullable String languages,
		@Pattern(regexp = "\\s*|\\s*(\\+?1[ .-]?)?\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]?\\d{4}\\s*",
				message = "Write a phone number with its area code, such as (717) 555-0123.") @Nullable String phone,
		@Email(message = "Write an e-mail address, such as name@example.org.") @Size(max = 254,
				message = "An e-mail address has at most 254 characters.") @Nullable String email,
		@ValidNpi @Nullable String npi, @Nullable UUID userId,
		@NotNull(groups = Arrival.class,
				message = "Choose the agency where this person works.") @Nullable UUID agencyId,
		@NotBlank(groups = Arrival.class, message = "Write the position, such as Peer specialist.") @Size(
				groups = Arrival.class, max = 100,
				message = "A position has at most 100 letters.") @Nullable String position,
		@NotNull(groups = Arrival.class,
				message = "Write the share of full time: 1 is full time, 0.5 is half.") @DecimalMin(
						groups = Arrival.class, value = "0", inclusive = false,
						message = "The share of full time is above 0.") @DecimalMax(groups = Arrival.class, value = "1",
								message = "The share of full time is at most 1.") @Digits(groups = Arrival.class,
										integer = 1, fraction = 2,
										message = "Write at most two decimals, such as 0.75.") @Nullable BigDecimal fte,
		@Nullable WorkType workType, @Nullable PartTimeBecause partTimeBecause, @Nullable UUID teamId,
		@NotNull(groups = Arrival.class, message = "Write the first day of work.") @Nullable LocalDate startedOn,
		@Nullable Boolean anotherPerson) {

	/** What is asked of someone new besides. */
	interface Arrival {

	}

	static PersonForm blank() {
		return new PersonForm(NewId.next(), null, null, null, null, null, null, null, null, null, null, null, null,
				BigDecimal.ONE, WorkType.FULL, null, null, null, false);
	}

	static PersonForm of(Peer peer) {
		PeerDetails details = peer.details();
		return new PersonForm(peer.id().value(), peer.version(), details.legalName().first(),
				details.legalName().last(), details.usedName(), details.pronouns(),
				String.join(", ", details.languages()), phone(details.contact().phone()), details.contact().email(),
				(details.npi() != null) ? details.npi().digits() : null,
				(details.user() != null) ? details.user().value() : null, null, null, null, null, null, null, null,
				false);
	}

	PersonForm withVersion(@Nullable Integer saved) {
		return new PersonForm(this.id, saved, this.legalFirst, this.legalLast, this.usedName, this.pronouns,
				this.languages, this.phone, this.email, this.npi, this.userId, this.agencyId, this.position, this.fte,
				this.workType, this.partTimeBecause, this.teamId, this.startedOn, this.anotherPerson);
	}

	PeerDetails toDetails() {
		return new PeerDetails(legalName(), stripped(this.usedName), stripped(this.pronouns), languageList(),
				new Contact(digits(this.phone), stripped(this.email)), npiOrNull(),
				(this.userId != null) ? new UserId(this.userId) : null);
	}

	LegalName legalName() {
		return new LegalName(Objects.requireNonNull(this.legalFirst).strip(),
				Objects.requireNonNull(this.legalLast).strip());
	}

	Position toPosition() {
		return Position.of(new AgencyId(Objects.requireNonNull(this.agencyId)), Objects.requireNonNull(this.position),
				Objects.requireNonNull(this.fte), this.workType, this.partTimeBecause,
				(this.teamId != null) ? new TeamId(this.teamId) : null);
	}

	private List<String> languageList() {
		return Arrays.stream(Objects.requireNonNullElse(this.languages, "").split("[,;]"))
			.map(String::strip)
			.filter((language) -> !language.isEmpty())
			.distinct()
			.toList();
	}

	private @Nullable Npi npiOrNull() {
		String typed = stripped(this.npi);
		return (typed != null) ? new Npi(typed) : null;
	}

	private static @Nullable String stripped(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip().replaceAll("\\s+", " ");
	}

	private static @Nullable String digits(@Nullable String phone) {
		String typed = stripped(phone);
		return (typed != null) ? typed.replaceAll("\\D", "").replaceFirst("^1(?=\\d{10}$)", "") : null;
	}

	private static @Nullable String phone(@Nullable String digits) {
		return (digits != null)
				? "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6) : null;
	}

}

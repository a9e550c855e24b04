package org.peerstead.access.web;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.Agency;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Npi;
import org.peerstead.shared.Refusal;

/** The boxes of an agency; numbers may be typed with the marks that people use. */
record AgencyForm(@Nullable @NotNull UUID id, @Nullable Integer version,
		@Nullable @NotBlank(message = "Write the agency's name.") @Pattern(regexp = Typed.TWO_OR_NONE,
				message = "Use at least two characters.") @Size(max = 60,
						message = "A claim has room for a name of 2 to 60 characters.") String name,
		@Nullable @NotBlank(message = "Write the agency's NPI.") String npi,
		@Nullable @Pattern(regexp = "[0-9 -]*",
				message = "A PROMISe number has thirteen digits: nine of the provider, four of the location.") String promiseNumber,
		@Nullable @NotBlank(message = "Write the taxonomy code, such as 251S00000X.") @Pattern(
				regexp = "(?i)\\s*[0-9a-z]{10}\\s*|",
				message = "A taxonomy code has ten letters and digits, such as 251S00000X.") String taxonomy,
		@Nullable @NotBlank(message = "Write the tax id.") @Pattern(regexp = "\\s*[0-9]{2}-?[0-9]{7}\\s*|",
				message = "A tax id has nine digits, like 00-0000001.") String taxId,
		@Nullable @NotBlank(message = "Write the street.") @Size(max = 55,
				message = "A claim has room for 55 characters.") String street,
		@Nullable @NotBlank(message = "Write the city.") @Pattern(regexp = Typed.TWO_OR_NONE,
				message = "Use at least two characters.") @Size(max = 30,
						message = "A claim has room for 30 characters.") String city,
		@Nullable @NotBlank(message = "Write the state's two letters.") @Pattern(regexp = "(?i)\\s*[a-z]{2}\\s*|",
				message = "Write the state's two letters, like PA.") String state,
		@Nullable @NotBlank(message = "Write the ZIP code with its four extra digits.") @Pattern(
				regexp = "\\s*[0-9]{5}-?[0-9]{4}\\s*|",
				message = "A claim needs the ZIP code with its four extra digits, like 17101-0001.") String zip,
		@Nullable @NotBlank(message = "Write whom a payer may call.") @Size(max = 60,
				message = "Use up to 60 characters.") String billingContact,
		@Nullable @NotBlank(message = "Write the phone number.") @Pattern(regexp = "(\\D*[0-9]){10}\\D*|",
				message = "A phone number has ten digits, like (717) 555-0123.") String billingPhone) {

	static AgencyForm blank() {
		return new AgencyForm(NewId.next(), null, null, null, null, "251S00000X", null, null, null, "PA", null, null,
				null);
	}

	static AgencyForm of(Agency agency) {
		Agency.Details it = agency.details();
		Agency.Address at = it.address();
		return new AgencyForm(agency.id().value(), agency.version(), it.name(), it.npi().digits(), it.promiseNumber(),
				it.taxonomy(), it.taxId().substring(0, 2) + "-" + it.taxId().substring(2), at.street(), at.city(),
				at.state(), at.zip().substring(0, 5) + "-" + at.zip().substring(5), it.billingContact(),
				it.billingPhone());
	}

	/** The same boxes with another version, to be saved over what is there now. */
	AgencyForm over(Agency now) {
		return new AgencyForm(this.id, now.version(), this.name, this.npi, this.promiseNumber, this.taxonomy,
				this.taxId, this.street, this.city, this.state, this.zip, this.billingContact, this.billingPhone);
	}

	AgencyId agencyId() {
		return new AgencyId(Objects.requireNonNull(this.id));
	}

	Agency.Details toDetails() {
		return new Agency.Details(Typed.text(this.name), new Npi(Typed.text(this.npi)), promise(),
				Typed.text(this.taxonomy).toUpperCase(Locale.US), Typed.digits(this.taxId),
				new Agency.Address(Typed.text(this.street), Typed.text(this.city),
						Typed.text(this.state).toUpperCase(Locale.US), Typed.digits(this.zip)),
				Typed.text(this.billingContact), Typed.digits(this.billingPhone));
	}

	private @Nullable String promise() {
		String digits = Typed.digits(this.promiseNumber);
		if (!digits.isEmpty() && digits.length() != 13) {
			throw new Refusal("promiseNumber",
					"A PROMISe number has thirteen digits: nine of the provider, four of the location.");
		}
		return digits.isEmpty() ? null : digits;
	}

}

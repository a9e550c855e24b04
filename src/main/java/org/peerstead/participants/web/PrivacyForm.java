package org.peerstead.participants.web;

import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.PrivacyTerms;

/** Whom to ask about privacy, and for how long a closed record opens. */
record PrivacyForm(
		@NotBlank(message = "Write whom to ask.") @Size(min = 2, max = 100,
				message = "Use 2 to 100 characters.") @Nullable String contact,
		@NotBlank(message = "Write the phone number.") @Pattern(regexp = "(\\D*[0-9]){10}\\D*|",
				message = "A phone number has ten digits, like (717) 555-0123.") @Nullable String contactPhone,
		@NotNull(message = "Write the minutes.") @Min(value = 5, message = "At least 5 minutes.") @Max(value = 480,
				message = "At most 480 minutes, a working day.") @Nullable Integer minutes,
		@Size(min = 10, max = 2000,
				message = "Write the whole statement, in 10 to 2,000 characters, or leave it empty.") @Nullable String redisclosure) {

	PrivacyForm {
		redisclosure = (redisclosure == null || redisclosure.isBlank()) ? null : redisclosure;
	}

	static PrivacyForm blank() {
		return new PrivacyForm(null, null, (int) PrivacyTerms.USUAL.toMinutes(), null);
	}

	static PrivacyForm of(PrivacyTerms terms) {
		return new PrivacyForm(terms.contact(), terms.contactPhone(), (int) terms.opening().toMinutes(),
				terms.redisclosure());
	}

	String name() {
		return Objects.requireNonNull(this.contact).strip();
	}

	String digits() {
		return Objects.requireNonNull(this.contactPhone).replaceAll("\\D", "");
	}

	int lasting() {
		return Objects.requireNonNull(this.minutes);
	}

}

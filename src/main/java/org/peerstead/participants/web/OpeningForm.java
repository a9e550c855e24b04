package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.RecordOpening;
import org.peerstead.shared.NewId;

/** Whose closed record is needed now, and why. */
record OpeningForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotBlank(message = "Write the person's last name.") @Nullable String lastName,
		@NotNull(message = "Write the person's birth date.") @Nullable LocalDate birthDate,
		@NotNull(message = "Choose why you need it.") RecordOpening.@Nullable Kind kind,
		@NotBlank(message = "Write in a sentence why you need this record now.") @Size(max = 500,
				message = "Use up to 500 characters.") @Nullable String reason) {

	static OpeningForm blank() {
		return new OpeningForm(NewId.next(), null, null, null, null);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	String last() {
		return Objects.requireNonNull(this.lastName);
	}

	LocalDate born() {
		return Objects.requireNonNull(this.birthDate);
	}

	RecordOpening.Kind why() {
		return Objects.requireNonNull(this.kind);
	}

	String words() {
		return Objects.requireNonNull(this.reason);
	}

}

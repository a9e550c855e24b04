package org.peerstead.participants.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;

/** Who sees the record behind the wall all the same, and why. */
record PassForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose the user.") @Nullable UUID user,
		@NotBlank(message = "Write in a few words why this user needs the record.") @Size(max = 300,
				message = "Use up to 300 characters.") @Nullable String reason) {

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	UserId userId() {
		return new UserId(Objects.requireNonNull(this.user));
	}

	String why() {
		return Objects.requireNonNull(this.reason);
	}

}

package org.peerstead.credentials.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a certification never counts again. */
record VoidForm(@Nullable Integer version,
		@NotBlank(message = "Write why: whoever reads the chain later must understand it.") @Size(max = 500,
				message = "Keep the reason to 500 characters.") @Nullable String reason) {

	VoidForm withVersion(@Nullable Integer saved) {
		return new VoidForm(saved, this.reason);
	}

	String why() {
		return Objects.requireNonNull(this.reason);
	}

}

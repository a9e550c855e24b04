package org.peerstead.participants.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A consent is taken back; why is the person's own business, so it may stay empty. */
record RevocationForm(@Nullable Integer version,
		@Nullable @Size(max = 300, message = "Use up to 300 characters.") String reason) {

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}

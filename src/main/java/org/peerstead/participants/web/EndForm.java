package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A last day as typed. */
record EndForm(@Nullable Integer version, @NotNull(message = "Write the last day.") @Nullable LocalDate endedOn) {

	EndForm withVersion(@Nullable Integer saved) {
		return new EndForm(saved, this.endedOn);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	LocalDate lastDay() {
		return Objects.requireNonNull(this.endedOn);
	}

}

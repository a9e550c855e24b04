package org.peerstead.pay.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.people.ExitReason;

/** The end of a coworker's work as typed. */
record CoworkerExitForm(@Nullable Integer version,
		@NotNull(message = "Write the last day of work.") @Nullable LocalDate lastDay,
		@NotNull(message = "Choose the reason, as the person says it.") @Nullable ExitReason reason) {

	CoworkerExitForm withVersion(@Nullable Integer saved) {
		return new CoworkerExitForm(saved, this.lastDay, this.reason);
	}

	LocalDate day() {
		return Objects.requireNonNull(this.lastDay);
	}

	ExitReason why() {
		return Objects.requireNonNull(this.reason);
	}

}

package org.peerstead.people.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.NewId;

/** Who leads a team from a day on, as typed. */
record LeadForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose who leads the team.") @Nullable UUID leader,
		@NotNull(message = "Write the first day.") @Nullable LocalDate startedOn) {

	static LeadForm blank() {
		return new LeadForm(NewId.next(), null, null);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	LocalDate day() {
		return Objects.requireNonNull(this.startedOn);
	}

}

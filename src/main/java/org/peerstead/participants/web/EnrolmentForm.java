package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.NewId;

/** An enrolment as typed. */
record EnrolmentForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose the agency that serves the person.") @Nullable UUID agencyId,
		@NotNull(message = "Write the first day of enrollment.") @Nullable LocalDate startedOn) {

	static EnrolmentForm blank() {
		return new EnrolmentForm(NewId.next(), null, null);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	AgencyId agency() {
		return new AgencyId(Objects.requireNonNull(this.agencyId));
	}

	LocalDate firstDay() {
		return Objects.requireNonNull(this.startedOn);
	}

}

package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.NewId;

/** That the person agreed to meet by video or phone, as typed. */
record TelehealthForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose the agency.") @Nullable UUID agency,
		@NotNull(message = "Write the day the person agreed.") @Nullable LocalDate givenOn,
		@NotBlank(message = "Choose how the person agreed.") @Nullable String how) {

	static TelehealthForm blank(@Nullable UUID agency, LocalDate today) {
		return new TelehealthForm(NewId.next(), agency, today, null);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	AgencyId from() {
		return new AgencyId(Objects.requireNonNull(this.agency));
	}

	LocalDate day() {
		return Objects.requireNonNull(this.givenOn);
	}

	boolean verbal() {
		return !"written".equals(this.how);
	}

}

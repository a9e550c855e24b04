package org.peerstead.pay.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.pay.Placement;
import org.peerstead.shared.NewId;

/** A step on the ladder as typed. */
record PlacementForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose the rung.") @Nullable UUID rung,
		@NotNull(message = "Write the first day on this rung.") @Nullable LocalDate fromDay,
		@NotNull(message = "Choose why.") Placement.@Nullable Reason reason) {

	static PlacementForm blank() {
		return new PlacementForm(NewId.next(), null, null, null);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	UUID onRung() {
		return Objects.requireNonNull(this.rung);
	}

	LocalDate day() {
		return Objects.requireNonNull(this.fromDay);
	}

	Placement.Reason why() {
		return Objects.requireNonNull(this.reason);
	}

}

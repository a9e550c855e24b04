package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.retention.Confirmations.Said;
import org.peerstead.shared.NewId;

/** A confirmation as typed, or one taken back. */
record ConfirmationForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Write the day.") @Nullable LocalDate on,
		@Size(max = 500, message = "A remark has at most 500 characters.") @Nullable String remark,
		@Nullable Boolean takingBack) {

	static ConfirmationForm blank(LocalDate today, boolean takingBack) {
		return new ConfirmationForm(NewId.next(), today, null, takingBack);
	}

	public boolean takesBack() {
		return Boolean.TRUE.equals(this.takingBack);
	}

	Said toSaid(UUID employment, UUID criterion) {
		return new Said(Objects.requireNonNull(this.id), employment, criterion, Objects.requireNonNull(this.on),
				Typed.orNull(this.remark));
	}

}

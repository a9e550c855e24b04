package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.people.PeerId;
import org.peerstead.shared.NewId;

/** Who walks beside the person from when, as typed. */
record CaseloadForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose the peer worker.") @Nullable UUID peer,
		@NotNull(message = "Write the first day.") @Nullable LocalDate startedOn) {

	static CaseloadForm blank(LocalDate today) {
		return new CaseloadForm(NewId.next(), null, today);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	PeerId peerId() {
		return new PeerId(Objects.requireNonNull(this.peer));
	}

	LocalDate firstDay() {
		return Objects.requireNonNull(this.startedOn);
	}

}

package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.Stay;
import org.peerstead.participants.StayKind;
import org.peerstead.shared.NewId;

/** A stay as typed; a mistake in words takes it back. */
record StayForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotNull(message = "Choose where the person stays.") @Nullable StayKind kind,
		@NotNull(message = "Write the first day.") @Nullable LocalDate startedOn, @Nullable LocalDate endedOn,
		@Size(max = 200, message = "This is longer than 200 characters. Shorten it a little.") @Nullable String place,
		@Size(max = 500,
				message = "This is longer than 500 characters. Shorten it a little.") @Nullable String mistake) {

	static StayForm blank() {
		return new StayForm(NewId.next(), null, null, null, null, null, null);
	}

	static StayForm of(Stay stay) {
		Stay.Details details = stay.details();
		return new StayForm(stay.id(), stay.version(), details.kind(), details.startedOn(), details.endedOn(),
				details.place(), null);
	}

	StayForm withVersion(@Nullable Integer saved) {
		return new StayForm(this.id, saved, this.kind, this.startedOn, this.endedOn, this.place, this.mistake);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	/** Why it never was; null while it stands. */
	@Nullable String whyMistaken() {
		return (this.mistake == null || this.mistake.isBlank()) ? null : this.mistake;
	}

	Stay.Details toDetails() {
		return new Stay.Details(Objects.requireNonNull(this.kind), Objects.requireNonNull(this.startedOn), this.endedOn,
				this.place);
	}

}

package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.Signatures;
import org.peerstead.shared.NewId;

/** A review of a plan as typed, with the signatures that are there already. */
record ReviewForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Write the day of the review.") @Nullable LocalDate reviewedOn,
		@Size(max = 4000,
				message = "This is longer than 4000 characters. Shorten it a little.") @Nullable String summary,
		@Nullable LocalDate participantSignedOn, @Nullable LocalDate peerSignedOn,
		@Nullable LocalDate professionalSignedOn,
		@Size(max = 100, message = "A name has at most 100 characters.") @Nullable String professionalName) {

	static ReviewForm blank(LocalDate today) {
		return new ReviewForm(NewId.next(), today, null, null, null, null, null);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	LocalDate day() {
		return Objects.requireNonNull(this.reviewedOn);
	}

	Signatures toSignatures() {
		return new Signatures(this.participantSignedOn, this.peerSignedOn, this.professionalSignedOn,
				this.professionalName);
	}

}

package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.NewId;

/** A goal as the person says it. */
record GoalForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotBlank(message = "Write the goal in the person's words.") @Size(min = 3, max = 500,
				message = "A goal has 3 to 500 characters.") @Nullable String words,
		@NotNull(message = "Write the day from which it counts.") @Nullable LocalDate openedOn) {

	static GoalForm blank(LocalDate today) {
		return new GoalForm(NewId.next(), null, today);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	String text() {
		return Objects.requireNonNull(this.words);
	}

	LocalDate firstDay() {
		return Objects.requireNonNull(this.openedOn);
	}

}

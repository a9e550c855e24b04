package org.peerstead.participants.web;

import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.RecordOpening.Verdict;

/** Whether it was right to open the record. */
record OpeningReviewForm(@NotNull(message = "Choose what you found.") @Nullable Verdict verdict,
		@Nullable @Size(max = 500, message = "Use up to 500 characters.") String note) {

	Verdict found() {
		return Objects.requireNonNull(this.verdict);
	}

}

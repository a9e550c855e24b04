package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.retention.Accommodations.Agreed;
import org.peerstead.retention.ArrangementKind;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

/** An arrangement as typed. It has no box for why, and never will. */
record ArrangementForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose what kind of arrangement it is.") @Nullable ArrangementKind kind,
		@NotBlank(message = "Write what is done.") @Size(min = 2, max = 500,
				message = "Write 2 to 500 characters.") @Nullable String arrangement,
		@NotNull(message = "Write the first day.") @Nullable LocalDate fromDay, @Nullable LocalDate throughDay,
		@Nullable LocalDate reviewOn) {

	static ArrangementForm blank(LocalDate today) {
		return new ArrangementForm(NewId.next(), null, null, today, null, null);
	}

	Agreed toAgreed(UUID employment) {
		LocalDate from = Objects.requireNonNull(this.fromDay);
		if (this.throughDay != null && this.throughDay.isBefore(from)) {
			throw new Refusal("throughDay", "The last day is before the first. Check both dates.");
		}
		return new Agreed(Objects.requireNonNull(this.id), employment, Objects.requireNonNull(this.kind),
				Typed.text(this.arrangement), new DateSpan(from, this.throughDay), this.reviewOn);
	}

}

package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.ThirdPartyCoverage;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

/** Another insurer as typed from its card. */
record InsurerForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotBlank(message = "Write the name of the insurer, as its card has it.") @Size(max = 100,
				message = "A name has at most 100 characters.") @Nullable String insurer,
		@NotNull(message = "Write the first day.") @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {

	static InsurerForm blank() {
		return new InsurerForm(NewId.next(), null, null, null, null);
	}

	static InsurerForm of(ThirdPartyCoverage coverage) {
		return new InsurerForm(coverage.id(), coverage.version(), coverage.insurer(), coverage.span().from(),
				coverage.span().through());
	}

	InsurerForm withVersion(@Nullable Integer saved) {
		return new InsurerForm(this.id, saved, this.insurer, this.startsOn, this.endsOn);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	String name() {
		return Objects.requireNonNull(this.insurer);
	}

	DateSpan days() {
		LocalDate first = Objects.requireNonNull(this.startsOn);
		if (this.endsOn != null && this.endsOn.isBefore(first)) {
			throw new Refusal("endsOn",
					"The coverage begins on " + DateSpan.display(first) + "; it cannot end before. Check both dates.");
		}
		return new DateSpan(first, this.endsOn);
	}

}

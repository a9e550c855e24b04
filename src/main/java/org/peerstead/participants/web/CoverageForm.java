package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.Coverage;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.NewId;

/** A span of coverage as typed. */
record CoverageForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotNull(message = "Choose the payer.") @Nullable UUID payer,
		@NotNull(message = "Write the first day of coverage.") @Nullable LocalDate startsOn,
		@Nullable LocalDate endsOn) {

	static CoverageForm blank() {
		return new CoverageForm(NewId.next(), null, null, null, null);
	}

	static CoverageForm of(Coverage coverage) {
		return new CoverageForm(coverage.id(), coverage.version(), coverage.payer().value(), coverage.span().from(),
				coverage.span().through());
	}

	CoverageForm withVersion(@Nullable Integer saved) {
		return new CoverageForm(this.id, saved, this.payer, this.startsOn, this.endsOn);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	PayerId payerId() {
		return new PayerId(Objects.requireNonNull(this.payer));
	}

	LocalDate firstDay() {
		return Objects.requireNonNull(this.startsOn);
	}

}

package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.PlanObjective;

/** How a step ended, as typed. */
record ObjectiveEndForm(@Nullable Integer version, @NotNull(message = "Write the day.") @Nullable LocalDate endedOn,
		@NotNull(message = "Choose how it ended.") PlanObjective.@Nullable Outcome outcome) {

	static ObjectiveEndForm of(PlanObjective objective) {
		return new ObjectiveEndForm(objective.version(), objective.span().through(), objective.outcome());
	}

	ObjectiveEndForm withVersion(@Nullable Integer saved) {
		return new ObjectiveEndForm(saved, this.endedOn, this.outcome);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	LocalDate day() {
		return Objects.requireNonNull(this.endedOn);
	}

	PlanObjective.Outcome how() {
		return Objects.requireNonNull(this.outcome);
	}

}

package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.Measurable;
import org.peerstead.participants.PlanObjective;
import org.peerstead.shared.NewId;

/** A step towards a goal as typed; how and when may be empty. */
record ObjectiveForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotBlank(message = "Write the step.") @Size(min = 3, max = 500,
				message = "A step has 3 to 500 characters.") @Nullable String what,
		@Size(max = 300, message = "This is longer than 300 characters. Shorten it a little.") @Nullable String measure,
		@Nullable LocalDate dueOn) {

	static ObjectiveForm blank() {
		return new ObjectiveForm(NewId.next(), null, null, null, null);
	}

	static ObjectiveForm of(PlanObjective objective) {
		PlanObjective.Details step = objective.details();
		return new ObjectiveForm(objective.id(), objective.version(), step.what(), step.measure(), step.dueOn());
	}

	ObjectiveForm withVersion(@Nullable Integer saved) {
		return new ObjectiveForm(this.id, saved, this.what, this.measure, this.dueOn);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	PlanObjective.Details toDetails() {
		return new PlanObjective.Details(Objects.requireNonNull(this.what), this.measure, this.dueOn);
	}

	/** What would make the step easier to look at together; it is saved all the same. */
	List<String> hints() {
		return Measurable.hints(toDetails());
	}

}

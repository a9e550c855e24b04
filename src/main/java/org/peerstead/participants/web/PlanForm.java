package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.participants.PlanService;
import org.peerstead.participants.PlannedSupport;
import org.peerstead.shared.NewId;

/** A new service plan as typed: strengths first, then up to three goals. */
record PlanForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose the agency that the plan is made with.") @Nullable UUID agencyId,
		@NotNull(message = "Write the day of the plan.") @Nullable LocalDate writtenOn,
		@Size(max = 4000,
				message = "This is longer than 4000 characters. Shorten it a little.") @Nullable String strengths,
		@NotBlank(message = "Write the first goal in the person's words.") @Size(min = 3, max = 500,
				message = "A goal has 3 to 500 characters.") @Nullable String goal1,
		@Size(max = 500, message = "A goal has 3 to 500 characters.") @Nullable String goal2,
		@Size(max = 500, message = "A goal has 3 to 500 characters.") @Nullable String goal3,
		@Nullable List<PlanService> services) {

	static PlanForm blank(LocalDate today) {
		return new PlanForm(NewId.next(), null, today, null, null, null, null, null);
	}

	PlanForm withAgency(String only) {
		return new PlanForm(this.id, UUID.fromString(only), this.writtenOn, this.strengths, this.goal1, this.goal2,
				this.goal3, this.services);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	AgencyId agency() {
		return new AgencyId(Objects.requireNonNull(this.agencyId));
	}

	LocalDate day() {
		return Objects.requireNonNull(this.writtenOn);
	}

	PlannedSupport support() {
		return new PlannedSupport((this.services != null) ? Set.copyOf(this.services) : Set.of(), null, null);
	}

	List<String> goals() {
		return Stream.of(this.goal1, this.goal2, this.goal3)
			.filter((goal) -> goal != null && !goal.isBlank())
			.map(Objects::requireNonNull)
			.toList();
	}

}

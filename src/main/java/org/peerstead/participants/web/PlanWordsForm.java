package org.peerstead.participants.web;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.PlanService;
import org.peerstead.participants.PlannedSupport;
import org.peerstead.participants.ServicePlan;

/** Strengths and the support itself, as typed. */
record PlanWordsForm(@Nullable Integer version,
		@Size(max = 4000,
				message = "This is longer than 4000 characters. Shorten it a little.") @Nullable String strengths,
		@Nullable List<PlanService> services,
		@Min(value = 1, message = "Write the minutes of a week, from 1 to 2400.") @Max(value = 2400,
				message = "Write the minutes of a week, from 1 to 2400.") @Nullable Integer minutesAWeek,
		@Size(max = 4000,
				message = "This is longer than 4000 characters. Shorten it a little.") @Nullable String interventions) {

	static PlanWordsForm of(ServicePlan plan) {
		PlannedSupport support = plan.support();
		return new PlanWordsForm(plan.version(), plan.strengths(), support.services().stream().sorted().toList(),
				support.minutesAWeek(), support.interventions());
	}

	PlanWordsForm withVersion(@Nullable Integer saved) {
		return new PlanWordsForm(saved, this.strengths, this.services, this.minutesAWeek, this.interventions);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	PlannedSupport support() {
		return new PlannedSupport((this.services != null) ? Set.copyOf(this.services) : Set.of(), this.minutesAWeek,
				this.interventions);
	}

}

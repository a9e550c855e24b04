package org.peerstead.participants;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.ServiceForm;
import org.peerstead.shared.Refusal;

/**
 * What a plan says of the support itself: the ways of meeting, how much of it a week, and
 * the peer worker's part. No ways of meeting means that the plan does not say.
 */
public record PlannedSupport(Set<PlanService> services, @Nullable Integer minutesAWeek,
		@Nullable String interventions) {

	private static final int A_WEEK = 40 * 60;

	public static final PlannedSupport UNKNOWN = new PlannedSupport(Set.of(), null, null);

	/** The forms of service as rules name them; null where the plan does not say. */
	@Nullable Set<ServiceForm> forms() {
		Set<ServiceForm> forms = EnumSet.noneOf(ServiceForm.class);
		this.services.forEach((service) -> forms.addAll(service.forms()));
		return forms.isEmpty() ? null : forms;
	}

	public PlannedSupport {
		services = services.isEmpty() ? Set.of() : EnumSet.copyOf(services);
		interventions = Texts.clean("interventions", interventions, ServicePlan.STRENGTHS_LIMIT);
		if (minutesAWeek != null && (minutesAWeek < 1 || minutesAWeek > A_WEEK)) {
			throw new Refusal("minutesAWeek", "Write the minutes of a week, from 1 to " + A_WEEK
					+ ", or leave it empty if the plan does not say.");
		}
	}

}

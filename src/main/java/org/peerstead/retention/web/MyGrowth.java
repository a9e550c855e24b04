package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;
import org.peerstead.retention.Accommodations;
import org.peerstead.retention.GrowthReach;
import org.peerstead.retention.Onboarding;
import org.peerstead.retention.StayInterviews;
import org.peerstead.retention.WayUp;
import org.peerstead.retention.WaysUp;
import org.peerstead.retention.Worker;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * What a worker sees of the own growth: all that is on record of it, and nobody else's.
 */
@Component
@Transactional(readOnly = true)
class MyGrowth {

	private final GrowthReach reach;

	private final WaysUp waysUp;

	private final Onboarding onboarding;

	private final StayInterviews interviews;

	private final Accommodations accommodations;

	MyGrowth(GrowthReach reach, WaysUp waysUp, Onboarding onboarding, StayInterviews interviews,
			Accommodations accommodations) {
		this.reach = reach;
		this.waysUp = waysUp;
		this.onboarding = onboarding;
		this.interviews = interviews;
		this.accommodations = accommodations;
	}

	/** One spell of work with its way up, the first days and the talks about staying. */
	record Post(Worker worker, WayUp way, Onboarding.@Nullable Plan plan, List<StayInterviews.Interview> interviews,
			List<Accommodations.Arrangement> arrangements) {

	}

	void fill(SignedIn me, Model model) {
		LocalDate today = this.reach.today(me);
		List<Worker> own = this.reach.own(me);
		Map<UUID, WayUp> ways = this.waysUp.of(own, today, me.program());
		model.addAttribute("today", today);
		model.addAttribute("posts",
				own.stream()
					.map((worker) -> new Post(worker, Objects.requireNonNull(ways.get(worker.employment())),
							this.onboarding.of(worker.employment(), me.program()).orElse(null),
							this.interviews.ofOwn(worker.employment(), me.program()),
							this.accommodations.of(worker.employment(), me.program())))
					.toList());
	}

}

package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.people.PeerDirectory;
import org.peerstead.people.PeerId;
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

/** What the page of one worker's growth shows to whoever keeps it. */
@Component
@Transactional
class GrowthPage {

	private final GrowthReach reach;

	private final WaysUp waysUp;

	private final Onboarding onboarding;

	private final StayInterviews interviews;

	private final Accommodations accommodations;

	private final PeerDirectory peers;

	GrowthPage(GrowthReach reach, WaysUp waysUp, Onboarding onboarding, StayInterviews interviews,
			Accommodations accommodations, PeerDirectory peers) {
		this.reach = reach;
		this.waysUp = waysUp;
		this.onboarding = onboarding;
		this.interviews = interviews;
		this.accommodations = accommodations;
		this.peers = peers;
	}

	/** The worker, how things stand today, and whether the reader is this worker. */
	record Shown(Worker worker, LocalDate today, boolean self, WayUp way) {

	}

	Shown fill(UUID employment, SignedIn me, Model model) {
		Worker worker = this.reach.kept(employment, me, "growth of a worker");
		LocalDate today = this.reach.today(me);
		Shown shown = new Shown(worker, today, this.reach.isSelf(worker, me),
				this.waysUp.of(worker, today, me.program()));
		model.addAttribute("worker", worker);
		model.addAttribute("today", today);
		model.addAttribute("self", shown.self());
		model.addAttribute("way", shown.way());
		firstDays(worker, today, me, model);
		model.addAttribute("interviews", this.interviews.of(employment, me));
		model.addAttribute("arrangements", this.accommodations.inForce(employment, today, me.program()));
		model.addAttribute("keepsAccommodations", me.is(Role.COUNTY_STAFF));
		return shown;
	}

	private void firstDays(Worker worker, LocalDate today, SignedIn me, Model model) {
		Optional<Onboarding.Plan> plan = this.onboarding.of(worker.employment(), me.program());
		PeerId mentor = plan.map(Onboarding.Plan::mentor).orElse(null);
		model.addAttribute("plan", plan.orElse(null));
		if (!model.containsAttribute("mentorForm")) {
			model.addAttribute("mentorForm",
					new FirstDaysController.MentorForm((mentor != null) ? mentor.value() : null));
		}
		model.addAttribute("mentors",
				this.peers.employedWith(worker.agency(), today, me.program())
					.stream()
					.filter((one) -> !one.id().equals(worker.peer()))
					.toList());
	}

}

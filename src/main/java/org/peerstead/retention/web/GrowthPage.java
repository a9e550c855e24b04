package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.UUID;

import org.peerstead.access.SignedIn;
import org.peerstead.retention.GrowthReach;
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

	GrowthPage(GrowthReach reach, WaysUp waysUp) {
		this.reach = reach;
		this.waysUp = waysUp;
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
		return shown;
	}

}

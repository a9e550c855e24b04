package org.peerstead.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.FirstScreen;
import org.peerstead.credentials.ExpiringCertifications;
import org.peerstead.encounters.SafetyConcerns;
import org.peerstead.encounters.LateNotes;
import org.peerstead.encounters.WhatIsDue;
import org.peerstead.supervision.ReviewQueue;
import org.peerstead.participants.RunningOut;
import org.peerstead.participants.Sight;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * A supervisor's first screen: notes that wait, plans that are due, people whom nobody
 * has met for a month, certifications that end.
 */
@Component
@Transactional
class WhatNeedsMe implements FirstScreen {

	private static final int PLANS_WITHIN = 30;

	private static final int NOT_MET_FOR = 30;

	private static final int EXPIRING_WITHIN = 90;

	private static final int LATE_FOR = 30;

	private static final int A_SCREEN = 8;

	private final ReviewQueue queue;

	private final SafetyConcerns concerns;

	private final WhatIsDue due;

	private final RunningOut runningOut;

	private final ExpiringCertifications expiring;

	private final LateNotes late;

	private final AuditTrail audit;

	private final Clock clock;

	WhatNeedsMe(ReviewQueue queue, SafetyConcerns concerns, WhatIsDue due, RunningOut runningOut,
			ExpiringCertifications expiring, LateNotes late, AuditTrail audit, Clock clock) {
		this.queue = queue;
		this.concerns = concerns;
		this.due = due;
		this.runningOut = runningOut;
		this.expiring = expiring;
		this.late = late;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public Role role() {
		return Role.SUPERVISOR;
	}

	@Override
	public String show(SignedIn me, Model model) {
		Reach reach = me.reachAs(Role.SUPERVISOR);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		List<WhatIsDue.PlanDue> plans = this.due.plansWithin(me.program(), reach, today, PLANS_WITHIN);
		List<WhatIsDue.NotMet> notMet = this.due.notMetWithin(me.program(), reach, today, me.zone(), NOT_MET_FOR);
		List<ExpiringCertifications.Expiring> ending = this.expiring.within(EXPIRING_WITHIN, today, reach, me.program(),
				A_SCREEN);
		Set<UUID> people = new LinkedHashSet<>();
		plans.forEach((plan) -> people.add(plan.participant()));
		notMet.forEach((person) -> people.add(person.participant()));
		this.audit.shown(me.program(), Subject.PARTICIPANT, people, "what needs me");
		this.audit.shown(me.program(), Subject.WORKER, ending.stream().map((one) -> one.peer().value()).toList(),
				"what needs me");
		model.addAttribute("today", today);
		model.addAttribute("waiting", this.queue.count(me.program(), me));
		model.addAttribute("worries", this.concerns.open(me.program(), me));
		model.addAttribute("plans", plans);
		model.addAttribute("runningOut",
				this.runningOut.within(PLANS_WITHIN, A_SCREEN, Sight.of(me, today), me, "what needs me"));
		model.addAttribute("notMet", notMet);
		model.addAttribute("ending", ending);
		model.addAttribute("late",
				this.late.since(today.minusDays(LATE_FOR).atStartOfDay(me.zone()).toInstant(), reach, me.program()));
		return "supervision/what-needs-me";
	}

}

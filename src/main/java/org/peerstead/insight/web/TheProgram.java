package org.peerstead.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.FirstScreen;
import org.peerstead.access.web.SampleStory;
import org.peerstead.billing.HeldList;
import org.peerstead.billing.MoneySent;
import org.peerstead.billing.ReadyChoice;
import org.peerstead.billing.ReadyList;
import org.peerstead.insight.CertificationsAtRisk;
import org.peerstead.insight.ProgramToday;
import org.peerstead.participants.ClosedRecords;
import org.peerstead.participants.PlansDue;
import org.peerstead.participants.Sight;
import org.peerstead.shared.Money;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The county's first screen: what runs, what lapses and what it would cost, what waits.
 */
@Component
class TheProgram implements FirstScreen {

	/** More plans than this the page does not count. */
	private static final int COUNTED = 500;

	private static final int DAYS_AHEAD = 30;

	private final ProgramToday today;

	private final PlansDue plans;

	private final CertificationsAtRisk certifications;

	private final ReadyList ready;

	private final HeldList held;

	private final MoneySent sent;

	private final ObjectProvider<SampleStory> sample;

	private final ClosedRecords closed;

	private final Clock clock;

	TheProgram(ProgramToday today, PlansDue plans, CertificationsAtRisk certifications, ReadyList ready, HeldList held,
			MoneySent sent, ObjectProvider<SampleStory> sample, ClosedRecords closed, Clock clock) {
		this.closed = closed;
		this.today = today;
		this.plans = plans;
		this.certifications = certifications;
		this.ready = ready;
		this.held = held;
		this.sent = sent;
		this.sample = sample;
		this.clock = clock;
	}

	@Override
	public Role role() {
		return Role.COUNTY_STAFF;
	}

	@Override
	public String show(SignedIn me, Model model) {
		LocalDate date = LocalDate.ofInstant(this.clock.instant(), me.zone());
		Reach reach = me.reachAs(Role.COUNTY_STAFF);
		List<CertificationsAtRisk.AtRisk> atRisk = this.certifications.soon(me.program(), date, me.zone());
		model.addAttribute("counts", this.today.counts(me.program(), date, this.clock.instant()));
		int plansDue = this.plans.within(DAYS_AHEAD, COUNTED + 1, Sight.of(me, date), me).size();
		model.addAttribute("plansDue", (plansDue > COUNTED) ? "More than " + COUNTED : Integer.toString(plansDue));
		model.addAttribute("atRisk", atRisk);
		model.addAttribute("dollarsAtRisk",
				atRisk.stream().map(CertificationsAtRisk.AtRisk::dollars).reduce(Money.ZERO, Money::plus));
		model.addAttribute("privacy", this.closed.waiting(me.program()));
		model.addAttribute("ready", this.ready.sum(me.program(), reach, me.zone(), ReadyChoice.ALL));
		model.addAttribute("held", this.held.reasons(me.program(), reach, me.zone(), ReadyChoice.ALL));
		model.addAttribute("sent", this.sent.sums(me.program(), reach));
		this.sample.ifAvailable((sample) -> model.addAttribute("story", sample.of(me.program()).orElse(null)));
		return "insight/program";
	}

}

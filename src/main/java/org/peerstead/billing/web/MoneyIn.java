package org.peerstead.billing.web;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.FirstScreen;
import org.peerstead.billing.HeldList;
import org.peerstead.billing.MoneySent;
import org.peerstead.billing.ReadyChoice;
import org.peerstead.billing.ReadyList;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The biller's first screen: ready, held and why, to send and sent. */
@Component
class MoneyIn implements FirstScreen {

	/** How many of the most urgent visits are shown at once. */
	private static final int URGENT = 5;

	private final ReadyList ready;

	private final HeldList held;

	private final MoneySent sent;

	MoneyIn(ReadyList ready, HeldList held, MoneySent sent) {
		this.ready = ready;
		this.held = held;
		this.sent = sent;
	}

	@Override
	public Role role() {
		return Role.BILLER;
	}

	@Override
	public String show(SignedIn me, Model model) {
		Reach reach = me.reachAs(Role.BILLER);
		model.addAttribute("ready", this.ready.sum(me.program(), reach, me.zone(), ReadyChoice.ALL));
		model.addAttribute("urgent",
				this.ready.page(me.program(), reach, me.zone(), ReadyChoice.ALL, ReadyList.Sort.DAYS, null, URGENT)
					.rows());
		model.addAttribute("held", this.held.reasons(me.program(), reach, me.zone(), ReadyChoice.ALL));
		model.addAttribute("sent", this.sent.sums(me.program(), reach));
		return "billing/money-in";
	}

}

package org.peerstead.participants.web;

import org.peerstead.access.SignedIn;
import org.peerstead.participants.ParticipantId;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On a person's page: what is kept from the reader, and the way to what was allowed. */
@Component
@Order(20)
class ConsentsPart implements ParticipantPart {

	private final ConsentPages pages;

	ConsentsPart(ConsentPages pages) {
		this.pages = pages;
	}

	@Override
	public void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("withheld", this.pages.withheld(participant));
	}

	@Override
	public String template() {
		return "participants/consents-part";
	}

}

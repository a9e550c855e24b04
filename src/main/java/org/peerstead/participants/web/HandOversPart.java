package org.peerstead.participants.web;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.ParticipantId;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On a person's page: from whom to whom they went, and what they said to it. */
@Component
@Order(15)
class HandOversPart implements ParticipantPart {

	private final HandOverPages pages;

	HandOversPart(HandOverPages pages) {
		this.pages = pages;
	}

	@Override
	public void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("handOvers", this.pages.of(participant, me));
		model.addAttribute("handsOver", me.is(Role.SUPERVISOR, Role.COUNTY_STAFF));
	}

	@Override
	public String template() {
		return "participants/hand-overs-part";
	}

}

package org.peerstead.participants.web;

import org.peerstead.access.Role;
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

	private final PrivacyPages privacy;

	ConsentsPart(ConsentPages pages, PrivacyPages privacy) {
		this.pages = pages;
		this.privacy = privacy;
	}

	@Override
	public void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("withheld", this.pages.withheld(participant));
		model.addAttribute("openable", me.is(Role.SUPERVISOR, Role.BILLER, Role.COUNTY_STAFF, Role.AUDITOR));
		model.addAttribute("wallable", me.is(Role.COUNTY_STAFF));
		model.addAttribute("openUntil", this.privacy.openUntil(participant, me).orElse(null));
		model.addAttribute("openZone", me.zone());
	}

	@Override
	public String template() {
		return "participants/consents-part";
	}

}

package org.peerstead.credentials.web;

import java.time.LocalDate;

import org.peerstead.access.SignedIn;
import org.peerstead.people.PeerId;
import org.peerstead.people.web.PersonPart;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The chain of certifications on a person's page. */
@Component
class CertificationsPart implements PersonPart {

	private final Chains chains;

	CertificationsPart(Chains chains) {
		this.chains = chains;
	}

	@Override
	public void fill(PeerId peer, LocalDate on, SignedIn me, Model model) {
		model.addAttribute("chain", this.chains.of(peer, on, me.program()));
	}

	@Override
	public String template() {
		return "credentials/chain";
	}

}

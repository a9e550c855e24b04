package org.peerstead.access.web;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an auditor sees first: ways to a claim, a person and who looked at them. */
@Component
class FindAClaim implements FirstScreen {

	private final Rights rights;

	FindAClaim(Rights rights) {
		this.rights = rights;
	}

	@Override
	public Role role() {
		return Role.AUDITOR;
	}

	@Override
	public String show(SignedIn me, Model model) {
		model.addAttribute("claims", this.rights.mayOpen("/billing/claims", me.roles()));
		model.addAttribute("participants", this.rights.mayOpen("/participants", me.roles()));
		model.addAttribute("people", this.rights.mayOpen("/people", me.roles()));
		model.addAttribute("encounters", this.rights.mayOpen("/encounters", me.roles()));
		return "home/auditor";
	}

}

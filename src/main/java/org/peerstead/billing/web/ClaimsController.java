package org.peerstead.billing.web;

import java.util.Optional;

import org.peerstead.access.MaySeeBilling;
import org.peerstead.access.SignedIn;
import org.peerstead.billing.ClaimId;
import org.peerstead.billing.ClaimPages;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One claim, and the way to it by its number. */
@Controller
@RequestMapping("/billing/claims")
class ClaimsController {

	private final ClaimPages claims;

	ClaimsController(ClaimPages claims) {
		this.claims = claims;
	}

	@GetMapping
	@MaySeeBilling
	String find(SignedIn me, ProgramId program, @RequestParam Optional<String> number, Model model) {
		String asked = number.map(String::strip).orElse("");
		ClaimId found = asked.isEmpty() ? null : this.claims.numbered(program, Billing.reach(me), asked);
		model.addAttribute("number", asked);
		return (found != null) ? "redirect:/billing/claims/" + found : "billing/claims/find";
	}

	@GetMapping("/{id}")
	@MaySeeBilling
	String show(@PathVariable ClaimId id, SignedIn me, ProgramId program, Model model) {
		model.addAttribute("claim", this.claims.find(program, Billing.reach(me), id));
		model.addAttribute("zone", me.zone());
		return "billing/claims/show";
	}

}

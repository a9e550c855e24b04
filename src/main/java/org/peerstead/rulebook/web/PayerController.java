package org.peerstead.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;

import org.peerstead.access.MayRunProgram;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.PayerNames;
import org.peerstead.rulebook.PayerRecords;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One payer: its page, closing it as of today, and taking that back. */
@Controller
class PayerController {

	private final PayerNames names;

	private final PayerRecords records;

	private final Clock clock;

	PayerController(PayerNames names, PayerRecords records, Clock clock) {
		this.names = names;
		this.records = records;
		this.clock = clock;
	}

	@GetMapping("/payers/{id}")
	@MayRunProgram
	String show(@PathVariable PayerId id, SignedIn me, Model model) {
		PayerNames.Found found = this.names.find(id, me.program());
		model.addAttribute("payer", found.payer());
		model.addAttribute("terms", found.terms().stream().map((terms) -> TermsView.of(terms, today(me))).toList());
		return "payers/show";
	}

	@PostMapping("/payers/{id}/closings")
	@MayRunProgram
	ModelAndView create(@PathVariable PayerId id, SignedIn me, RedirectAttributes flash) {
		try {
			this.records.close(id, me.program(), today(me));
			flash.addFlashAttribute("flash", "The payer is closed. Its claims stay.");
		}
		catch (Refusal refusal) {
			flash.addFlashAttribute("flash", refusal.sentence());
			flash.addFlashAttribute("flashKind", "warning");
		}
		return Answer.redirect("/payers/" + id);
	}

	@PostMapping("/payers/{id}/reopenings")
	@MayRunProgram
	ModelAndView remove(@PathVariable PayerId id, ProgramId program, RedirectAttributes flash) {
		this.records.reopen(id, program);
		flash.addFlashAttribute("flash", "The payer is open again.");
		return Answer.redirect("/payers/" + id);
	}

	private LocalDate today(SignedIn me) {
		return LocalDate.now(this.clock.withZone(me.zone()));
	}

}

package org.peerstead.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.PayerNames;
import org.peerstead.rulebook.PayerRecords;
import org.peerstead.rulebook.PayerTerms;
import org.peerstead.rulebook.TermsId;
import org.peerstead.rules.Rounding;
import org.peerstead.rules.Trust;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The terms of a payer: new ones from a day on, and corrections of what was typed
 * wrongly.
 */
@Controller
class TermsController {

	private final PayerNames names;

	private final PayerRecords records;

	private final Clock clock;

	TermsController(PayerNames names, PayerRecords records, Clock clock) {
		this.names = names;
		this.records = records;
		this.clock = clock;
	}

	@ModelAttribute
	void choices(@PathVariable PayerId id, @PathVariable(required = false) @Nullable TermsId terms, ProgramId program,
			Model model) {
		if (terms != null) {
			model.addAttribute("editing", terms.value());
			model.addAttribute("firstDay", this.names.terms(terms, id, program).effective().from());
		}
		model.addAttribute("payer", this.names.find(id, program).payer());
		model.addAttribute("roundings", Option.of(Rounding.values(), TermsView::words));
		model.addAttribute("accumulations",
				Option.of(PayerTerms.Accumulation.values(), PayerTerms.Accumulation::words));
		model.addAttribute("trusts",
				List.of(new Option(Trust.CONFIRMED.name(), "Read in the contract or billing sheet"),
						new Option(Trust.RECALLED.name(), "Remembered, not yet read: it warns and never blocks")));
	}

	@GetMapping("/payers/{id}/terms/new")
	@MayRunProgram
	String blank(@PathVariable PayerId id, SignedIn me, Model model) {
		LocalDate today = LocalDate.now(this.clock.withZone(me.zone()));
		model.addAttribute("form", TermsForm.blank(this.names.find(id, me.program()).on(today)));
		return "payers/terms";
	}

	@PostMapping("/payers/{id}/terms")
	@MayRunProgram
	ModelAndView create(@PathVariable PayerId id, @Valid @ModelAttribute("form") TermsForm form, BindingResult errors,
			ProgramId program, RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.records
			.agree(form.termsId(), id, program, Objects.requireNonNull(form.effectiveFrom()), form.toTerms()));
		if (!outcome.done()) {
			return Answer.refused("payers/terms");
		}
		flash.addFlashAttribute("flash", "The new terms are on file. Visits from that day on are judged by them.");
		return Answer.redirect("/payers/" + id);
	}

	@GetMapping("/payers/{id}/terms/{terms}/edit")
	@MayRunProgram
	String edit(@PathVariable PayerId id, @PathVariable TermsId terms, ProgramId program, Model model) {
		model.addAttribute("form", TermsForm.of(this.names.terms(terms, id, program)));
		return "payers/terms";
	}

	@PostMapping("/payers/{id}/terms/{terms}")
	@MayRunProgram
	ModelAndView update(@PathVariable PayerId id, @PathVariable TermsId terms,
			@Valid @ModelAttribute("form") TermsForm form, BindingResult errors, ProgramId program, Model model,
			RedirectAttributes flash) {
		PayerTerms now = this.names.terms(terms, id, program);
		int seen = (form.version() != null) ? form.version() : -1;
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.records.correct(terms, id, program, seen, form.toTerms()));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", TermsForm.of(now));
			model.addAttribute("form", form.over(now));
			return Answer.changedMeanwhile("payers/terms");
		}
		if (!outcome.done()) {
			return Answer.refused("payers/terms");
		}
		flash.addFlashAttribute("flash", "Corrected. What is claimed already keeps its charge.");
		return Answer.redirect("/payers/" + id);
	}

}

package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.LadderRecords;
import org.peerstead.pay.RungCriterion;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bands of a rung, and what it asks for. */
@Controller
class RungPartsController {

	private static final String BAND = "pay/band";

	private static final String CRITERION = "pay/criterion";

	private final LadderRecords records;

	private final LadderPages pages;

	private final Clock clock;

	RungPartsController(LadderRecords records, LadderPages pages, Clock clock) {
		this.records = records;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping("/pay/rungs/{rung}/bands/new")
	@MayKeepPay
	String band(@PathVariable UUID rung, SignedIn me, Model model) {
		model.addAttribute("page", this.pages.rung(rung, me.program()));
		model.addAttribute("form", BandForm.blank());
		return BAND;
	}

	@PostMapping("/pay/rungs/{rung}/bands")
	@MayKeepPay
	ModelAndView setBand(@PathVariable UUID rung, @Valid @ModelAttribute("form") BandForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		model.addAttribute("page", this.pages.rung(rung, me.program()));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.records.setBand(form.newId(), rung, me.program(), form.toRange(), form.day()));
		return answer(outcome, BAND, "The band is set. Everyone on this rung sees it.", rung, flash);
	}

	@GetMapping("/pay/rungs/{rung}/criteria/new")
	@MayKeepPay
	String criterion(@PathVariable UUID rung, SignedIn me, Model model) {
		asking(rung, me, model);
		model.addAttribute("form", CriterionForm.blank());
		return CRITERION;
	}

	@PostMapping("/pay/rungs/{rung}/criteria")
	@MayKeepPay
	ModelAndView ask(@PathVariable UUID rung, @Valid @ModelAttribute("form") CriterionForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		asking(rung, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.records.ask(form.newId(), rung, me.program(), form.toAsked()));
		return answer(outcome, CRITERION, "Saved.", rung, flash);
	}

	@PostMapping("/pay/criteria/{criterion}/closings")
	@MayKeepPay
	ModelAndView askNoLonger(@PathVariable UUID criterion, SignedIn me, RedirectAttributes flash) {
		UUID rung = this.records.askNoLonger(criterion, me.program(), LocalDate.now(this.clock.withZone(me.zone())));
		flash.addFlashAttribute("flash", "The rung asks for it no longer.");
		return Answer.redirect("/pay/rungs/" + rung);
	}

	private void asking(UUID rung, SignedIn me, Model model) {
		model.addAttribute("page", this.pages.rung(rung, me.program()));
		model.addAttribute("kinds", RungCriterion.Kind.values());
	}

	private static ModelAndView answer(Submission outcome, String form, String done, UUID rung,
			RedirectAttributes flash) {
		if (!outcome.done()) {
			return Answer.refused(form);
		}
		flash.addFlashAttribute("flash", done);
		return Answer.redirect("/pay/rungs/" + rung);
	}

}

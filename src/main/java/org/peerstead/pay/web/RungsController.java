package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.AgencyId;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.LadderRecords;
import org.peerstead.pay.Rung;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, changes, closes and reopens rungs. */
@Controller
class RungsController {

	private static final String FORM = "pay/rung-form";

	private final LadderRecords records;

	private final LadderPages pages;

	private final Clock clock;

	RungsController(LadderRecords records, LadderPages pages, Clock clock) {
		this.records = records;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping("/pay/agencies/{agency}/rungs/new")
	@MayKeepPay
	String blank(@PathVariable AgencyId agency, SignedIn me, Model model) {
		ofAgency(agency, me, model);
		model.addAttribute("form", RungForm.blank());
		return FORM;
	}

	@PostMapping("/pay/agencies/{agency}/rungs")
	@MayKeepPay
	ModelAndView create(@PathVariable AgencyId agency, @Valid @ModelAttribute("form") RungForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		ofAgency(agency, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.records.add(form.newId(), me.program(), agency, form.toDetails()));
		if (!outcome.done()) {
			return Answer.refused(FORM);
		}
		flash.addFlashAttribute("flash", "Saved. Set its band next, and say what it asks for.");
		return Answer.redirect("/pay/rungs/" + form.id());
	}

	@GetMapping("/pay/rungs/{rung}")
	@MayKeepPay
	String show(@PathVariable UUID rung, SignedIn me, Model model) {
		model.addAttribute("page", this.pages.rung(rung, me.program()));
		return "pay/rung";
	}

	@GetMapping("/pay/rungs/{rung}/edit")
	@MayKeepPay
	String edit(@PathVariable UUID rung, SignedIn me, Model model) {
		model.addAttribute("form", ofRung(rung, me, model).saved());
		return FORM;
	}

	@PostMapping("/pay/rungs/{rung}")
	@MayKeepPay
	ModelAndView update(@PathVariable UUID rung, @Valid @ModelAttribute("form") RungForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		LadderPages.RungPage page = ofRung(rung, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.records.change(rung, me.program(), form.version(), form.toDetails()));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", page.saved());
			model.addAttribute("form", form.withVersion(page.saved().version()));
			return Answer.changedMeanwhile(FORM);
		}
		if (!outcome.done()) {
			return Answer.refused(FORM);
		}
		flash.addFlashAttribute("flash", "Saved.");
		return Answer.redirect("/pay/rungs/" + rung);
	}

	@PostMapping("/pay/rungs/{rung}/closings")
	@MayKeepPay
	ModelAndView close(@PathVariable UUID rung, SignedIn me, RedirectAttributes flash) {
		this.records.close(rung, me.program(), LocalDate.now(this.clock.withZone(me.zone())));
		flash.addFlashAttribute("flash", "Closed. Whoever stands on it stays there until placed elsewhere.");
		return Answer.redirect("/pay/rungs/" + rung);
	}

	@PostMapping("/pay/rungs/{rung}/reopenings")
	@MayKeepPay
	ModelAndView reopen(@PathVariable UUID rung, SignedIn me, RedirectAttributes flash) {
		this.records.reopen(rung, me.program());
		flash.addFlashAttribute("flash", "Open again.");
		return Answer.redirect("/pay/rungs/" + rung);
	}

	private void ofAgency(AgencyId agency, SignedIn me, Model model) {
		model.addAttribute("agency", agency);
		model.addAttribute("agencyName", this.pages.name(agency, me.program()));
		model.addAttribute("ladders", Rung.Ladder.values());
	}

	private LadderPages.RungPage ofRung(UUID rung, SignedIn me, Model model) {
		LadderPages.RungPage page = this.pages.rung(rung, me.program());
		model.addAttribute("rung", rung);
		model.addAttribute("agency", page.agency());
		model.addAttribute("agencyName", page.agencyName());
		model.addAttribute("ladders", Rung.Ladder.values());
		return page;
	}

}

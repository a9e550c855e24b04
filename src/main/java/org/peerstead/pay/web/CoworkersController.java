package org.peerstead.pay.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.people.CoworkerRecords;
import org.peerstead.people.ExitReason;
import org.peerstead.people.web.PositionChoices;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in the workers beside the peers, puts them right, and ends their work. */
@Controller
class CoworkersController {

	private static final String FORM = "pay/coworker";

	private static final String EXIT = "pay/coworker-exit";

	private static final Reach EVERYWHERE = new Reach(true, Set.of());

	private final CoworkerRecords records;

	private final CoworkerPages pages;

	private final PositionChoices choices;

	CoworkersController(CoworkerRecords records, CoworkerPages pages, PositionChoices choices) {
		this.records = records;
		this.pages = pages;
		this.choices = choices;
	}

	@GetMapping("/pay/coworkers/new")
	@MayKeepPay
	String blank(SignedIn me, Model model) {
		this.choices.fill(EVERYWHERE, me, model);
		model.addAttribute("form", CoworkerForm.blank());
		return FORM;
	}

	@PostMapping("/pay/coworkers")
	@MayKeepPay
	ModelAndView create(@Valid @ModelAttribute("form") CoworkerForm form, BindingResult errors, SignedIn me,
			Model model, RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.records.hire(form.newId(), me.program(), form.toDetails(), form.firstDay()));
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved. Add the rate next.");
			return Answer.redirect("/pay/coworkers/" + form.id());
		}
		this.choices.fill(EVERYWHERE, me, model);
		return Answer.refused(FORM);
	}

	@GetMapping("/pay/coworkers/{coworker}/edit")
	@MayKeepPay
	String edit(@PathVariable UUID coworker, SignedIn me, Model model) {
		CoworkerForm saved = saved(coworker, me, model);
		model.addAttribute("form", saved);
		return FORM;
	}

	@PostMapping("/pay/coworkers/{coworker}")
	@MayKeepPay
	ModelAndView update(@PathVariable UUID coworker, @Valid @ModelAttribute("form") CoworkerForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		CoworkerForm saved = saved(coworker, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.records.correct(coworker, me.program(), form.version(), form.toDetails(), form.firstDay()));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", saved);
			model.addAttribute("form", form.withVersion(saved.version()));
			return Answer.changedMeanwhile(FORM);
		}
		return outcome.done() ? done("Saved.", coworker, flash) : Answer.refused(FORM);
	}

	@GetMapping("/pay/coworkers/{coworker}/exits/new")
	@MayKeepPay
	String exit(@PathVariable UUID coworker, SignedIn me, Model model) {
		CoworkerForm saved = leaving(coworker, me, model);
		model.addAttribute("form", new CoworkerExitForm(saved.version(), null, null));
		return EXIT;
	}

	@PostMapping("/pay/coworkers/{coworker}/exits")
	@MayKeepPay
	ModelAndView end(@PathVariable UUID coworker, @Valid @ModelAttribute("form") CoworkerExitForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		CoworkerForm saved = leaving(coworker, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.records.end(coworker, me.program(), form.version(), form.day(), form.why()));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("form", form.withVersion(saved.version()));
			return Answer.changedMeanwhile(EXIT);
		}
		return outcome.done() ? done("Saved. The pay stays on record.", coworker, flash) : Answer.refused(EXIT);
	}

	private static ModelAndView done(String words, UUID coworker, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", words);
		return Answer.redirect("/pay/coworkers/" + coworker);
	}

	private CoworkerForm saved(UUID coworker, SignedIn me, Model model) {
		CoworkerForm saved = this.pages.form(coworker, me);
		model.addAttribute("coworker", coworker);
		this.choices.fill(new Reach(false, (saved.agencyId() != null) ? Set.of(saved.agencyId()) : Set.of()), me,
				model);
		return saved;
	}

	private CoworkerForm leaving(UUID coworker, SignedIn me, Model model) {
		CoworkerForm saved = this.pages.form(coworker, me);
		model.addAttribute("coworker", coworker);
		model.addAttribute("name", saved.name());
		model.addAttribute("reasons", reasons());
		return saved;
	}

	private static List<PayController.Choice> reasons() {
		return ExitReason.ofLeaving()
			.stream()
			.map((reason) -> new PayController.Choice(reason.name(), reason.words()))
			.toList();
	}

}

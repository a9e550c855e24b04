package org.peerstead.participants.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.PlanRegister;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a plan's strengths, and what it says of the support itself, in new words. */
@Controller
class PlanWordsController {

	private static final String FORM = "participants/plan-words";

	private final PlanRegister register;

	private final KeptRecords kept;

	PlanWordsController(PlanRegister register, KeptRecords kept) {
		this.register = register;
		this.kept = kept;
	}

	@GetMapping("/plans/{plan}/edit")
	@MayKeepParticipants
	String edit(@PathVariable UUID plan, SignedIn me, Model model) {
		fill(plan, me, model);
		model.addAttribute("form", PlanWordsForm.of(this.kept.plan(plan, me)));
		return FORM;
	}

	@PostMapping("/plans/{plan}")
	@MayKeepParticipants
	ModelAndView update(@PathVariable UUID plan, @Valid @ModelAttribute("form") PlanWordsForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		KeptRecords.KeptPlan heading = fill(plan, me, model);
		PlanWordsForm now = PlanWordsForm.of(this.kept.plan(plan, me));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.register.describe(plan, form.seen(), form.strengths(), form.support(), me.program()));
		return Answer.corrected(outcome, FORM, now, form.withVersion(now.version()),
				() -> Saved.redirect(heading.whose().id(), flash, "Saved."));
	}

	private KeptRecords.KeptPlan fill(UUID plan, SignedIn me, Model model) {
		KeptRecords.KeptPlan heading = this.kept.heading(plan, me);
		model.addAttribute("plan", heading);
		model.addAttribute("serviceChoices", Choices.SERVICES);
		return heading;
	}

}

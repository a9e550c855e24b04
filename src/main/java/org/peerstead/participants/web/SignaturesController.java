package org.peerstead.participants.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.PlanRegister;
import org.peerstead.participants.PlanReview;
import org.peerstead.participants.ServicePlan;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records who has signed a plan or a review of it. */
@Controller
class SignaturesController {

	private static final String FORM = "participants/signatures";

	private final PlanRegister register;

	private final KeptRecords kept;

	private final ParticipantReach reach;

	SignaturesController(PlanRegister register, KeptRecords kept, ParticipantReach reach) {
		this.register = register;
		this.kept = kept;
		this.reach = reach;
	}

	@GetMapping("/plans/{plan}/signatures")
	@MayKeepParticipants
	String ofPlan(@PathVariable UUID plan, SignedIn me, Model model) {
		model.addAttribute("plan", this.kept.heading(plan, me));
		model.addAttribute("form", saved(this.kept.plan(plan, me)));
		return FORM;
	}

	@PostMapping("/plans/{plan}/signatures")
	@MayKeepParticipants
	ModelAndView signPlan(@PathVariable UUID plan, @Valid @ModelAttribute("form") SignaturesForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		KeptRecords.KeptPlan heading = this.kept.heading(plan, me);
		model.addAttribute("plan", heading);
		SignaturesForm now = saved(this.kept.plan(plan, me));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.register
			.sign(plan, form.seen(), form.toSignatures(), this.reach.sightOf(me).today(), me.program()));
		return answer(outcome, form, now, heading, model, flash);
	}

	@GetMapping("/plans/{plan}/reviews/{review}/signatures")
	@MayKeepParticipants
	String ofReview(@PathVariable UUID plan, @PathVariable UUID review, SignedIn me, Model model) {
		model.addAttribute("plan", this.kept.heading(plan, me));
		PlanReview found = this.kept.review(review, plan, me);
		model.addAttribute("review", found);
		model.addAttribute("form", saved(found));
		return FORM;
	}

	@PostMapping("/plans/{plan}/reviews/{review}/signatures")
	@MayKeepParticipants
	ModelAndView signReview(@PathVariable UUID plan, @PathVariable UUID review,
			@Valid @ModelAttribute("form") SignaturesForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		KeptRecords.KeptPlan heading = this.kept.heading(plan, me);
		model.addAttribute("plan", heading);
		PlanReview found = this.kept.review(review, plan, me);
		model.addAttribute("review", found);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.register
			.signReview(review, plan, form.seen(), form.toSignatures(), this.reach.sightOf(me).today(), me.program()));
		return answer(outcome, form, saved(found), heading, model, flash);
	}

	private static ModelAndView answer(Submission outcome, SignaturesForm form, SignaturesForm now,
			KeptRecords.KeptPlan heading, Model model, RedirectAttributes flash) {
		return Answer.corrected(outcome, FORM, now, form.withVersion(now.version()),
				() -> Saved.redirect(heading.whose().id(), flash, "Saved. The signatures are on record."));
	}

	private static SignaturesForm saved(ServicePlan plan) {
		return SignaturesForm.of(plan.version(), plan.signatures());
	}

	private static SignaturesForm saved(PlanReview review) {
		return SignaturesForm.of(review.version(), review.signatures());
	}

}

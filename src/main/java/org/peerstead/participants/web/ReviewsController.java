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

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that a plan was reviewed together. */
@Controller
class ReviewsController {

	private static final String FORM = "participants/review";

	private final PlanRegister register;

	private final KeptRecords kept;

	private final ParticipantReach reach;

	ReviewsController(PlanRegister register, KeptRecords kept, ParticipantReach reach) {
		this.register = register;
		this.kept = kept;
		this.reach = reach;
	}

	@GetMapping("/plans/{plan}/reviews")
	@MayKeepParticipants
	String blank(@PathVariable UUID plan, SignedIn me, Model model) {
		model.addAttribute("plan", this.kept.heading(plan, me));
		model.addAttribute("form", ReviewForm.blank(this.reach.sightOf(me).today()));
		return FORM;
	}

	@PostMapping("/plans/{plan}/reviews")
	@MayKeepParticipants
	ModelAndView create(@PathVariable UUID plan, @Valid @ModelAttribute("form") ReviewForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		KeptRecords.KeptPlan heading = this.kept.heading(plan, me);
		model.addAttribute("plan", heading);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.register.review(form.newId(), plan, form.day(), form.summary(),
						form.toSignatures(), this.reach.sightOf(me).today(), me.program()));
		return outcome.done() ? Saved.redirect(heading.whose().id(), flash, "Saved. The review is on record.")
				: Answer.refused(FORM);
	}

}

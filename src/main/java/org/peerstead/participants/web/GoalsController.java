package org.peerstead.participants.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.PlanGoal;
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

/** Opens and closes goals, in the person's words. */
@Controller
class GoalsController {

	private static final String FORM = "participants/goal";

	private static final String END = "participants/goal-end";

	private final PlanRegister register;

	private final KeptRecords kept;

	private final ParticipantReach reach;

	GoalsController(PlanRegister register, KeptRecords kept, ParticipantReach reach) {
		this.register = register;
		this.kept = kept;
		this.reach = reach;
	}

	@GetMapping("/plans/{plan}/goals")
	@MayKeepParticipants
	String blank(@PathVariable UUID plan, SignedIn me, Model model) {
		model.addAttribute("plan", this.kept.heading(plan, me));
		model.addAttribute("form", GoalForm.blank(this.reach.sightOf(me).today()));
		return FORM;
	}

	@PostMapping("/plans/{plan}/goals")
	@MayKeepParticipants
	ModelAndView create(@PathVariable UUID plan, @Valid @ModelAttribute("form") GoalForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		KeptRecords.KeptPlan heading = this.kept.heading(plan, me);
		model.addAttribute("plan", heading);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.register.openGoal(form.newId(), plan, form.text(), form.firstDay(), me.program()));
		return outcome.done() ? Saved.redirect(heading.whose().id(), flash, "Saved. The goal is part of the plan.")
				: Answer.refused(FORM);
	}

	@GetMapping("/plans/{plan}/goals/{goal}/end")
	@MayKeepParticipants
	String last(@PathVariable UUID plan, @PathVariable UUID goal, SignedIn me, Model model) {
		PlanGoal found = fill(plan, goal, me, model);
		model.addAttribute("form", new EndForm(found.version(), found.span().through()));
		return END;
	}

	@PostMapping("/plans/{plan}/goals/{goal}/end")
	@MayKeepParticipants
	ModelAndView end(@PathVariable UUID plan, @PathVariable UUID goal, @Valid @ModelAttribute("form") EndForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		PlanGoal found = fill(plan, goal, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.register.closeGoal(goal, plan, form.seen(), form.lastDay(), me.program()));
		return Answer.corrected(outcome, END, new EndForm(found.version(), found.span().through()),
				form.withVersion(found.version()),
				() -> Saved.redirect(this.kept.heading(plan, me).whose().id(), flash, "Saved. The goal is closed."));
	}

	private PlanGoal fill(UUID plan, UUID goal, SignedIn me, Model model) {
		model.addAttribute("plan", this.kept.heading(plan, me));
		PlanGoal found = this.kept.goal(goal, plan, me);
		model.addAttribute("goal", found);
		return found;
	}

}

package org.peerstead.participants.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.PlanObjective;
import org.peerstead.participants.PlanRegister;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes the steps towards a goal, and points out what would make them easier to see. */
@Controller
@RequestMapping("/plans/{plan}/goals/{goal}/objectives")
class ObjectivesController {

	private static final String FORM = "participants/objective";

	private static final String END = "participants/objective-end";

	private final PlanRegister register;

	private final KeptRecords kept;

	private final KeptParts parts;

	private final ParticipantReach reach;

	ObjectivesController(PlanRegister register, KeptRecords kept, KeptParts parts, ParticipantReach reach) {
		this.register = register;
		this.kept = kept;
		this.parts = parts;
		this.reach = reach;
	}

	@GetMapping
	@MayKeepParticipants
	String blank(@PathVariable UUID plan, @PathVariable UUID goal, SignedIn me, Model model) {
		fill(plan, goal, me, model);
		model.addAttribute("form", ObjectiveForm.blank());
		return FORM;
	}

	@PostMapping
	@MayKeepParticipants
	ModelAndView create(@PathVariable UUID plan, @PathVariable UUID goal,
			@Valid @ModelAttribute("form") ObjectiveForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		KeptRecords.KeptPlan heading = fill(plan, goal, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.register
			.writeObjective(form.newId(), goal, plan, form.toDetails(), this.reach.sightOf(me).today(), me.program()));
		return outcome.done() ? Saved.redirect(heading.whose().id(), flash, saved(form)) : Answer.refused(FORM);
	}

	@GetMapping("/{objective}/edit")
	@MayKeepParticipants
	String edit(@PathVariable UUID plan, @PathVariable UUID goal, @PathVariable UUID objective, SignedIn me,
			Model model) {
		fill(plan, goal, me, model);
		ObjectiveForm form = ObjectiveForm.of(this.parts.objective(objective, goal, me));
		model.addAttribute("form", form);
		model.addAttribute("hints", form.hints());
		return FORM;
	}

	@PostMapping("/{objective}")
	@MayKeepParticipants
	ModelAndView update(@PathVariable UUID plan, @PathVariable UUID goal, @PathVariable UUID objective,
			@Valid @ModelAttribute("form") ObjectiveForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		KeptRecords.KeptPlan heading = fill(plan, goal, me, model);
		ObjectiveForm now = ObjectiveForm.of(this.parts.objective(objective, goal, me));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.register.rewordObjective(objective, goal, form.seen(), form.toDetails(), me.program()));
		return Answer.corrected(outcome, FORM, now, form.withVersion(now.version()),
				() -> Saved.redirect(heading.whose().id(), flash, saved(form)));
	}

	@GetMapping("/{objective}/end")
	@MayKeepParticipants
	String last(@PathVariable UUID plan, @PathVariable UUID goal, @PathVariable UUID objective, SignedIn me,
			Model model) {
		fill(plan, goal, me, model);
		model.addAttribute("form", ObjectiveEndForm.of(fill(objective, goal, me, model, this.parts)));
		return END;
	}

	@PostMapping("/{objective}/end")
	@MayKeepParticipants
	ModelAndView end(@PathVariable UUID plan, @PathVariable UUID goal, @PathVariable UUID objective,
			@Valid @ModelAttribute("form") ObjectiveEndForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		KeptRecords.KeptPlan heading = fill(plan, goal, me, model);
		ObjectiveEndForm now = ObjectiveEndForm.of(fill(objective, goal, me, model, this.parts));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.register.closeObjective(objective, goal, form.seen(), form.day(),
						form.how(), this.reach.sightOf(me).today(), me.program()));
		return Answer.corrected(outcome, END, now, form.withVersion(now.version()),
				() -> Saved.redirect(heading.whose().id(), flash, "Saved. The step is closed."));
	}

	private KeptRecords.KeptPlan fill(UUID plan, UUID goal, SignedIn me, Model model) {
		KeptRecords.KeptPlan heading = this.kept.heading(plan, me);
		model.addAttribute("plan", heading);
		model.addAttribute("goal", this.kept.goal(goal, plan, me));
		return heading;
	}

	private static PlanObjective fill(UUID objective, UUID goal, SignedIn me, Model model, KeptParts parts) {
		PlanObjective found = parts.objective(objective, goal, me);
		model.addAttribute("objective", found);
		model.addAttribute("outcomes", Choices.OUTCOMES);
		return found;
	}

	private static String saved(ObjectiveForm form) {
		List<String> hints = form.hints();
		return hints.isEmpty() ? "Saved. The step says what, how you will know, and by when."
				: "Saved. It could be clearer: the plan says how.";
	}

}

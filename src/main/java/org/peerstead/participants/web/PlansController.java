package org.peerstead.participants.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ParticipantId;
import org.peerstead.access.NotFound;
import org.peerstead.access.AgencyNames;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.PlanRegister;
import org.peerstead.participants.ServicePlan;
import org.peerstead.participants.Sight;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes service plans and ends them. */
@Controller
class PlansController {

	private static final String FORM = "participants/plan";

	private static final String END = "participants/plan-end";

	private final PlanRegister register;

	private final KeptRecords kept;

	private final ParticipantReach reach;

	private final Choices choices;

	PlansController(PlanRegister register, KeptRecords kept, ParticipantReach reach, Choices choices) {
		this.register = register;
		this.kept = kept;
		this.reach = reach;
		this.choices = choices;
	}

	@GetMapping("/participants/{participant}/plans/new")
	@MayKeepParticipants
	String blank(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		List<AgencyNames.Choice> agencies = fill(participant, me, model);
		PlanForm form = PlanForm.blank(this.reach.sightOf(me).today());
		model.addAttribute("form", (agencies.size() == 1) ? form.withAgency(agencies.get(0).value()) : form);
		return FORM;
	}

	@PostMapping("/participants/{participant}/plans")
	@MayKeepParticipants
	ModelAndView create(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") PlanForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(participant, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> write(participant, form, me));
		return outcome.done() ? Saved.redirect(participant, flash, "Saved. Record who has signed the plan.")
				: Answer.refused(FORM);
	}

	private void write(ParticipantId participant, PlanForm form, SignedIn me) {
		if (!Sight.keptBy(me).includes(form.agency())) {
			throw new NotFound();
		}
		this.register.write(form.newId(), participant, form.agency(), form.day(), form.strengths(), form.goals(),
				form.support(), this.reach.sightOf(me).today(), me.program());
	}

	@GetMapping("/plans/{plan}/end")
	@MayKeepParticipants
	String last(@PathVariable UUID plan, SignedIn me, Model model) {
		model.addAttribute("plan", this.kept.heading(plan, me));
		model.addAttribute("form", last(this.kept.plan(plan, me)));
		return END;
	}

	@PostMapping("/plans/{plan}/end")
	@MayKeepParticipants
	ModelAndView end(@PathVariable UUID plan, @Valid @ModelAttribute("form") EndForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		KeptRecords.KeptPlan heading = this.kept.heading(plan, me);
		model.addAttribute("plan", heading);
		EndForm now = last(this.kept.plan(plan, me));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.register.end(plan, form.seen(), form.lastDay(), me.program()));
		return Answer.corrected(outcome, END, now, form.withVersion(now.version()),
				() -> Saved.redirect(heading.whose().id(), flash, "Saved. The plan has its last day."));
	}

	private static EndForm last(ServicePlan plan) {
		return new EndForm(plan.version(), plan.span().through());
	}

	private List<AgencyNames.Choice> fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		List<AgencyNames.Choice> agencies = this.choices.keptAgencies(me);
		model.addAttribute("agencies", agencies);
		model.addAttribute("serviceChoices", Choices.SERVICES);
		return agencies;
	}

}

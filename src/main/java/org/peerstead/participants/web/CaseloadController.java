package org.peerstead.participants.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.CaseloadAssignment;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.ParticipantRegister;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says who walks beside a person, from when and until when. */
@Controller
class CaseloadController {

	private static final String FORM = "participants/caseload";

	private static final String END = "participants/caseload-end";

	private final ParticipantRegister register;

	private final KeptRecords kept;

	private final ParticipantReach reach;

	private final Choices choices;

	CaseloadController(ParticipantRegister register, KeptRecords kept, ParticipantReach reach, Choices choices) {
		this.register = register;
		this.kept = kept;
		this.reach = reach;
		this.choices = choices;
	}

	@GetMapping("/participants/{participant}/caseload/new")
	@MayKeepParticipants
	String blank(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("form", CaseloadForm.blank(this.reach.sightOf(me).today()));
		fill(participant, me, model);
		return FORM;
	}

	@PostMapping("/participants/{participant}/caseload")
	@MayKeepParticipants
	ModelAndView create(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") CaseloadForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(participant, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.register.assign(form.newId(), participant, form.peerId(), form.firstDay(), me.program()));
		return outcome.done() ? Saved.redirect(participant, flash, "Saved. They walk together now.")
				: Answer.refused(FORM);
	}

	@GetMapping("/participants/{participant}/caseload/{assignment}/end")
	@MayKeepParticipants
	String last(@PathVariable ParticipantId participant, @PathVariable UUID assignment, SignedIn me, Model model) {
		model.addAttribute("assignmentId", assignment);
		fill(participant, me, model);
		model.addAttribute("form", last(this.kept.assignment(assignment, participant, me)));
		return END;
	}

	@PostMapping("/participants/{participant}/caseload/{assignment}/end")
	@MayKeepParticipants
	ModelAndView end(@PathVariable ParticipantId participant, @PathVariable UUID assignment,
			@Valid @ModelAttribute("form") EndForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		model.addAttribute("assignmentId", assignment);
		fill(participant, me, model);
		EndForm now = last(this.kept.assignment(assignment, participant, me));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.register.endAssignment(assignment, participant, form.seen(), me.program(), form.lastDay()));
		return Answer.corrected(outcome, END, now, form.withVersion(now.version()),
				() -> Saved.redirect(participant, flash, "Saved. The last day is on record."));
	}

	private static EndForm last(CaseloadAssignment assignment) {
		return new EndForm(assignment.version(), assignment.span().through());
	}

	private void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		model.addAttribute("peers", this.choices.peers(me));
	}

}

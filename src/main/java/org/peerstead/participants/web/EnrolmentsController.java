package org.peerstead.participants.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantRegister;
import org.peerstead.participants.Sight;
import org.peerstead.access.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enrolls a person with an agency, and ends it with its reason. */
@Controller
class EnrolmentsController {

	private static final String FORM = "participants/enrolment";

	private static final String END = "participants/enrolment-end";

	private final ParticipantRegister register;

	private final KeptRecords kept;

	private final Choices choices;

	EnrolmentsController(ParticipantRegister register, KeptRecords kept, Choices choices) {
		this.register = register;
		this.kept = kept;
		this.choices = choices;
	}

	@GetMapping("/participants/{participant}/enrolments/new")
	@MayKeepParticipants
	String blank(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("form", EnrolmentForm.blank());
		fill(participant, me, model);
		return FORM;
	}

	@PostMapping("/participants/{participant}/enrolments")
	@MayKeepParticipants
	ModelAndView create(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") EnrolmentForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(participant, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> enrol(participant, form, me));
		return outcome.done() ? Saved.redirect(participant, flash, "Saved. The person is enrolled.")
				: Answer.refused(FORM);
	}

	@GetMapping("/participants/{participant}/enrolments/{enrolment}/end")
	@MayKeepParticipants
	String last(@PathVariable ParticipantId participant, @PathVariable UUID enrolment, SignedIn me, Model model) {
		model.addAttribute("enrolmentId", enrolment);
		fill(participant, me, model);
		model.addAttribute("form", EnrolmentEndForm.of(this.kept.enrolment(enrolment, participant, me)));
		return END;
	}

	@PostMapping("/participants/{participant}/enrolments/{enrolment}/end")
	@MayKeepParticipants
	ModelAndView end(@PathVariable ParticipantId participant, @PathVariable UUID enrolment,
			@Valid @ModelAttribute("form") EnrolmentEndForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		fill(participant, me, model);
		EnrolmentEndForm now = EnrolmentEndForm.of(this.kept.enrolment(enrolment, participant, me));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.register.endEnrolment(enrolment, participant, form.seen(),
						me.program(), form.lastDay(), form.why(), form.summary()));
		model.addAttribute("enrolmentId", enrolment);
		return Answer.corrected(outcome, END, now, form.withVersion(now.version()),
				() -> Saved.redirect(participant, flash, "Saved. The enrollment has its last day."));
	}

	private void enrol(ParticipantId participant, EnrolmentForm form, SignedIn me) {
		if (!Sight.keptBy(me).includes(form.agency())) {
			throw new NotFound();
		}
		this.register.enrol(form.newId(), participant, form.agency(), form.firstDay(), me.program());
	}

	private void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		model.addAttribute("agencies", this.choices.keptAgencies(me));
		model.addAttribute("reasons", Choices.REASONS);
	}

}

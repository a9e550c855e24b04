package org.peerstead.participants.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.CoverageRegister;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records and corrects what payers have authorized. */
@Controller
class AuthorizationsController {

	private static final String FORM = "participants/authorization";

	private final CoverageRegister register;

	private final KeptRecords kept;

	private final Choices choices;

	AuthorizationsController(CoverageRegister register, KeptRecords kept, Choices choices) {
		this.register = register;
		this.kept = kept;
		this.choices = choices;
	}

	@GetMapping("/participants/{participant}/authorizations/new")
	@MayKeepParticipants
	String blank(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("form", AuthorizationForm.blank());
		fill(participant, me, model);
		return FORM;
	}

	@PostMapping("/participants/{participant}/authorizations")
	@MayKeepParticipants
	ModelAndView create(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") AuthorizationForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(participant, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.register.authorize(form.newId(), participant, form.toDetails(), me.program()));
		return outcome.done() ? Saved.redirect(participant, flash, "Saved. The authorization is on record.")
				: Answer.refused(FORM);
	}

	@GetMapping("/participants/{participant}/authorizations/{authorization}/edit")
	@MayKeepParticipants
	String edit(@PathVariable ParticipantId participant, @PathVariable UUID authorization, SignedIn me, Model model) {
		fill(participant, me, model);
		model.addAttribute("form", AuthorizationForm.of(this.kept.authorization(authorization, participant, me)));
		return FORM;
	}

	@PostMapping("/participants/{participant}/authorizations/{authorization}")
	@MayKeepParticipants
	ModelAndView update(@PathVariable ParticipantId participant, @PathVariable UUID authorization,
			@Valid @ModelAttribute("form") AuthorizationForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		fill(participant, me, model);
		AuthorizationForm now = AuthorizationForm.of(this.kept.authorization(authorization, participant, me));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.register
			.correctAuthorization(authorization, participant, form.seen(), form.toDetails(), me.program()));
		return Answer.corrected(outcome, FORM, now, form.withVersion(now.version()),
				() -> Saved.redirect(participant, flash, "Saved."));
	}

	private void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		model.addAttribute("payers", this.choices.payers(me));
	}

}

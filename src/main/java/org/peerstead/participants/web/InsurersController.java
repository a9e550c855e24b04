package org.peerstead.participants.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.CoverageRegister;
import org.peerstead.participants.ParticipantId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records who else insures the person and is billed before Medicaid. */
@Controller
class InsurersController {

	private static final String FORM = "participants/insurer";

	private final CoverageRegister register;

	private final KeptRecords kept;

	private final KeptParts parts;

	InsurersController(CoverageRegister register, KeptRecords kept, KeptParts parts) {
		this.register = register;
		this.kept = kept;
		this.parts = parts;
	}

	@GetMapping("/participants/{participant}/insurers/new")
	@MayKeepParticipants
	String blank(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		model.addAttribute("form", InsurerForm.blank());
		return FORM;
	}

	@PostMapping("/participants/{participant}/insurers")
	@MayKeepParticipants
	ModelAndView create(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") InsurerForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.register.coverFirst(form.newId(), participant, form.name(), form.days(), me.program()));
		return outcome.done() ? Saved.redirect(participant, flash, "Saved. This insurer is billed first.")
				: Answer.refused(FORM);
	}

	@GetMapping("/participants/{participant}/insurers/{insurer}/edit")
	@MayKeepParticipants
	String edit(@PathVariable ParticipantId participant, @PathVariable UUID insurer, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		model.addAttribute("form", InsurerForm.of(this.parts.insurer(insurer, participant, me)));
		return FORM;
	}

	@PostMapping("/participants/{participant}/insurers/{insurer}")
	@MayKeepParticipants
	ModelAndView update(@PathVariable ParticipantId participant, @PathVariable("insurer") UUID id,
			@Valid @ModelAttribute("form") InsurerForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		InsurerForm now = InsurerForm.of(this.parts.insurer(id, participant, me));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.register
			.correctThirdParty(id, participant, form.seen(), form.name(), form.days(), me.program()));
		return Answer.corrected(outcome, FORM, now, form.withVersion(now.version()),
				() -> Saved.redirect(participant, flash, "Saved."));
	}

}

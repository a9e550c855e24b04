package org.peerstead.participants.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.StayRegister;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records stays in hospitals, nursing homes and jails, and corrects them. */
@Controller
class StaysController {

	private static final String FORM = "participants/stay";

	private final StayRegister register;

	private final KeptRecords kept;

	private final KeptParts parts;

	private final ParticipantReach reach;

	StaysController(StayRegister register, KeptRecords kept, KeptParts parts, ParticipantReach reach) {
		this.register = register;
		this.kept = kept;
		this.parts = parts;
		this.reach = reach;
	}

	@GetMapping("/participants/{participant}/stays/new")
	@MayKeepParticipants
	String blank(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		fill(participant, me, model);
		model.addAttribute("form", StayForm.blank());
		return FORM;
	}

	@PostMapping("/participants/{participant}/stays")
	@MayKeepParticipants
	ModelAndView create(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") StayForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(participant, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.register
			.record(form.newId(), participant, form.toDetails(), this.reach.sightOf(me).today(), me.program()));
		return outcome.done() ? Saved.redirect(participant, flash, "Saved. Visits of these days are looked at again.")
				: Answer.refused(FORM);
	}

	@GetMapping("/participants/{participant}/stays/{stay}/edit")
	@MayKeepParticipants
	String edit(@PathVariable ParticipantId participant, @PathVariable UUID stay, SignedIn me, Model model) {
		fill(participant, me, model);
		model.addAttribute("form", StayForm.of(this.parts.stay(stay, participant, me)));
		return FORM;
	}

	@PostMapping("/participants/{participant}/stays/{stay}")
	@MayKeepParticipants
	ModelAndView update(@PathVariable ParticipantId participant, @PathVariable UUID stay,
			@Valid @ModelAttribute("form") StayForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		fill(participant, me, model);
		StayForm now = StayForm.of(this.parts.stay(stay, participant, me));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> put(stay, participant, form, me));
		return Answer.corrected(outcome, FORM, now, form.withVersion(now.version()),
				() -> Saved.redirect(participant, flash, "Saved. Visits of these days are looked at again."));
	}

	private void put(UUID stay, ParticipantId participant, StayForm form, SignedIn me) {
		String mistake = form.whyMistaken();
		if (mistake != null) {
			this.register.voidBecause(stay, participant, form.seen(), mistake, me.program());
		}
		else {
			this.register.correct(stay, participant, form.seen(), form.toDetails(), this.reach.sightOf(me).today(),
					me.program());
		}
	}

	private void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		model.addAttribute("kinds", Choices.STAYS);
	}

}

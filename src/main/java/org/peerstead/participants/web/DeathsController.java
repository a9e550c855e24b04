package org.peerstead.participants.web;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.Participant;
import org.peerstead.participants.ParticipantId;
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

/** Records that a person has died, and takes back what was recorded by mistake. */
@Controller
class DeathsController {

	private static final String FORM = "participants/death";

	private final ParticipantRegister register;

	private final KeptRecords kept;

	private final ParticipantReach reach;

	DeathsController(ParticipantRegister register, KeptRecords kept, ParticipantReach reach) {
		this.register = register;
		this.kept = kept;
		this.reach = reach;
	}

	@GetMapping("/participants/{participant}/death")
	@MayKeepParticipants
	String edit(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("form", fill(participant, me, model));
		return FORM;
	}

	@PostMapping("/participants/{participant}/death")
	@MayKeepParticipants
	ModelAndView update(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") DeathForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		DeathForm now = fill(participant, me, model);
		if (form.diedOn() == null && !form.isTakenBack() && !errors.hasErrors()) {
			errors.rejectValue("diedOn", "missing", "Write the day.");
		}
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.register.recordDeath(participant, form.seen(),
						form.isTakenBack() ? null : form.diedOn(), this.reach.sightOf(me).today(), me.program()));
		return Answer.corrected(outcome, FORM, now, form.withVersion(now.version()),
				() -> Saved.redirect(participant, flash,
						form.isTakenBack() ? "Taken back. The enrollments go on. Say again who walks beside the person."
								: "It is on record. We are sorry for your loss."));
	}

	private DeathForm fill(ParticipantId id, SignedIn me, Model model) {
		Participant participant = this.kept.participant(id, me);
		model.addAttribute("whose", new KeptRecords.Whose(id, participant.shownName()));
		model.addAttribute("recorded", participant.diedOn());
		return DeathForm.of(participant);
	}

}

package org.peerstead.participants.web;

import java.util.Objects;

import jakarta.validation.groups.Default;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.Participant;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.ParticipantRegister;
import org.peerstead.participants.Sight;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in someone new, and puts right who a participant is. */
@Controller
class ParticipantFormController {

	private static final String FORM = "participants/form";

	private final ParticipantRegister register;

	private final KeptRecords kept;

	private final KnownPeople known;

	private final ParticipantReach reach;

	private final Choices choices;

	ParticipantFormController(ParticipantRegister register, KeptRecords kept, KnownPeople known, ParticipantReach reach,
			Choices choices) {
		this.register = register;
		this.kept = kept;
		this.known = known;
		this.reach = reach;
		this.choices = choices;
	}

	@GetMapping("/participants/new")
	@MayKeepParticipants
	String blank(SignedIn me, Model model) {
		model.addAttribute("form", ParticipantForm.blank());
		choices(null, me, model);
		return FORM;
	}

	@PostMapping("/participants")
	@MayKeepParticipants
	ModelAndView create(
			@Validated({ Default.class, ParticipantForm.Arrival.class }) @ModelAttribute("form") ParticipantForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> admit(form, me));
		if (outcome.done()) {
			return Saved.redirect(form.newId(), flash, "Saved. Add coverage and the recommendation next.");
		}
		choices(null, me, model);
		return Answer.refused(FORM);
	}

	@GetMapping("/participants/{id}/edit")
	@MayKeepParticipants
	String edit(@PathVariable ParticipantId id, SignedIn me, Model model) {
		Participant participant = this.kept.participant(id, me);
		model.addAttribute("form", ParticipantForm.of(participant));
		choices(participant, me, model);
		return FORM;
	}

	@PostMapping("/participants/{id}")
	@MayKeepParticipants
	ModelAndView update(@PathVariable ParticipantId id, @Validated @ModelAttribute("form") ParticipantForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		Participant now = this.kept.participant(id, me);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> correct(id, form, me));
		if (outcome.done()) {
			return Saved.redirect(id, flash, "Saved.");
		}
		choices(now, me, model);
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", ParticipantForm.of(now));
			model.addAttribute("form", form.withVersion(now.version()));
			return Answer.changedMeanwhile(FORM);
		}
		return Answer.refused(FORM);
	}

	private void admit(ParticipantForm form, SignedIn me) {
		if (!Sight.keptBy(me).includes(form.agency())) {
			throw new NotFound();
		}
		if (!form.isSomeoneElse()) {
			this.known.refuseIfKnown(Objects.requireNonNull(form.lastName()), Objects.requireNonNull(form.birthDate()),
					form.newId(), me);
		}
		this.register.admit(form.newId(), me.program(), form.toDetails(), form.toRecipientId(), form.agency(),
				form.firstDay(), this.reach.sightOf(me).today());
	}

	private void correct(ParticipantId id, ParticipantForm form, SignedIn me) {
		this.register.correct(id, (form.version() != null) ? form.version() : -1, me.program(), form.toDetails(),
				form.toRecipientId(), this.reach.sightOf(me).today());
	}

	private void choices(@Nullable Participant participant, SignedIn me, Model model) {
		model.addAttribute("id", (participant != null) ? participant.id() : null);
		model.addAttribute("heldRecipientId", (participant != null) ? participant.maskedRecipientId() : null);
		model.addAttribute("agencies", this.choices.keptAgencies(me));
		model.addAttribute("sexes", Choices.SEXES);
	}

}

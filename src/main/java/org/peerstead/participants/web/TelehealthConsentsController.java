package org.peerstead.participants.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.AgencyId;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ConsentRegister;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.Sight;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That a person agreed to meet by video or phone, and when that ended. */
@Controller
class TelehealthConsentsController {

	private static final String FORM = "participants/telehealth-consent";

	private static final List<Choices.Choice> HOW = List.of(new Choices.Choice("verbal", "They said so"),
			new Choices.Choice("written", "They signed"));

	private final ConsentRegister register;

	private final ConsentPages pages;

	private final KeptRecords kept;

	private final ParticipantReach reach;

	private final Choices choices;

	TelehealthConsentsController(ConsentRegister register, ConsentPages pages, KeptRecords kept, ParticipantReach reach,
			Choices choices) {
		this.register = register;
		this.pages = pages;
		this.kept = kept;
		this.reach = reach;
		this.choices = choices;
	}

	@GetMapping("/participants/{participant}/telehealth-consents/new")
	@MayKeepParticipants
	String blank(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		fill(participant, me, model);
		model.addAttribute("form",
				TelehealthForm.blank(this.pages.servedBy(participant, me).map(AgencyId::value).orElse(null),
						this.reach.sightOf(me).today()));
		return FORM;
	}

	@PostMapping("/participants/{participant}/telehealth-consents")
	@MayKeepParticipants
	ModelAndView create(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") TelehealthForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(participant, me, model);
		if (form.agency() != null && !Sight.keptBy(me).includes(form.from())) {
			throw new NotFound();
		}
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.register.agreeToTelehealth(form.newId(), participant, form.from(),
						form.day(), form.verbal(), this.reach.sightOf(me).today(), me.program()));
		return outcome.done()
				? back(participant, flash, "Saved. Visits by video and phone may be billed from that day.")
				: Answer.refused(FORM);
	}

	@PostMapping("/participants/{participant}/telehealth-consents/{telehealth}/endings")
	@MayKeepParticipants
	ModelAndView end(@PathVariable ParticipantId participant, @PathVariable UUID telehealth, SignedIn me,
			RedirectAttributes flash) {
		this.kept.whose(participant, me);
		if (this.pages.of(participant, me)
			.telehealth()
			.stream()
			.noneMatch((one) -> one.id().equals(telehealth) && one.kept())) {
			throw new NotFound();
		}
		try {
			this.register.withdrawTelehealth(telehealth, participant, this.reach.sightOf(me).today(), me.program());
		}
		catch (Refusal refusal) {
			flash.addFlashAttribute("flashKind", "warning");
			return back(participant, flash, refusal.sentence());
		}
		return back(participant, flash, "Saved. From tomorrow on, visits are face to face.");
	}

	private void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		model.addAttribute("agencies", this.choices.keptAgencies(me));
		model.addAttribute("how", HOW);
	}

	private static ModelAndView back(ParticipantId participant, RedirectAttributes flash, String sentence) {
		flash.addFlashAttribute("flash", sentence);
		return Answer.redirect("/participants/" + participant + "/consents");
	}

}

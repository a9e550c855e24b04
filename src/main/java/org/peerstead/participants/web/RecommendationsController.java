package org.peerstead.participants.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.CoverageRegister;
import org.peerstead.participants.ParticipantReach;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records and corrects practitioners' recommendations. */
@Controller
class RecommendationsController {

	private static final String FORM = "participants/recommendation";

	private final CoverageRegister register;

	private final KeptRecords kept;

	private final ParticipantReach reach;

	RecommendationsController(CoverageRegister register, KeptRecords kept, ParticipantReach reach) {
		this.register = register;
		this.kept = kept;
		this.reach = reach;
	}

	@GetMapping("/participants/{participant}/recommendations/new")
	@MayKeepParticipants
	String blank(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("form", RecommendationForm.blank());
		fill(participant, me, model);
		return FORM;
	}

	@PostMapping("/participants/{participant}/recommendations")
	@MayKeepParticipants
	ModelAndView create(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") RecommendationForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(participant, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.register
			.recommend(form.newId(), participant, form.toDetails(), this.reach.sightOf(me).today(), me.program()));
		return outcome.done() ? Saved.redirect(participant, flash, "Saved. The recommendation is on record.")
				: Answer.refused(FORM);
	}

	@GetMapping("/participants/{participant}/recommendations/{recommendation}/edit")
	@MayKeepParticipants
	String edit(@PathVariable ParticipantId participant, @PathVariable UUID recommendation, SignedIn me, Model model) {
		fill(participant, me, model);
		model.addAttribute("form", RecommendationForm.of(this.kept.recommendation(recommendation, participant, me)));
		return FORM;
	}

	@PostMapping("/participants/{participant}/recommendations/{recommendation}")
	@MayKeepParticipants
	ModelAndView update(@PathVariable ParticipantId participant, @PathVariable UUID recommendation,
			@Valid @ModelAttribute("form") RecommendationForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		fill(participant, me, model);
		RecommendationForm now = RecommendationForm.of(this.kept.recommendation(recommendation, participant, me));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.register.correctRecommendation(recommendation, participant,
						form.seen(), form.toDetails(), this.reach.sightOf(me).today(), me.program()));
		return Answer.corrected(outcome, FORM, now, form.withVersion(now.version()),
				() -> Saved.redirect(participant, flash, "Saved."));
	}

	private void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		model.addAttribute("practitioners", Choices.PRACTITIONERS);
	}

}

package org.peerstead.retention.web;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.people.PeerId;
import org.peerstead.retention.Onboarding;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the plan of one worker's first 90 days. */
@Controller
class FirstDaysController {

	private final Onboarding onboarding;

	private final GrowthPage page;

	FirstDaysController(Onboarding onboarding, GrowthPage page) {
		this.onboarding = onboarding;
		this.page = page;
	}

	/** Who walks beside the new worker. */
	record MentorForm(@NotNull(message = "Choose the mentor.") @Nullable UUID mentor) {

		PeerId chosen() {
			return new PeerId(java.util.Objects.requireNonNull(this.mentor));
		}

	}

	/** Whether a step is done. */
	record StepForm(@Nullable Boolean done) {

		boolean isDone() {
			return Boolean.TRUE.equals(this.done);
		}

	}

	@PostMapping("/growth/{spell}/onboarding")
	@MayKeepPeople
	ModelAndView begin(@PathVariable UUID spell, SignedIn me, Model model, RedirectAttributes flash) {
		kept(spell, me, model);
		this.onboarding.begin(spell, me.program());
		flash.addFlashAttribute("flash", "The plan of the first 90 days has begun.");
		return Answer.redirect("/growth/" + spell);
	}

	@PostMapping("/growth/{spell}/mentor")
	@MayKeepPeople
	ModelAndView mentor(@PathVariable UUID spell, @Valid @ModelAttribute("mentorForm") MentorForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		GrowthPage.Shown shown = kept(spell, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.onboarding.nameMentor(spell, form.chosen(), shown.today(), me.program()));
		if (!outcome.done()) {
			return Answer.refused("retention/growth/show");
		}
		flash.addFlashAttribute("flash", "Saved. The mentor is named.");
		return Answer.redirect("/growth/" + spell);
	}

	@PostMapping("/growth/{spell}/steps/{step}")
	@MayKeepPeople
	ModelAndView step(@PathVariable UUID spell, @PathVariable UUID step, @ModelAttribute StepForm form, SignedIn me,
			Model model, RedirectAttributes flash) {
		GrowthPage.Shown shown = kept(spell, me, model);
		if (form.isDone()) {
			this.onboarding.done(step, spell, shown.today(), me.program());
		}
		else {
			this.onboarding.notDone(step, spell, me.program());
		}
		flash.addFlashAttribute("flash", form.isDone() ? "Marked as done." : "Marked as not done.");
		return Answer.redirect("/growth/" + spell);
	}

	private GrowthPage.Shown kept(UUID spell, SignedIn me, Model model) {
		GrowthPage.Shown shown = this.page.fill(spell, me, model);
		if (shown.self()) {
			throw new Refusal("This is about your own work. Somebody else keeps it.");
		}
		return shown;
	}

}

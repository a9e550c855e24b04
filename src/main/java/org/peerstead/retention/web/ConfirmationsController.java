package org.peerstead.retention.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.retention.Confirmations;
import org.peerstead.retention.WayUp;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirms a criterion that no record answers, and takes a mistake back. */
@Controller
class ConfirmationsController {

	private static final String FORM = "retention/growth/confirm";

	private final Confirmations confirmations;

	private final GrowthPage page;

	ConfirmationsController(Confirmations confirmations, GrowthPage page) {
		this.confirmations = confirmations;
		this.page = page;
	}

	@GetMapping("/growth/{spell}/criteria/{criterion}")
	@MayKeepPeople
	String blank(@PathVariable UUID spell, @PathVariable UUID criterion, SignedIn me, Model model) {
		GrowthPage.Shown shown = this.page.fill(spell, me, model);
		WayUp.Step step = step(shown, criterion, model);
		model.addAttribute("form", ConfirmationForm.blank(shown.today(), step.met()));
		return FORM;
	}

	@PostMapping("/growth/{spell}/criteria/{criterion}")
	@MayKeepPeople
	ModelAndView create(@PathVariable UUID spell, @PathVariable UUID criterion,
			@Valid @ModelAttribute("form") ConfirmationForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		GrowthPage.Shown shown = this.page.fill(spell, me, model);
		step(shown, criterion, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> {
			if (form.takesBack()) {
				this.confirmations.takeBack(form.toSaid(spell, criterion), me.program());
			}
			else {
				this.confirmations.confirm(form.toSaid(spell, criterion), shown.today(), me.program());
			}
		});
		if (!outcome.done()) {
			return Answer.refused(FORM);
		}
		flash.addFlashAttribute("flash", form.takesBack() ? "Taken back. The reason stays on record." : "Confirmed.");
		return Answer.redirect("/growth/" + spell);
	}

	/** The step as it stands; one that the next rung does not ask for is not there. */
	private static WayUp.Step step(GrowthPage.Shown shown, UUID criterion, Model model) {
		WayUp.Step step = shown.way()
			.steps()
			.stream()
			.filter((one) -> one.criterion().id().equals(criterion) && one.criterion().asks().byHand())
			.findFirst()
			.orElseThrow(NotFound::new);
		model.addAttribute("step", step);
		return step;
	}

}

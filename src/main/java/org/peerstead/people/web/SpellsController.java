package org.peerstead.people.web;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.AgencyId;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.people.PeerId;
import org.peerstead.people.Staffing;
import org.peerstead.people.Staffing.SavedSpell;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts right what was recorded of a spell. */
@Controller
class SpellsController {

	private static final String FORM = "people/spell";

	private final Staffing staffing;

	private final SpellPages pages;

	private final PositionChoices choices;

	SpellsController(Staffing staffing, SpellPages pages, PositionChoices choices) {
		this.staffing = staffing;
		this.pages = pages;
		this.choices = choices;
	}

	@GetMapping("/people/{peer}/employments/{spell}/edit")
	@MayKeepPeople
	String edit(@PathVariable PeerId peer, @PathVariable UUID spell, SignedIn me, Model model) {
		SpellPages.Page page = this.pages.of(peer, spell, me);
		model.addAttribute("page", page);
		this.choices.fill(new Reach(false, Set.of(page.agencyId().value())), me, model);
		model.addAttribute("form", page.saved());
		return FORM;
	}

	@PostMapping("/people/{peer}/employments/{spell}")
	@MayKeepPeople
	ModelAndView update(@PathVariable PeerId peer, @PathVariable UUID spell,
			@Valid @ModelAttribute("form") SpellForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		SpellPages.Page page = this.pages.of(peer, spell, me);
		model.addAttribute("page", page);
		this.choices.fill(new Reach(false, Set.of(page.agencyId().value())), me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> correct(new SavedSpell(spell, me.program(), form.version()), page.agencyId(), form));
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved.");
			return Answer.redirect("/people/" + peer);
		}
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", page.saved());
			model.addAttribute("form", form.withVersion(page.saved().version()));
			return Answer.changedMeanwhile(FORM);
		}
		return Answer.refused(FORM);
	}

	private void correct(SavedSpell spell, AgencyId agency, SpellForm form) {
		this.staffing.correct(spell, form.toPosition(agency), form.days());
	}

}

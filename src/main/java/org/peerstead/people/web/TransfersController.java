package org.peerstead.people.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.people.PeerId;
import org.peerstead.people.PeerReach;
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

/** Moves a peer to another position or agency from a day on. */
@Controller
class TransfersController {

	private static final String FORM = "people/transfer";

	private final Staffing staffing;

	private final SpellPages pages;

	private final PositionChoices choices;

	TransfersController(Staffing staffing, SpellPages pages, PositionChoices choices) {
		this.staffing = staffing;
		this.pages = pages;
		this.choices = choices;
	}

	@GetMapping("/people/{peer}/employments/{spell}/transfers/new")
	@MayKeepPeople
	String blank(@PathVariable PeerId peer, @PathVariable UUID spell, SignedIn me, Model model) {
		SpellForm saved = heading(peer, spell, me, model).saved();
		model.addAttribute("form", EmploymentForm.after(saved));
		return FORM;
	}

	@PostMapping("/people/{peer}/employments/{spell}/transfers")
	@MayKeepPeople
	ModelAndView create(@PathVariable PeerId peer, @PathVariable UUID spell,
			@Valid @ModelAttribute("form") EmploymentForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		SpellForm saved = heading(peer, spell, me, model).saved();
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> {
			EmploymentForm.refuseOutOfReach(form.agencyId(), me);
			this.staffing.transfer(new SavedSpell(spell, me.program(), form.version()), form.newId(), form.toPosition(),
					form.firstDay());
		});
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved. The old position ends the day before the new one begins.");
			return Answer.redirect("/people/" + peer);
		}
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", saved);
			model.addAttribute("form", form.withVersion(saved.version()));
			return Answer.changedMeanwhile(FORM);
		}
		return Answer.refused(FORM);
	}

	private SpellPages.Page heading(PeerId peer, UUID spell, SignedIn me, Model model) {
		SpellPages.Page page = this.pages.of(peer, spell, me);
		model.addAttribute("page", page);
		this.choices.fill(PeerReach.keptBy(me), me, model);
		return page;
	}

}

package org.peerstead.people.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.people.ExitReason;
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

/** Ends a spell with its last day and the reason. */
@Controller
class ExitsController {

	private static final String FORM = "people/exit";

	private final Staffing staffing;

	private final SpellPages pages;

	ExitsController(Staffing staffing, SpellPages pages) {
		this.staffing = staffing;
		this.pages = pages;
	}

	/** One line of the select box. */
	record Choice(String value, String label) {

	}

	@GetMapping("/people/{peer}/employments/{spell}/exits/new")
	@MayKeepPeople
	String blank(@PathVariable PeerId peer, @PathVariable UUID spell, SignedIn me, Model model) {
		SpellForm saved = heading(peer, spell, me, model).saved();
		model.addAttribute("form", new ExitForm(saved.version(), null, null));
		return FORM;
	}

	@PostMapping("/people/{peer}/employments/{spell}/exits")
	@MayKeepPeople
	ModelAndView create(@PathVariable PeerId peer, @PathVariable UUID spell,
			@Valid @ModelAttribute("form") ExitForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		SpellForm saved = heading(peer, spell, me, model).saved();
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.staffing.end(new SavedSpell(spell, me.program(), form.version()), form.day(), form.why()));
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved. Whoever they walk with now needs someone new.");
			return Answer.redirect("/people/" + peer);
		}
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("changed", saved);
			model.addAttribute("form", form.withVersion(saved.version()));
			return Answer.changedMeanwhile(FORM);
		}
		return Answer.refused(FORM);
	}

	private SpellPages.Page heading(PeerId peer, UUID spell, SignedIn me, Model model) {
		SpellPages.Page page = this.pages.of(peer, spell, me);
		model.addAttribute("page", page);
		model.addAttribute("reasons",
				ExitReason.ofLeaving().stream().map((reason) -> new Choice(reason.name(), reason.words())).toList());
		return page;
	}

}

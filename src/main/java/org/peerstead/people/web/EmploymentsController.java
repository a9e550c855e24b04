package org.peerstead.people.web;

import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.people.PeerId;
import org.peerstead.people.PeerReach;
import org.peerstead.people.Staffing;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hires a person again, or in one more position. */
@Controller
class EmploymentsController {

	private static final String FORM = "people/hire";

	private final Staffing staffing;

	private final PersonPages pages;

	private final PositionChoices choices;

	EmploymentsController(Staffing staffing, PersonPages pages, PositionChoices choices) {
		this.staffing = staffing;
		this.pages = pages;
		this.choices = choices;
	}

	@GetMapping("/people/{peer}/employments/new")
	@MayKeepPeople
	String blank(@PathVariable PeerId peer, SignedIn me, Model model) {
		model.addAttribute("form", EmploymentForm.blank());
		heading(peer, me, model);
		return FORM;
	}

	@PostMapping("/people/{peer}/employments")
	@MayKeepPeople
	ModelAndView create(@PathVariable PeerId peer, @Valid @ModelAttribute("form") EmploymentForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		heading(peer, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> {
			EmploymentForm.refuseOutOfReach(form.agencyId(), me);
			this.staffing.hire(form.newId(), peer, me.program(), form.toPosition(), form.firstDay());
		});
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved.");
			return Answer.redirect("/people/" + peer);
		}
		return Answer.refused(FORM);
	}

	private void heading(PeerId peer, SignedIn me, Model model) {
		model.addAttribute("peer", peer);
		model.addAttribute("name", this.pages.name(peer, me));
		this.choices.fill(PeerReach.keptBy(me), me, model);
	}

}

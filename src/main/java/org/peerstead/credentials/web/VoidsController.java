package org.peerstead.credentials.web;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.credentials.CertificationId;
import org.peerstead.credentials.Certifying;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Voids a certification that was entered by mistake; it stays in sight. */
@Controller
class VoidsController {

	private static final String FORM = "credentials/void";

	private final Certifying certifying;

	private final CertificationPages pages;

	VoidsController(Certifying certifying, CertificationPages pages) {
		this.certifying = certifying;
		this.pages = pages;
	}

	@GetMapping("/certifications/{id}/voids/new")
	@MayKeepPeople
	String blank(@PathVariable CertificationId id, SignedIn me, Model model) {
		CertificationPages.Page page = this.pages.of(id, me);
		model.addAttribute("page", page);
		model.addAttribute("form", new VoidForm(page.version(), null));
		return FORM;
	}

	@PostMapping("/certifications/{id}/voids")
	@MayKeepPeople
	ModelAndView create(@PathVariable CertificationId id, @Valid @ModelAttribute("form") VoidForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		CertificationPages.Page page = this.pages.of(id, me);
		model.addAttribute("page", page);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.certifying.voidBecause(id, me.program(), form.version(), form.why()));
		if (outcome.done()) {
			flash.addFlashAttribute("flash",
					"This certification no longer counts. It stays in the chain with your reason.");
			return Answer.redirect("/people/" + page.peer());
		}
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("changed", true);
			model.addAttribute("form", form.withVersion(page.version()));
			return Answer.changedMeanwhile(FORM);
		}
		return Answer.refused(FORM);
	}

}

package org.peerstead.credentials.web;

import java.util.Arrays;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.credentials.CertificationType;
import org.peerstead.credentials.Certifying;
import org.peerstead.people.PeerId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records a certification. */
@Controller
class CertificationsController {

	private static final String FORM = "credentials/form";

	private final Certifying certifying;

	private final CertificationPages pages;

	CertificationsController(Certifying certifying, CertificationPages pages) {
		this.certifying = certifying;
		this.pages = pages;
	}

	/** One line of the select box. */
	record Choice(String value, String label) {

	}

	@GetMapping("/people/{peer}/certifications/new")
	@MayKeepPeople
	String blank(@PathVariable PeerId peer, SignedIn me, Model model) {
		heading(peer, me, model);
		model.addAttribute("form", CertificateForm.blank());
		return FORM;
	}

	@PostMapping("/people/{peer}/certifications")
	@MayKeepPeople
	ModelAndView create(@PathVariable PeerId peer, @Valid @ModelAttribute("form") CertificateForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		heading(peer, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.certifying.record(form.newId(), peer, me.program(), form.toCertificate()));
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved.");
			return Answer.redirect("/people/" + peer);
		}
		return Answer.refused(FORM);
	}

	private void heading(PeerId peer, SignedIn me, Model model) {
		model.addAttribute("peer", peer);
		model.addAttribute("name", this.pages.name(peer, me));
		model.addAttribute("types",
				Arrays.stream(CertificationType.values())
					.map((type) -> new Choice(type.name(), type.label()))
					.toList());
	}

}

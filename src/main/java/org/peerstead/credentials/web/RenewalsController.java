package org.peerstead.credentials.web;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.credentials.Certificate;
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

/** Renews a certification by a row of its own. */
@Controller
class RenewalsController {

	private static final String FORM = "credentials/renewal";

	private final Certifying certifying;

	private final CertificationPages pages;

	RenewalsController(Certifying certifying, CertificationPages pages) {
		this.certifying = certifying;
		this.pages = pages;
	}

	@GetMapping("/certifications/{old}/renewals/new")
	@MayKeepPeople
	String blank(@PathVariable CertificationId old, SignedIn me, Model model) {
		CertificationPages.Page page = this.pages.of(old, me);
		model.addAttribute("page", page);
		model.addAttribute("form", CertificateForm.after(page.certificate()));
		return FORM;
	}

	@PostMapping("/certifications/{old}/renewals")
	@MayKeepPeople
	ModelAndView create(@PathVariable CertificationId old, @Valid @ModelAttribute("form") CertificateForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		CertificationPages.Page page = this.pages.of(old, me);
		model.addAttribute("page", page);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> renew(old, form, me));
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Renewal saved.");
			return Answer.redirect("/people/" + page.peer());
		}
		return Answer.refused(FORM);
	}

	private void renew(CertificationId old, CertificateForm form, SignedIn me) {
		Certificate next = form.toCertificate();
		this.certifying.renew(old, me.program(), form.newId(), next.number(), next.issuer(), next.valid());
	}

}

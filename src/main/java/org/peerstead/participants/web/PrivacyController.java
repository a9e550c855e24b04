package org.peerstead.participants.web;

import jakarta.validation.Valid;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ClosedRecords;
import org.peerstead.participants.PrivacyKeeping;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the county's privacy contact looks at. */
@Controller
class PrivacyController {

	private static final String PAGE = "participants/privacy";

	private final PrivacyPages pages;

	private final PrivacyKeeping keeping;

	private final ClosedRecords closed;

	PrivacyController(PrivacyPages pages, PrivacyKeeping keeping, ClosedRecords closed) {
		this.pages = pages;
		this.keeping = keeping;
		this.closed = closed;
	}

	@GetMapping("/privacy")
	@MayRunProgram
	String show(SignedIn me, Model model) {
		fill(me, model);
		model.addAttribute("form", this.pages.terms(me).map(PrivacyForm::of).orElseGet(PrivacyForm::blank));
		return PAGE;
	}

	@PostMapping("/privacy")
	@MayRunProgram
	ModelAndView update(@Valid @ModelAttribute("form") PrivacyForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.keeping
			.agree(form.name(), form.digits(), form.lasting(), form.redisclosure(), me.program()));
		if (!outcome.done()) {
			fill(me, model);
			return Answer.refused(PAGE);
		}
		flash.addFlashAttribute("flash", "Saved.");
		return Answer.redirect("/privacy");
	}

	private void fill(SignedIn me, Model model) {
		model.addAttribute("waiting", this.closed.waiting(me.program()));
		model.addAttribute("attempts", this.pages.attempts(me));
		model.addAttribute("zone", me.zone());
	}

}

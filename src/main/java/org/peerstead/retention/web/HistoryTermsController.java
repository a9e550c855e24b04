package org.peerstead.retention.web;

import jakarta.validation.Valid;
import org.peerstead.access.MaySeeRetention;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.retention.HistoryReading;
import org.peerstead.retention.HistoryReading.Reading;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The county says how its history is to be read: since when the records are complete, and
 * where wage bands begin.
 */
@Controller
class HistoryTermsController {

	private static final String FORM = "retention/terms";

	private final HistoryReading history;

	HistoryTermsController(HistoryReading history) {
		this.history = history;
	}

	@GetMapping("/retention/terms")
	@MaySeeRetention
	String edit(SignedIn me, Model model) {
		model.addAttribute("form", HistoryTermsForm.of(this.history.of(me.program())));
		return FORM;
	}

	@PostMapping("/retention/terms")
	@MaySeeRetention
	ModelAndView update(@Valid @ModelAttribute("form") HistoryTermsForm form, BindingResult errors, SignedIn me,
			Model model, RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.history.set(me.program(), form.toReading()));
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved. Every curve reads the history so from now on.");
			return Answer.redirect("/retention/survival");
		}
		if (outcome == Submission.CHANGED_MEANWHILE) {
			Reading saved = this.history.of(me.program());
			model.addAttribute("theirs", HistoryTermsForm.of(saved));
			model.addAttribute("form", form.withVersion(saved.version()));
			return Answer.changedMeanwhile(FORM);
		}
		return Answer.refused(FORM);
	}

}

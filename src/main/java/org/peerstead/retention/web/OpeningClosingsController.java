package org.peerstead.retention.web;

import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.MaySeeRetention;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.retention.Recruiting;
import org.peerstead.retention.Recruiting.Seen;
import org.peerstead.retention.web.OpeningList.Row;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes an opening, because someone accepted or because it is withdrawn. */
@Controller
class OpeningClosingsController {

	private static final String FILLED = "retention/opening-filled";

	private static final String WITHDRAWN = "retention/opening-withdrawn";

	private final OpeningList list;

	private final Recruiting recruiting;

	OpeningClosingsController(OpeningList list, Recruiting recruiting) {
		this.list = list;
		this.recruiting = recruiting;
	}

	@GetMapping("/retention/openings/{id}/fillings/new")
	@MaySeeRetention
	String blankFilling(@PathVariable UUID id, SignedIn me, Model model) {
		return blank(FILLED, id, me, model);
	}

	@GetMapping("/retention/openings/{id}/withdrawals/new")
	@MaySeeRetention
	String blankWithdrawal(@PathVariable UUID id, SignedIn me, Model model) {
		return blank(WITHDRAWN, id, me, model);
	}

	@PostMapping("/retention/openings/{id}/fillings")
	@MaySeeRetention
	ModelAndView fill(@PathVariable UUID id, @ModelAttribute("form") ClosingForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		Consumer<Seen> deed = (seen) -> this.recruiting.fill(seen, form.hired(), form.fromApplicationToAcceptance());
		return close(FILLED, id, form, errors, me, model, flash, deed);
	}

	@PostMapping("/retention/openings/{id}/withdrawals")
	@MaySeeRetention
	ModelAndView withdraw(@PathVariable UUID id, @ModelAttribute("form") ClosingForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		Consumer<Seen> deed = (seen) -> this.recruiting.withdraw(seen, form.withdrawn(), form.why());
		return close(WITHDRAWN, id, form, errors, me, model, flash, deed);
	}

	@PostMapping("/retention/openings/{id}/reopenings")
	@MaySeeRetention
	ModelAndView reopen(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version, SignedIn me,
			RedirectAttributes flash) {
		this.list.find(id, me);
		this.recruiting.reopen(new Seen(id, me.program(), version));
		flash.addFlashAttribute("flash", "The opening goes on.");
		return Answer.redirect("/retention/openings");
	}

	private String blank(String view, UUID id, SignedIn me, Model model) {
		Row opening = heading(id, me, model);
		model.addAttribute("form", ClosingForm.blank(opening.version()));
		return view;
	}

	private Row heading(UUID id, SignedIn me, Model model) {
		Row opening = this.list.find(id, me);
		model.addAttribute("opening", opening);
		model.addAttribute("hired", this.list.hired(opening, me));
		return opening;
	}

	private ModelAndView close(String view, UUID id, ClosingForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash, Consumer<Seen> deed) {
		Row opening = heading(id, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> deed.accept(new Seen(id, me.program(), form.version())));
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved. The opening is closed.");
			return Answer.redirect("/retention/openings");
		}
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("changed", true);
			model.addAttribute("form", form.withVersion(opening.version()));
			return Answer.changedMeanwhile(view);
		}
		return Answer.refused(view);
	}

}

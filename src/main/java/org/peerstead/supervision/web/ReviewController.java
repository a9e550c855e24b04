package org.peerstead.supervision.web;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayReview;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.encounters.EncounterId;
import org.peerstead.shared.ProgramId;
import org.peerstead.supervision.Decision;
import org.peerstead.supervision.ReviewQueue;
import org.peerstead.supervision.Reviewing;

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

/** Reviewing notes, one after the other. */
@Controller
class ReviewController {

	private final ReviewQueue queue;

	private final ReviewPage page;

	private final Reviewing reviewing;

	ReviewController(ReviewQueue queue, ReviewPage page, Reviewing reviewing) {
		this.queue = queue;
		this.page = page;
		this.reviewing = reviewing;
	}

	@GetMapping("/review")
	@MayReview
	String list(ProgramId program, SignedIn me, @RequestParam @Nullable EncounterId after, Model model) {
		ReviewQueue.Page waiting = this.queue.page(program, me, after);
		model.addAttribute("notes", waiting.notes());
		model.addAttribute("nextHref", (waiting.last() != null) ? "/review?after=" + waiting.last().id() : null);
		model.addAttribute("previousHref", (after != null) ? "/review" : null);
		model.addAttribute("zone", me.zone());
		return "supervision/queue";
	}

	@GetMapping("/review/{id}")
	@MayReview
	String show(ProgramId program, SignedIn me, @PathVariable EncounterId id, Model model) {
		return this.page.fill(program, me, id, model);
	}

	@PostMapping("/review/{id}/decisions")
	@MayReview
	ModelAndView decide(ProgramId program, SignedIn me, @PathVariable EncounterId id,
			@ModelAttribute("form") ReviewForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.reviewing.decide(program, me, id, form.toWord()));
		if (outcome.done()) {
			redirect.addFlashAttribute("flash",
					(form.decision() == Decision.APPROVED) ? "Approved." : "Returned to the peer, with your comment.");
			return Answer.redirect(this.queue.next(program, me, id).map((next) -> "/review/" + next).orElse("/review"));
		}
		String view = this.page.fill(program, me, id, model);
		model.addAttribute("changed", outcome == Submission.CHANGED_MEANWHILE);
		return (outcome == Submission.CHANGED_MEANWHILE) ? Answer.changedMeanwhile(view) : Answer.refused(view);
	}

	@PostMapping("/review/{id}/asides")
	@MayReview
	ModelAndView letStandAside(ProgramId program, SignedIn me, @PathVariable EncounterId id,
			@ModelAttribute("aside") AsideForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.reviewing.letStandAside(program, me, id, form.check(), form.reason()));
		if (outcome.done()) {
			redirect.addFlashAttribute("flash", "The finding stands aside, with your reason beside it.");
			return Answer.redirect("/review/" + id);
		}
		return Answer.refused(this.page.fill(program, me, id, model));
	}

}

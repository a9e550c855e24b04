package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.LadderRecords;
import org.peerstead.pay.Ladders;
import org.peerstead.pay.Placement;
import org.peerstead.pay.Post;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on which rung a worker stands from a day on; pay is another form. */
@Controller
class PlacementsController {

	private static final String FORM = "pay/placement";

	private final LadderRecords records;

	private final Ladders ladders;

	private final PostPages pages;

	private final Clock clock;

	PlacementsController(LadderRecords records, Ladders ladders, PostPages pages, Clock clock) {
		this.records = records;
		this.ladders = ladders;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping({ "/pay/workers/{employment}/placements/new", "/pay/coworkers/{coworker}/placements/new" })
	@MayKeepPay
	String blank(@PathVariable(required = false) @Nullable UUID employment,
			@PathVariable(required = false) @Nullable UUID coworker, SignedIn me, Model model) {
		heading(PostOfAddress.of(employment, coworker), me, model);
		model.addAttribute("form", PlacementForm.blank());
		return FORM;
	}

	@PostMapping({ "/pay/workers/{employment}/placements", "/pay/coworkers/{coworker}/placements" })
	@MayKeepPay
	ModelAndView create(@PathVariable(required = false) @Nullable UUID employment,
			@PathVariable(required = false) @Nullable UUID coworker, @Valid @ModelAttribute("form") PlacementForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		Post post = PostOfAddress.of(employment, coworker);
		heading(post, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> place(form, post, me));
		if (!outcome.done()) {
			return Answer.refused(FORM);
		}
		flash.addFlashAttribute("flash", "Saved. The pay is as it was; a raise has a form of its own.");
		return Answer.redirect(PostPages.href(post));
	}

	private void place(PlacementForm form, Post post, SignedIn me) {
		this.records.place(form.newId(), post, me.program(), form.onRung(), form.day(), form.why());
	}

	private void heading(Post post, SignedIn me, Model model) {
		LocalDate today = LocalDate.now(this.clock.withZone(me.zone()));
		PostPay pay = this.pages.heading(post, today, me);
		model.addAttribute("pay", pay);
		model.addAttribute("here", PostPages.href(post));
		model.addAttribute("rungs",
				this.ladders.of(pay.terms().agency(), today, me.program())
					.stream()
					.filter((step) -> step.closedOn() == null)
					.map((step) -> new PayController.Choice(step.id().toString(), step.details().inWords()))
					.toList());
		model.addAttribute("reasons", List.of(Placement.Reason.values()));
	}

}

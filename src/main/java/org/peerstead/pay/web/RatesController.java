package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.PayBasis;
import org.peerstead.pay.PayReason;
import org.peerstead.pay.Paying;
import org.peerstead.pay.Post;
import org.peerstead.pay.Wage;
import org.peerstead.pay.Wages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts rates on record, and corrects recorded ones by a row beside them. */
@Controller
class RatesController {

	private static final String FORM = "pay/rate";

	private final Paying paying;

	private final Wages wages;

	private final PostPages pages;

	private final Clock clock;

	RatesController(Paying paying, Wages wages, PostPages pages, Clock clock) {
		this.paying = paying;
		this.wages = wages;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping({ "/pay/workers/{employment}/rates/new", "/pay/coworkers/{coworker}/rates/new" })
	@MayKeepPay
	String blank(@PathVariable(required = false) @Nullable UUID employment,
			@PathVariable(required = false) @Nullable UUID coworker, SignedIn me, Model model) {
		PostPay pay = heading(PostOfAddress.of(employment, coworker), me, model);
		Wage now = pay.now();
		model.addAttribute("form", RateForm.blank((now != null) ? now.pay().basis() : PayBasis.HOURLY));
		return FORM;
	}

	@PostMapping({ "/pay/workers/{employment}/rates", "/pay/coworkers/{coworker}/rates" })
	@MayKeepPay
	ModelAndView create(@PathVariable(required = false) @Nullable UUID employment,
			@PathVariable(required = false) @Nullable UUID coworker, @Valid @ModelAttribute("form") RateForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		Post post = PostOfAddress.of(employment, coworker);
		heading(post, me, model);
		PayReason reason = form.reason();
		if (reason == null && !errors.hasFieldErrors("reason")) {
			errors.rejectValue("reason", "refused", "Choose why this rate begins.");
		}
		Submission outcome = (errors.hasErrors() || reason == null) ? Submission.REFUSED
				: Submission.of(errors, () -> this.paying.begin(form.newId(), post, me.program(), form.toPay(),
						form.day(), reason, form.remarkOrNull()));
		return answer(outcome, post, "The rate is on record.", flash);
	}

	@GetMapping("/pay/rates/{rate}/corrections/new")
	@MayKeepPay
	String correction(@PathVariable UUID rate, SignedIn me, Model model) {
		Wages.Row row = wrong(rate, me, model);
		model.addAttribute("form", RateForm.of(row.entry()));
		return FORM;
	}

	@PostMapping("/pay/rates/{rate}/corrections")
	@MayKeepPay
	ModelAndView correct(@PathVariable UUID rate, @Valid @ModelAttribute("form") RateForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		Wages.Row row = wrong(rate, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.paying
			.correct(form.newId(), rate, me.program(), form.toPay(), form.day(), form.remarkOrNull()));
		return answer(outcome, row.post(), "The correction is on record; what it replaces stays in sight.", flash);
	}

	private Wages.Row wrong(UUID rate, SignedIn me, Model model) {
		Wages.Row row = this.wages.row(rate, me.program()).orElseThrow(NotFound::new);
		heading(row.post(), me, model);
		model.addAttribute("wrong", row.entry());
		return row;
	}

	private static ModelAndView answer(Submission outcome, Post post, String done, RedirectAttributes flash) {
		if (!outcome.done()) {
			return Answer.refused(FORM);
		}
		flash.addFlashAttribute("flash", done);
		return Answer.redirect(PostPages.href(post));
	}

	private PostPay heading(Post post, SignedIn me, Model model) {
		PostPay pay = this.pages.heading(post, LocalDate.now(this.clock.withZone(me.zone())), me);
		model.addAttribute("pay", pay);
		model.addAttribute("here", PostPages.href(post));
		model.addAttribute("bases", List.of(PayBasis.values()));
		model.addAttribute("reasons", PayReason.ofNewRates());
		return pay;
	}

}

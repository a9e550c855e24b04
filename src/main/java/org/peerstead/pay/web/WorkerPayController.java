package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.pay.Post;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pay of one post, with its history. */
@Controller
class WorkerPayController {

	private final PostPages pages;

	private final Clock clock;

	WorkerPayController(PostPages pages, Clock clock) {
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping({ "/pay/workers/{employment}", "/pay/coworkers/{coworker}" })
	@MayKeepPay
	ModelAndView show(@PathVariable(required = false) @Nullable UUID employment,
			@PathVariable(required = false) @Nullable UUID coworker, @ModelAttribute("asOf") OnDay asOf,
			BindingResult errors, SignedIn me, Model model) {
		Post post = PostOfAddress.of(employment, coworker);
		LocalDate today = LocalDate.now(this.clock.withZone(me.zone()));
		LocalDate on = errors.hasErrors() ? today : asOf.or(today);
		model.addAttribute("pay", this.pages.show(post, on, me));
		model.addAttribute("others", this.pages.others(post, me.program()));
		model.addAttribute("here", PostPages.href(post));
		model.addAttribute("on", on);
		model.addAttribute("today", today);
		ModelAndView page = new ModelAndView("pay/worker");
		page.setStatus(errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		return page;
	}

}

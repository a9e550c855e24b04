package org.peerstead.retention.web;

import java.util.Optional;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AnyRole;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.access.web.Typed;
import org.peerstead.retention.GrowthReach;
import org.peerstead.retention.SafeChannel;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * How a report has come along, by its code alone. The code travels in the body, never in
 * an address, and every wrong one is answered alike.
 */
@Controller
class SpeakUpStatusController {

	private static final String PAGE = "retention/speak-up/status";

	private final SafeChannel channel;

	private final CodeTries tries;

	private final GrowthReach reach;

	SpeakUpStatusController(SafeChannel channel, CodeTries tries, GrowthReach reach) {
		this.channel = channel;
		this.tries = tries;
		this.reach = reach;
	}

	@GetMapping("/speak-up/status")
	@AnyRole
	String blank(Model model) {
		model.addAttribute("form", CodeForm.blank());
		return PAGE;
	}

	@PostMapping("/speak-up/status")
	@AnyRole
	ModelAndView show(@Valid @ModelAttribute("form") CodeForm form, BindingResult errors, SignedIn me,
			HttpSession session, Model model) {
		SafeChannel.Shown report = open(form, errors, me, session);
		if (report == null) {
			return refused(errors);
		}
		return page(form, report, model);
	}

	@PostMapping("/speak-up/words")
	@AnyRole
	ModelAndView add(@Valid @ModelAttribute("form") CodeForm form, BindingResult errors, SignedIn me,
			HttpSession session, Model model) {
		SafeChannel.Shown report = open(form, errors, me, session);
		if (report == null) {
			return refused(errors);
		}
		String words = Typed.text(form.words());
		if (words.length() < 2 || form.id() == null) {
			errors.rejectValue("words", "short", "Write what you want to add.");
		}
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.channel.add(form.toCode(),
						java.util.Objects.requireNonNull(form.id()), words, this.reach.today(me), me.program()));
		if (!outcome.done()) {
			model.addAttribute("report", report);
			return Answer.refused(PAGE);
		}
		model.addAttribute("flash", "Added.");
		return page(form, this.channel.byCode(form.toCode(), me.program()).orElse(report), model);
	}

	private SafeChannel.@Nullable Shown open(CodeForm form, BindingResult errors, SignedIn me, HttpSession session) {
		long wait = this.tries.wait(session);
		if (wait > 0) {
			errors.rejectValue("code", "wait", "There were several wrong codes. Wait "
					+ ((wait < 120) ? wait + " seconds" : wait / 60 + " minutes") + ", then try again.");
			return null;
		}
		if (errors.hasFieldErrors("code")) {
			return null;
		}
		Optional<SafeChannel.Shown> report = this.channel.byCode(form.toCode(), me.program());
		if (report.isEmpty()) {
			this.tries.wrongCode(session);
			errors.rejectValue("code", "unknown",
					"No report has this code. Check each letter and digit; it was shown once, when you reported.");
			return null;
		}
		this.tries.rightCode(session);
		return report.get();
	}

	private static ModelAndView refused(BindingResult errors) {
		ModelAndView page = Answer.refused(PAGE);
		if (errors.getFieldErrors("code").stream().anyMatch((error) -> "wait".equals(error.getCode()))) {
			page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
		}
		return page;
	}

	private static ModelAndView page(CodeForm form, SafeChannel.Shown report, Model model) {
		model.addAttribute("report", report);
		return new ModelAndView(PAGE).addObject("form", CodeForm.opened(form.toCode()));
	}

}

package org.peerstead.retention.web;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.AnyRole;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.retention.GrowthReach;
import org.peerstead.retention.ReportKind;
import org.peerstead.retention.SafeChannel;
import org.peerstead.retention.SpeakUpCode;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where anyone who works here reports what should not happen at work. */
@Controller
class SpeakUpController {

	private static final String FORM = "retention/speak-up/form";

	private final SafeChannel channel;

	private final AgencyNames agencies;

	private final GrowthReach reach;

	SpeakUpController(SafeChannel channel, AgencyNames agencies, GrowthReach reach) {
		this.channel = channel;
		this.agencies = agencies;
		this.reach = reach;
	}

	@GetMapping("/speak-up")
	@AnyRole
	String blank(SignedIn me, Model model) {
		choices(me, model);
		model.addAttribute("form", ReportForm.blank());
		return FORM;
	}

	/**
	 * The code is in this one answer and stored nowhere; so there is no redirect, and
	 * nothing in the session.
	 */
	@PostMapping("/speak-up")
	@AnyRole
	ModelAndView create(@Valid @ModelAttribute("form") ReportForm form, BindingResult errors, SignedIn me,
			Model model) {
		AtomicReference<@Nullable SpeakUpCode> code = new AtomicReference<>();
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> code.set(this.channel.report(form.toReport(me), this.reach.today(me), me.program())));
		if (!outcome.done()) {
			choices(me, model);
			return Answer.refused(FORM);
		}
		SpeakUpCode made = code.get();
		return new ModelAndView("retention/speak-up/code").addObject("code", (made != null) ? made.toString() : null);
	}

	private void choices(SignedIn me, Model model) {
		model.addAttribute("names", Option.of(ReportForm.Name.values(), ReportForm.Name::words));
		model.addAttribute("kinds", Option.of(ReportKind.values(), ReportKind::words));
		model.addAttribute("agencies", this.agencies.choices(me.program(), new SignedIn.Reach(true, Set.of())));
		model.addAttribute("readers",
				this.channel.readers(me.program())
					.stream()
					.map((reader) -> new Option(reader.id().toString(), reader.name()))
					.toList());
		model.addAttribute("counts", this.channel.counts(this.reach.today(me).minusYears(1), me.program()));
		model.addAttribute("hears", me.is(Role.COUNTY_STAFF));
	}

}

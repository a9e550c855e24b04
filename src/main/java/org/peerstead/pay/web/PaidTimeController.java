package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.PaidTime;
import org.peerstead.rules.Work;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which work each agency pays: what holds today, what comes, and a new decision. */
@Controller
class PaidTimeController {

	private static final String PAGE = "pay/paid-time";

	private final PaidTime paidTime;

	private final AgencyNames agencies;

	private final Clock clock;

	PaidTimeController(PaidTime paidTime, AgencyNames agencies, Clock clock) {
		this.paidTime = paidTime;
		this.agencies = agencies;
		this.clock = clock;
	}

	/** One line of a list of boxes. */
	record Choice(String value, String label) {
	}

	@GetMapping("/pay/paid-time")
	@MayKeepPay
	String show(SignedIn me, ProgramId program, @RequestParam(required = false) @Nullable UUID agency, Model model) {
		List<AgencyNames.Choice> choices = this.agencies.choices(program, me.reachAs(Role.COUNTY_STAFF));
		UUID shown = (agency != null || choices.isEmpty()) ? agency : UUID.fromString(choices.get(0).value());
		model.addAttribute("form", PaidTimeForm.blank(shown, today(me)));
		fill(me, program, shown, model);
		return PAGE;
	}

	@PostMapping("/pay/paid-time")
	@MayKeepPay
	ModelAndView create(SignedIn me, ProgramId program, @Valid @ModelAttribute("form") PaidTimeForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		if (form.agency() != null && this.agencies.find(program, new AgencyId(form.agency())).isEmpty()) {
			errors.rejectValue("agency", "refused", "Choose the agency from the list.");
		}
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors,
						() -> this.paidTime.decide(program, new AgencyId(Objects.requireNonNull(form.agency())),
								form.toWorks(), Objects.requireNonNull(form.from()), form.toCode()));
		if (!outcome.done()) {
			fill(me, program, form.agency(), model);
			return Answer.refused(PAGE);
		}
		flash.addFlashAttribute("flash", "Saved. Timesheets that are not locked follow it at once.");
		return Answer.redirect("/pay/paid-time?agency=" + form.agency());
	}

	private void fill(SignedIn me, ProgramId program, @Nullable UUID agency, Model model) {
		model.addAttribute("agencies", this.agencies.choices(program, me.reachAs(Role.COUNTY_STAFF)));
		model.addAttribute("works",
				Arrays.stream(Work.values()).map((work) -> new Choice(work.name(), work.words())).toList());
		model.addAttribute("answers", List.of(new Choice("true", "Paid"), new Choice("false", "Not paid")));
		model.addAttribute("agency", agency);
		model.addAttribute("today", today(me));
		PaidTime.Rules rules = (agency != null) ? this.paidTime.of(program, new AgencyId(agency))
				: new PaidTime.Rules(List.of());
		model.addAttribute("now", rules.on(today(me)));
		model.addAttribute("others", rules.others(today(me)));
	}

	private LocalDate today(SignedIn me) {
		return LocalDate.ofInstant(this.clock.instant(), me.zone());
	}

}

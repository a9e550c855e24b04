package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.MileageRates;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mileage rates by day. */
@Controller
class MileageController {

	private static final String PAGE = "pay/mileage";

	private final MileageRates rates;

	private final Clock clock;

	MileageController(MileageRates rates, Clock clock) {
		this.rates = rates;
		this.clock = clock;
	}

	@GetMapping("/pay/mileage")
	@MayKeepPay
	String list(ProgramId program, SignedIn me, Model model) {
		model.addAttribute("form", MileageForm.blank(LocalDate.ofInstant(this.clock.instant(), me.zone()).getYear()));
		fill(program, me, model);
		return PAGE;
	}

	@PostMapping("/pay/mileage")
	@MayKeepPay
	ModelAndView create(ProgramId program, SignedIn me, @Valid @ModelAttribute("form") MileageForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors,
						() -> this.rates.load(Objects.requireNonNull(form.id()), program,
								Objects.requireNonNull(form.from()), Objects.requireNonNull(form.through()),
								Objects.requireNonNull(form.rate()), Objects.requireNonNull(form.source())));
		if (!outcome.done()) {
			fill(program, me, model);
			return Answer.refused(PAGE);
		}
		flash.addFlashAttribute("flash", "The rate is loaded. Timesheets that are not locked follow it at once.");
		return Answer.redirect("/pay/mileage");
	}

	private void fill(ProgramId program, SignedIn me, Model model) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		model.addAttribute("rates", this.rates.all(program).rows());
		model.addAttribute("today", today);
		model.addAttribute("missing", this.rates.all(program).on(today).isEmpty());
	}

}

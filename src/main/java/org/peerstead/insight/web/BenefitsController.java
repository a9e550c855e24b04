package org.peerstead.insight.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.peerstead.access.MaySeeOwnPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.insight.BenefitFigures;
import org.peerstead.insight.BenefitLimits;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * At how many hours a week benefits change: asked by a worker, answered at once, written
 * down nowhere, neither in the database nor in a log or an address.
 */
@Controller
class BenefitsController {

	private final BenefitFigures figures;

	private final Clock clock;

	BenefitsController(BenefitFigures figures, Clock clock) {
		this.figures = figures;
		this.clock = clock;
	}

	/** A limit in a month's dollars and in hours a week at the own wage. */
	record Limit(String words, String dollars, BigDecimal hours) {
	}

	@ModelAttribute("choices")
	List<BenefitsForm.About> choices() {
		return List.of(BenefitsForm.About.values());
	}

	@GetMapping("/my/benefits")
	@MaySeeOwnPay
	String ask(SignedIn me, ProgramId program, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		model.addAttribute("form", BenefitsForm.of(this.figures.ownWage(program, me.id().value(), today).orElse(null)));
		model.addAttribute("limits", this.figures.on(today));
		return "insight/benefits";
	}

	@PostMapping("/my/benefits")
	@MaySeeOwnPay
	ModelAndView answer(SignedIn me, @Valid @ModelAttribute("form") BenefitsForm form, BindingResult errors,
			Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		BenefitLimits limits = this.figures.on(LocalDate.ofInstant(this.clock.instant(), me.zone()));
		model.addAttribute("limits", limits);
		if (errors.hasErrors()) {
			return Answer.refused("insight/benefits");
		}
		Rate wage = form.rate();
		BigDecimal week = form.week();
		model.addAttribute("wage", wage);
		model.addAttribute("ssdi", form.ssdi());
		model.addAttribute("ssi", form.ssi());
		model.addAttribute("marks", marks(limits, wage, form));
		model.addAttribute("steps", limits.steps(wage));
		model.addAttribute("own", (week != null) ? limits.at(week, wage) : null);
		return new ModelAndView("insight/benefits");
	}

	private static List<Limit> marks(BenefitLimits limits, Rate wage, BenefitsForm form) {
		List<Limit> marks = new ArrayList<>();
		if (form.ssi()) {
			marks.add(new Limit("Federal SSI begins to fall: half of each dollar above",
					limits.ssiFallsFrom().display(), BenefitLimits.hoursUpTo(limits.ssiFallsFrom(), wage)));
		}
		if (form.ssdi()) {
			marks.add(new Limit("SSDI: a month counts as a trial work month above", limits.trialMonth().display(),
					BenefitLimits.hoursUpTo(limits.trialMonth(), wage)));
			marks.add(new Limit("SSDI: substantial gainful activity above", limits.sga().display(),
					BenefitLimits.hoursUpTo(limits.sga(), wage)));
		}
		if (form.ssi()) {
			marks.add(new Limit("No federal SSI is left above", limits.ssiEndsAt().display(),
					BenefitLimits.hoursUpTo(limits.ssiEndsAt(), wage)));
		}
		return marks;
	}

}

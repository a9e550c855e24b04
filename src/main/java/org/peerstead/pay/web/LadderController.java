package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.Paying;

import org.springframework.http.HttpStatus;
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

/** The ladders of an agency with their bands of today, and its full-time week. */
@Controller
class LadderController {

	private static final String PAGE = "pay/ladder";

	private final LadderPages pages;

	private final Paying paying;

	private final AgencyNames agencies;

	private final Clock clock;

	LadderController(LadderPages pages, Paying paying, AgencyNames agencies, Clock clock) {
		this.pages = pages;
		this.paying = paying;
		this.agencies = agencies;
		this.clock = clock;
	}

	/** The agency asked for, or the first by name. */
	@GetMapping("/pay/ladder")
	@MayKeepPay
	String show(@RequestParam(required = false) @Nullable UUID agency, SignedIn me, Model model) {
		List<AgencyNames.Choice> choices = this.agencies.choices(me.program(), new Reach(true, Set.of()));
		UUID shown = (agency == null && !choices.isEmpty()) ? UUID.fromString(choices.get(0).value()) : agency;
		if (shown != null) {
			LadderPages.Page page = fill(new AgencyId(shown), me, model);
			model.addAttribute("form", new WeekForm(page.fullWeek()));
		}
		model.addAttribute("agencies", choices);
		return PAGE;
	}

	@PostMapping("/pay/agencies/{agency}/week")
	@MayKeepPay
	ModelAndView week(@PathVariable AgencyId agency, @Valid @ModelAttribute("form") WeekForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		fill(agency, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.paying.setFullWeek(agency, me.program(), Objects.requireNonNull(form.hours())));
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved. Rates that are on record stay as they are.");
			return Answer.redirect("/pay/ladder?agency=" + agency);
		}
		model.addAttribute("agencies", this.agencies.choices(me.program(), new Reach(true, Set.of())));
		ModelAndView page = new ModelAndView(PAGE);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private LadderPages.Page fill(AgencyId agency, SignedIn me, Model model) {
		LadderPages.Page page = this.pages.ladder(agency, LocalDate.now(this.clock.withZone(me.zone())), me.program());
		model.addAttribute("page", page);
		model.addAttribute("agency", agency);
		return page;
	}

}

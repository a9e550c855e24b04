package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayKeepAccommodations;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Pager;
import org.peerstead.access.web.Submission;
import org.peerstead.retention.Accommodations;
import org.peerstead.retention.Accommodations.Arrangement;
import org.peerstead.retention.ArrangementKind;
import org.peerstead.retention.GrowthReach;
import org.peerstead.retention.Worker;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was arranged so that people can do the work. It is a file apart, and there is no
 * download of it.
 */
@Controller
class AccommodationsController {

	private static final String PAGE = "retention/accommodations/show";

	private static final String REVIEW = "retention/accommodations/review";

	private final AccommodationPages pages;

	private final Accommodations accommodations;

	private final GrowthReach reach;

	private final AgencyNames agencies;

	AccommodationsController(AccommodationPages pages, Accommodations accommodations, GrowthReach reach,
			AgencyNames agencies) {
		this.pages = pages;
		this.accommodations = accommodations;
		this.reach = reach;
		this.agencies = agencies;
	}

	/** The days of an arrangement that is looked at again. */
	record ReviewForm(@Nullable Integer version, @Nullable LocalDate throughDay, @Nullable LocalDate reviewOn) {

		static ReviewForm of(Arrangement arrangement) {
			return new ReviewForm(arrangement.version(), arrangement.lastDay(), arrangement.reviewOn());
		}

		ReviewForm over(Arrangement now) {
			return new ReviewForm(now.version(), this.throughDay, this.reviewOn);
		}

		int seen() {
			return (this.version != null) ? this.version : -1;
		}

	}

	@GetMapping("/accommodations")
	@MayKeepAccommodations
	String list(@ModelAttribute("search") AccommodationPages.Search search, SignedIn me, Model model) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/accommodations")
			.queryParam("agency", (search.agency() != null) ? search.agency() : "");
		model.addAttribute("page", Pager.of(this.pages.list(search, me, Pager.ASKED), address, search.after(),
				AccommodationPages.Line::key));
		model.addAttribute("agencies", this.agencies.choices(me.program(), GrowthReach.keptBy(me)));
		model.addAttribute("today", this.reach.today(me));
		return "retention/accommodations/list";
	}

	@GetMapping("/accommodations/{spell}")
	@MayKeepAccommodations
	String show(@PathVariable UUID spell, SignedIn me, Model model) {
		fill(spell, me, model);
		model.addAttribute("form", ArrangementForm.blank(this.reach.today(me)));
		return PAGE;
	}

	@PostMapping("/accommodations/{spell}")
	@MayKeepAccommodations
	ModelAndView create(@PathVariable UUID spell, @Valid @ModelAttribute("form") ArrangementForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(spell, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.accommodations.agree(form.toAgreed(spell), me.program()));
		if (!outcome.done()) {
			return Answer.refused(PAGE);
		}
		flash.addFlashAttribute("flash", "Saved. The worker sees it, and the supervisor sees what to do.");
		return Answer.redirect("/accommodations/" + spell);
	}

	@GetMapping("/accommodations/{spell}/{accommodation}")
	@MayKeepAccommodations
	String edit(@PathVariable UUID spell, @PathVariable UUID accommodation, SignedIn me, Model model) {
		model.addAttribute("form", ReviewForm.of(find(spell, accommodation, me, model)));
		return REVIEW;
	}

	@PostMapping("/accommodations/{spell}/{accommodation}")
	@MayKeepAccommodations
	ModelAndView update(@PathVariable UUID spell, @PathVariable UUID accommodation,
			@Valid @ModelAttribute("form") ReviewForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		Arrangement now = find(spell, accommodation, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.accommodations
			.review(accommodation, spell, form.seen(), form.throughDay(), form.reviewOn(), me.program()));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", ReviewForm.of(now));
			model.addAttribute("form", form.over(now));
			return Answer.changedMeanwhile(REVIEW);
		}
		if (!outcome.done()) {
			return Answer.refused(REVIEW);
		}
		flash.addFlashAttribute("flash", "Saved.");
		return Answer.redirect("/accommodations/" + spell);
	}

	private Worker fill(UUID spell, SignedIn me, Model model) {
		Worker worker = this.reach.kept(spell, me, "accommodations of a worker");
		model.addAttribute("worker", worker);
		model.addAttribute("today", this.reach.today(me));
		model.addAttribute("arrangements", this.accommodations.of(spell, me.program()));
		model.addAttribute("kinds", Option.of(ArrangementKind.values(), ArrangementKind::words));
		return worker;
	}

	private Arrangement find(UUID spell, UUID accommodation, SignedIn me, Model model) {
		fill(spell, me, model);
		Arrangement found = this.accommodations.of(spell, me.program())
			.stream()
			.filter((one) -> one.id().equals(accommodation))
			.findFirst()
			.orElseThrow(NotFound::new);
		model.addAttribute("arrangement", found);
		return found;
	}

}

package org.peerstead.retention.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.access.web.Typed;
import org.peerstead.retention.GrowthReach;
import org.peerstead.retention.Onboarding;
import org.peerstead.retention.OnboardingChecklist;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each agency's checklist for whoever begins. */
@Controller
class ChecklistController {

	private static final String PAGE = "retention/growth/checklist";

	private final OnboardingChecklist checklist;

	private final AgencyNames agencies;

	private final GrowthReach reach;

	ChecklistController(OnboardingChecklist checklist, AgencyNames agencies, GrowthReach reach) {
		this.checklist = checklist;
		this.agencies = agencies;
		this.reach = reach;
	}

	/** One line as typed. */
	record ItemForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
			@NotNull(message = "Choose the agency.") @Nullable UUID agencyId,
			@NotBlank(message = "Write what is done.") @Size(min = 2, max = 200,
					message = "Write 2 to 200 letters.") @Nullable String words,
			@Size(max = 100, message = "A position has at most 100 letters.") @Nullable String position,
			@NotNull(message = "Write the day, counted from the first day of work.") @Min(value = 1,
					message = "The first day of work is day 1.") @Max(value = 365,
							message = "Write a day of the first year, up to 365.") @Nullable Integer dueDay) {

		Onboarding.Item toItem() {
			return new Onboarding.Item(Typed.text(this.words), Typed.orNull(this.position),
					Objects.requireNonNull(this.dueDay));
		}

		AgencyId agency(Reach kept) {
			AgencyId agency = new AgencyId(Objects.requireNonNull(this.agencyId));
			if (!kept.includes(agency)) {
				throw new Refusal("agencyId", "Choose one of the list.");
			}
			return agency;
		}

	}

	/** The agency that begins from the starter list. */
	record StarterForm(@NotNull(message = "Choose the agency.") @Nullable UUID starterAgency) {

		AgencyId agency(Reach kept) {
			AgencyId agency = new AgencyId(Objects.requireNonNull(this.starterAgency));
			if (!kept.includes(agency)) {
				throw new Refusal("starterAgency", "Choose one of the list.");
			}
			return agency;
		}

	}

	@GetMapping("/growth/checklist")
	@MayKeepPeople
	String list(SignedIn me, Model model) {
		fill(me, model);
		model.addAttribute("form", new ItemForm(NewId.next(), null, null, null, null));
		model.addAttribute("starter", new StarterForm(null));
		return PAGE;
	}

	@PostMapping("/growth/checklist")
	@MayKeepPeople
	ModelAndView create(@Valid @ModelAttribute("form") ItemForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		Reach kept = GrowthReach.keptBy(me);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.checklist
			.add(Objects.requireNonNull(form.id()), form.agency(kept), form.toItem(), me.program()));
		if (!outcome.done()) {
			fill(me, model);
			model.addAttribute("starter", new StarterForm(null));
			return Answer.refused(PAGE);
		}
		flash.addFlashAttribute("flash", "Saved. Whoever begins from now on has it in their plan.");
		return Answer.redirect("/growth/checklist");
	}

	@PostMapping("/growth/checklist/starter")
	@MayKeepPeople
	ModelAndView start(@Valid @ModelAttribute("starter") StarterForm form, BindingResult errors, SignedIn me,
			Model model, RedirectAttributes flash) {
		Reach kept = GrowthReach.keptBy(me);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.checklist.start(form.agency(kept), me.program()));
		if (!outcome.done()) {
			fill(me, model);
			model.addAttribute("form", new ItemForm(NewId.next(), null, null, null, null));
			return Answer.refused(PAGE);
		}
		flash.addFlashAttribute("flash", "Saved. Change the list as your agency works.");
		return Answer.redirect("/growth/checklist");
	}

	@PostMapping("/growth/checklist/{item}/closings")
	@MayKeepPeople
	ModelAndView close(@PathVariable UUID item, SignedIn me, RedirectAttributes flash) {
		this.checklist.close(item, this.reach.today(me), GrowthReach.keptBy(me), me.program());
		flash.addFlashAttribute("flash", "Taken off the list. Plans that have begun keep it.");
		return Answer.redirect("/growth/checklist");
	}

	private void fill(SignedIn me, Model model) {
		Reach kept = GrowthReach.keptBy(me);
		model.addAttribute("lines", this.checklist.of(kept, me.program()));
		model.addAttribute("agencies", this.agencies.open(me.program(), kept));
	}

}

package org.peerstead.participants.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.MaySeeClosedRecords;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Show;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ClosedRecords;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.PrivacyKeeping;
import org.peerstead.participants.RecordOpening.Kind;
import org.peerstead.participants.RecordOpening.Verdict;
import org.peerstead.participants.RecordOpening;

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

/** Opens a closed record with a reason, and looks at each opening again. */
@Controller
class RecordOpeningsController {

	private static final String FORM = "participants/opening-new";

	private static final String REVIEW = "participants/opening";

	private static final int PAGE = 50;

	private final PrivacyPages pages;

	private final PrivacyKeeping keeping;

	private final ClosedRecords closed;

	private final ParticipantReach reach;

	private final Show show;

	RecordOpeningsController(PrivacyPages pages, PrivacyKeeping keeping, ClosedRecords closed, ParticipantReach reach,
			Show show) {
		this.pages = pages;
		this.keeping = keeping;
		this.closed = closed;
		this.reach = reach;
		this.show = show;
	}

	@GetMapping("/privacy/openings")
	@MayRunProgram
	String list(@RequestParam(required = false) @Nullable String show,
			@RequestParam(required = false) @Nullable UUID after, SignedIn me, Model model) {
		boolean all = "all".equals(show);
		List<PrivacyPages.Opening> found = this.pages.openings(me, all, after, PAGE + 1);
		List<PrivacyPages.Opening> rows = (found.size() > PAGE) ? found.subList(0, PAGE) : found;
		model.addAttribute("rows", rows);
		model.addAttribute("all", all);
		model.addAttribute("zone", me.zone());
		String address = "/privacy/openings" + (all ? "?show=all&after=" : "?after=");
		model.addAttribute("nextHref", (found.size() > PAGE) ? address + rows.get(PAGE - 1).id() : null);
		model.addAttribute("firstHref", (after != null) ? "/privacy/openings" + (all ? "?show=all" : "") : null);
		return "participants/openings";
	}

	@GetMapping("/privacy/openings.csv")
	@MayRunProgram
	void file(SignedIn me, HttpServletResponse response) {
		List<PrivacyPages.Opening> rows = this.pages.openings(me, true, null, 10_000);
		CsvAnswer.send(response, "openings.csv",
				List.of("Opened", "Closed", "By", "Why", "Reason", "Pages looked at", "Looked at again", "By", "Note"),
				(csv) -> rows.forEach((row) -> csv.row(this.show.moment(row.openedAt(), me.zone()),
						this.show.moment(row.closesAt(), me.zone()), row.opener(), row.kind().words(), row.reason(),
						row.looks(), row.word(), row.reviewer(), row.note())));
	}

	@GetMapping("/privacy/openings/new")
	@MaySeeClosedRecords
	String blank(SignedIn me, Model model) {
		model.addAttribute("form", OpeningForm.blank());
		fill(me, model);
		return FORM;
	}

	@PostMapping("/privacy/openings")
	@MaySeeClosedRecords
	ModelAndView create(@Valid @ModelAttribute("form") OpeningForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		fill(me, model);
		Optional<ParticipantId> found = errors.hasErrors() ? Optional.empty()
				: this.closed.find(form.last(), form.born(), me);
		if (!errors.hasErrors() && found.isEmpty()) {
			errors.rejectValue("lastName", "none",
					"No record that you could open has this last name and birth date. Check both, or ask the county's privacy contact.");
		}
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.keeping.open(form.newId(), found.orElseThrow(),
						new RecordOpening.Why(me.id(), form.why(), form.words()), me.program()));
		if (!outcome.done()) {
			return Answer.refused(FORM);
		}
		flash.addFlashAttribute("flash", "Open for " + this.keeping.opening(me.program()).toMinutes()
				+ " minutes. Each page you look at is kept with your reason, and someone else looks at it again.");
		flash.addFlashAttribute("flashKind", "warning");
		return Answer.redirect("/participants/" + found.orElseThrow());
	}

	@GetMapping("/privacy/openings/{opening}")
	@MayRunProgram
	String show(@PathVariable UUID opening, SignedIn me, Model model) {
		model.addAttribute("form", new OpeningReviewForm(null, null));
		fill(opening, me, model);
		return REVIEW;
	}

	@PostMapping("/privacy/openings/{opening}/reviews")
	@MayRunProgram
	ModelAndView review(@PathVariable UUID opening, @Valid @ModelAttribute("form") OpeningReviewForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		this.pages.opening(opening, me);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.keeping.review(opening, me.id(), form.found(), form.note(), me.program()));
		if (!outcome.done()) {
			fill(opening, me, model);
			return Answer.refused(REVIEW);
		}
		flash.addFlashAttribute("flash", "Saved.");
		return Answer.redirect("/privacy/openings");
	}

	private void fill(UUID opening, SignedIn me, Model model) {
		PrivacyPages.Opening found = this.pages.opening(opening, me);
		model.addAttribute("it", found);
		model.addAttribute("own", found.user().equals(me.id().value()));
		model.addAttribute("looks", this.pages.looks(opening, me));
		model.addAttribute("zone", me.zone());
		model.addAttribute("verdicts",
				Arrays.stream(Verdict.values()).map((one) -> new Choices.Choice(one.name(), one.words())).toList());
	}

	private void fill(SignedIn me, Model model) {
		model.addAttribute("kinds",
				Arrays.stream(Kind.values()).map((one) -> new Choices.Choice(one.name(), one.words())).toList());
		model.addAttribute("minutes", this.keeping.opening(me.program()).toMinutes());
		model.addAttribute("terms", this.pages.terms(me).orElse(null));
		model.addAttribute("today", this.reach.sightOf(me).today());
	}

}

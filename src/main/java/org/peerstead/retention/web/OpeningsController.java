package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MaySeeRetention;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.access.web.Submission;
import org.peerstead.retention.Recruiting;
import org.peerstead.retention.Recruiting.Seen;
import org.peerstead.retention.web.OpeningList.Row;
import org.peerstead.retention.web.OpeningList.Show;

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
import org.springframework.web.util.UriComponentsBuilder;

/** The posts to be filled: the list, a new one, and what was written of one. */
@Controller
class OpeningsController {

	private static final String FORM = "retention/opening";

	private static final int MOST_ROWS_OF_A_FILE = 50_000;

	private static final StayingSearch NO_SEARCH = new StayingSearch(null, null, null, null, null);

	private final OpeningList list;

	private final Recruiting recruiting;

	private final StayingChoices choices;

	OpeningsController(OpeningList list, Recruiting recruiting, StayingChoices choices) {
		this.list = list;
		this.recruiting = recruiting;
		this.choices = choices;
	}

	@GetMapping("/retention/openings")
	@MaySeeRetention
	String list(StayingSearch search, @RequestParam(required = false) @Nullable Show show,
			@RequestParam(required = false) @Nullable UUID after, SignedIn me, Model model) {
		Show shown = (show != null) ? show : Show.ALL;
		LocalDate today = this.choices.today(me);
		String query = search.query("show=" + shown);
		this.choices.fill(model, search, me);
		model.addAttribute("page",
				Pager.of(this.list.rows(shown, search, after, Pager.ASKED, today, me),
						UriComponentsBuilder.fromUriString("/retention/openings" + query),
						(after != null) ? after.toString() : null, (row) -> row.id().toString()));
		model.addAttribute("show", shown);
		model.addAttribute("shows", List.of(Show.OPEN, Show.COUNTED, Show.FILLED));
		model.addAttribute("csv", "/retention/openings.csv" + query);
		return "retention/openings";
	}

	@GetMapping("/retention/openings.csv")
	@MaySeeRetention
	void file(StayingSearch search, @RequestParam(required = false) @Nullable Show show, SignedIn me,
			HttpServletResponse response) {
		List<Row> rows = this.list.rows((show != null) ? show : Show.ALL, search, null, MOST_ROWS_OF_A_FILE,
				this.choices.today(me), me);
		CsvAnswer.send(response, "openings.csv",
				List.of("Position", "Agency", "Team", "Open since", "Has work", "Starts within 30 days",
						"Sought outside", "Applied", "Accepted", "Days to hire", "Days to fill", "Withdrawn",
						"Withdrawn because"),
				(csv) -> rows.forEach((row) -> csv.row(row.position(), row.agency(), row.team(), row.openedOn(),
						row.hasWork() ? "yes" : "no", row.startsWithin30Days() ? "yes" : "no",
						row.seeksOutside() ? "yes" : "no", row.appliedOn(), row.acceptedOn(), row.daysToHire(),
						row.daysToFill(), row.withdrawnOn(), row.withdrawnBecause())));
	}

	@GetMapping("/retention/openings/new")
	@MaySeeRetention
	String blank(SignedIn me, Model model) {
		this.choices.fill(model, NO_SEARCH, me);
		model.addAttribute("form", OpeningForm.blank());
		return FORM;
	}

	@PostMapping("/retention/openings")
	@MaySeeRetention
	ModelAndView create(@Valid @ModelAttribute("form") OpeningForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.recruiting.open(form.newId(), me.program(), form.toPost()));
		if (outcome.done()) {
			flash.addFlashAttribute("flash",
					"Saved. It counts as vacant while it is open and all three answers are yes.");
			return Answer.redirect("/retention/openings");
		}
		this.choices.fill(model, NO_SEARCH, me);
		return Answer.refused(FORM);
	}

	@GetMapping("/retention/openings/{id}/edit")
	@MaySeeRetention
	String edit(@PathVariable UUID id, SignedIn me, Model model) {
		model.addAttribute("form", OpeningForm.of(this.list.find(id, me)));
		model.addAttribute("editing", id);
		this.choices.fill(model, NO_SEARCH, me);
		return FORM;
	}

	@PostMapping("/retention/openings/{id}")
	@MaySeeRetention
	ModelAndView update(@PathVariable UUID id, @Valid @ModelAttribute("form") OpeningForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		Row saved = this.list.find(id, me);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.recruiting.correct(new Seen(id, me.program(), form.version()), form.toPost()));
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved.");
			return Answer.redirect("/retention/openings");
		}
		model.addAttribute("editing", id);
		this.choices.fill(model, NO_SEARCH, me);
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", OpeningForm.of(saved));
			model.addAttribute("form", form.withVersion(saved.version()));
			return Answer.changedMeanwhile(FORM);
		}
		return Answer.refused(FORM);
	}

}

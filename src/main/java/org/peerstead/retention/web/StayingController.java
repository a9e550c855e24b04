package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MaySeeRetention;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.retention.web.StayingPages.Line;
import org.peerstead.retention.web.StayingPages.Rows;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The measures of staying, each with its definition, and the people behind each. */
@Controller
class StayingController {

	private static final int MOST_ROWS_OF_A_FILE = 100_000;

	private final StayingPages pages;

	private final OpeningList openings;

	private final FirstServices firstServices;

	private final StayingChoices choices;

	StayingController(StayingPages pages, OpeningList openings, FirstServices firstServices, StayingChoices choices) {
		this.pages = pages;
		this.openings = openings;
		this.firstServices = firstServices;
		this.choices = choices;
	}

	@GetMapping("/retention")
	@MaySeeRetention
	String show(StayingSearch search, SignedIn me, Model model) {
		LocalDate today = this.choices.today(me);
		this.choices.fill(model, search, me);
		model.addAttribute("period", search.period(today));
		List<Figure> figures = new ArrayList<>(this.pages.figures(search, today, me));
		figures.addAll(this.openings.figures(search, today, me));
		figures.add(this.firstServices.figure(search, today, me));
		model.addAttribute("figures", figures);
		model.addAttribute("query", search.query());
		return "retention/show";
	}

	@GetMapping("/retention/people")
	@MaySeeRetention
	String list(StayingSearch search, @RequestParam(defaultValue = "employed") String measure,
			@RequestParam(required = false) @Nullable String after, SignedIn me, Model model) {
		Measure asked = Measure.of(measure).orElseThrow(NotFound::new);
		LocalDate today = this.choices.today(me);
		Rows rows = this.pages.rows(asked, search, after, Pager.ASKED, today, me);
		String query = search.query("measure=" + asked.key());
		Pager<Line> page = Pager.of(rows.lines(), UriComponentsBuilder.fromUriString("/retention/people" + query),
				after, Line::key);
		this.choices.fill(model, search, me);
		model.addAttribute("measure", asked);
		model.addAttribute("period", search.period(today));
		model.addAttribute("page", page);
		model.addAttribute("lines", this.pages.named(page.rows(), "people behind a measure of staying", me));
		model.addAttribute("rows", rows);
		model.addAttribute("csv", "/retention/people.csv" + query);
		model.addAttribute("query", search.query());
		return "retention/people";
	}

	@GetMapping("/retention/people.csv")
	@MaySeeRetention
	void file(StayingSearch search, @RequestParam(defaultValue = "employed") String measure, SignedIn me,
			HttpServletResponse response) {
		Measure asked = Measure.of(measure).orElseThrow(NotFound::new);
		List<Line> lines = this.pages.named(
				this.pages.rows(asked, search, null, MOST_ROWS_OF_A_FILE, this.choices.today(me), me).lines(),
				"people behind a measure of staying, as a file", me);
		CsvAnswer.send(response, "staying-" + asked.key() + ".csv",
				List.of("Worker", "Name", "Agency", "Form of work", "First day", "Last day", "Kind of leaving",
						"Counted"),
				(csv) -> lines.forEach((line) -> csv.row(line.worker(), line.name(), line.agency(), line.type(),
						line.entered(), line.left(), line.leaving(), line.counted() ? "yes" : "no")));
	}

}

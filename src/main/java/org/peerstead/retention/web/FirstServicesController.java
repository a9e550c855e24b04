package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MaySeeRetention;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.retention.web.FirstServices.Line;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who was first certified in a period, and how soon they gave a billable service. */
@Controller
class FirstServicesController {

	private final FirstServices services;

	private final StayingChoices choices;

	FirstServicesController(FirstServices services, StayingChoices choices) {
		this.services = services;
		this.choices = choices;
	}

	@GetMapping("/retention/first-services")
	@MaySeeRetention
	String list(StayingSearch search, @RequestParam(required = false) @Nullable String after, SignedIn me,
			Model model) {
		LocalDate today = this.choices.today(me);
		this.choices.fill(model, search, me);
		model.addAttribute("page", Pager.of(this.services.shown(search, after, Pager.ASKED, today, me),
				UriComponentsBuilder.fromUriString("/retention/first-services" + search.query()), after, Line::key));
		model.addAttribute("period", search.period(today));
		model.addAttribute("csv", "/retention/first-services.csv" + search.query());
		model.addAttribute("query", search.query());
		return "retention/first-services";
	}

	@GetMapping("/retention/first-services.csv")
	@MaySeeRetention
	void file(StayingSearch search, SignedIn me, HttpServletResponse response) {
		List<Line> lines = this.services.shown(search, null, Integer.MAX_VALUE, this.choices.today(me), me);
		CsvAnswer.send(response, "first-services.csv",
				List.of("Worker", "Name", "First certified", "First billable service", "Days", "Seen through"),
				(csv) -> lines.forEach((line) -> csv.row(line.worker(), line.name(), line.certified(), line.service(),
						line.days(), line.seen())));
	}

}

package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MaySeeRetention;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.people.ExitReason;
import org.peerstead.retention.ExitRecords;
import org.peerstead.retention.GrowthReach;
import org.peerstead.shared.Suppression;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * Why people leave, counted: small counts and whatever would give them away are not
 * shown.
 */
@Controller
class ExitCountsController {

	private final ExitRecords records;

	private final GrowthReach reach;

	private final AgencyNames agencies;

	ExitCountsController(ExitRecords records, GrowthReach reach, AgencyNames agencies) {
		this.records = records;
		this.reach = reach;
		this.agencies = agencies;
	}

	/** Which days and which agency. */
	record Search(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID agency) {

		LocalDate first(LocalDate today) {
			return (this.from != null) ? this.from : today.minusYears(1).plusDays(1);
		}

		LocalDate last(LocalDate today) {
			return (this.to != null) ? this.to : today;
		}

	}

	/** One reason: how many gave it as the main one, and how many named it at all. */
	record Line(String reason, Suppression.Cell main, Suppression.Cell named) {

	}

	/** One answer and how many gave it. */
	record AnswerLine(String answer, Suppression.Cell number) {

	}

	@GetMapping("/retention/exits")
	@MaySeeRetention
	ModelAndView show(@ModelAttribute("search") Search search, BindingResult errors, SignedIn me, Model model) {
		LocalDate today = this.reach.today(me);
		Search asked = errors.hasErrors() ? new Search(null, null, null) : search;
		ExitRecords.Counts counts = counts(asked, today, me);
		Suppression.Line main = main(counts);
		model.addAttribute("from", asked.first(today));
		model.addAttribute("to", asked.last(today));
		model.addAttribute("lines", lines(counts, main));
		model.addAttribute("total", main.total());
		model.addAttribute("records", Suppression.OWN_STAFF.alone(counts.records()));
		model.addAttribute("wouldReturn", answers(counts.wouldReturn()));
		model.addAttribute("leftField", answers(counts.leftField()));
		model.addAttribute("agencies",
				this.agencies.choices(me.program(), me.reachAs(org.peerstead.access.Role.COUNTY_STAFF)));
		model.addAttribute("agency", asked.agency());
		model.addAttribute("unreadable", errors.hasErrors());
		ModelAndView page = new ModelAndView("retention/exits/counts");
		page.setStatus(errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		return page;
	}

	@GetMapping("/retention/exits.csv")
	@MaySeeRetention
	void file(@ModelAttribute("search") Search search, SignedIn me, HttpServletResponse response) {
		ExitRecords.Counts counts = counts(search, this.reach.today(me), me);
		List<Line> lines = lines(counts, main(counts));
		CsvAnswer.send(response, "exits-by-reason.csv", List.of("Reason", "Main reason", "Named in a record"),
				(csv) -> lines.forEach((line) -> csv.row(line.reason(), line.main().words(), line.named().words())));
	}

	private ExitRecords.Counts counts(Search search, LocalDate today, SignedIn me) {
		return this.records.counts(search.first(today), search.last(today),
				(search.agency() != null) ? new AgencyId(search.agency()) : null, me.program());
	}

	private static Suppression.Line main(ExitRecords.Counts counts) {
		return Suppression.OWN_STAFF
			.line(ExitReason.ofLeaving().stream().map((reason) -> counts.main().getOrDefault(reason, 0L)).toList());
	}

	private static List<Line> lines(ExitRecords.Counts counts, Suppression.Line main) {
		List<ExitReason> reasons = ExitReason.ofLeaving();
		return java.util.stream.IntStream.range(0, reasons.size())
			.mapToObj((at) -> new Line(reasons.get(at).words(), main.cells().get(at),
					Suppression.OWN_STAFF.alone(counts.named().getOrDefault(reasons.get(at), 0L))))
			.toList();
	}

	private static List<AnswerLine> answers(Map<ExitRecords.Said, Long> counts) {
		List<ExitRecords.Said> said = Arrays.asList(ExitRecords.Said.values());
		Suppression.Line line = Suppression.OWN_STAFF
			.line(said.stream().map((one) -> counts.getOrDefault(one, 0L)).toList());
		return said.stream().map((one) -> new AnswerLine(one.words(), line.cells().get(said.indexOf(one)))).toList();
	}

}

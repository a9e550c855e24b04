package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MaySeeRetention;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.retention.Grade.Waiting;
import org.peerstead.retention.Promotions;
import org.peerstead.retention.Survival.Curve;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is promoted, peers beside the other workers, and what that is computed from. */
@Controller
class PromotionsController {

	private final PromotionPages pages;

	private final StayingChoices choices;

	PromotionsController(PromotionPages pages, StayingChoices choices) {
		this.pages = pages;
		this.choices = choices;
	}

	@GetMapping("/retention/promotions")
	@MaySeeRetention
	String show(StayingSearch search, SignedIn me, Model model) {
		LocalDate today = this.choices.today(me);
		Promotions promotions = this.pages.promotions(search, today, me);
		this.choices.fill(model, search, me);
		model.addAttribute("period", PromotionPages.period(search, today));
		model.addAttribute("sides",
				List.of(side("Peers", promotions.peers()), side("Other workers", promotions.others())));
		model.addAttribute("gap", gap(promotions));
		model.addAttribute("page", SurvivalPage.of(promotions.timeInGrade(), "Time in grade of peers and other workers",
				CurveWords.GRADE));
		model.addAttribute("csv", "/retention/grades.csv" + search.query());
		model.addAttribute("curvesCsv", "/retention/time-in-grade.csv" + search.query());
		return "retention/promotions";
	}

	/** One line of the page: a side with its figures in words. */
	record SideLine(String label, int people, int unknown, int promotions, String years, String rate) {

	}

	@GetMapping("/retention/time-in-grade.csv")
	@MaySeeRetention
	void curves(StayingSearch search, SignedIn me, HttpServletResponse response) {
		List<Curve> curves = this.pages.promotions(search, this.choices.today(me), me).timeInGrade().curves();
		CsvAnswer.send(response, "time-in-grade.csv", SurvivalController.CURVE_COLUMNS, (csv) -> curves
			.forEach((curve) -> curve.line().steps().forEach((step) -> SurvivalController.row(csv, curve, step))));
	}

	@GetMapping("/retention/grades.csv")
	@MaySeeRetention
	void grades(StayingSearch search, SignedIn me, HttpServletResponse response) {
		List<Waiting> waits = this.pages.shown(search, this.choices.today(me), me);
		CsvAnswer.send(response, "grades.csv",
				List.of("worker", "group", "rung", "entered", "observed_from", "observed_through", "promoted"),
				(csv) -> waits.forEach((wait) -> csv.row(wait.grade().career().worker(),
						wait.grade().career().peer() ? "Peers" : "Other workers", wait.grade().placed().title(),
						wait.grade().placed().from(), wait.from(), wait.through(), wait.ended() ? "yes" : "no")));
	}

	private static SideLine side(String label, Promotions.Side side) {
		return new SideLine(label, side.people(), side.unknown(), side.promotions(),
				String.format(Locale.US, "%.1f", side.years()), rate(side.rate()));
	}

	private static String rate(@Nullable Double rate) {
		return (rate != null) ? String.format(Locale.US, "%.1f", rate) : "–";
	}

	private static String gap(Promotions promotions) {
		return promotions.gap()
			.map((gap) -> String.format(Locale.US,
					"Of 100 people working for a year, %.1f %s peers than other workers are promoted (95%% interval of the difference: %.1f to %.1f). %s",
					Math.abs(gap.difference()), (gap.difference() < 0) ? "fewer" : "more", gap.lower(), gap.upper(),
					(gap.lower() <= 0 && gap.upper() >= 0) ? "The interval includes no difference at all."
							: "The interval leaves out no difference at all."))
			.orElse("There is no gap to show: it takes ten people on a known rung on each side, and at least one"
					+ " promotion.");
	}

}

package org.peerstead.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.BarChart;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.insight.PayBeside;
import org.peerstead.insight.PayBeside.Choice;
import org.peerstead.insight.PayBeside.Living;
import org.peerstead.insight.PayBeside.Neighbor;
import org.peerstead.insight.PayBeside.Shown;
import org.peerstead.pay.Benchmarks;
import org.peerstead.pay.Household;
import org.peerstead.pay.OccupationalWage;
import org.peerstead.pay.OccupationalWage.Points;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pay beside living wages and the wages of the neighboring occupations. */
@Controller
class BenchmarksController {

	private final PayBeside beside;

	private final Benchmarks benchmarks;

	private final Clock clock;

	BenchmarksController(PayBeside beside, Benchmarks benchmarks, Clock clock) {
		this.beside = beside;
		this.benchmarks = benchmarks;
		this.clock = clock;
	}

	/** One line of a select box. */
	record Option(String value, String label) {
	}

	/** The boxes of the page as they stand in its address. */
	record Boxes(@Nullable String county, @Nullable String household, @Nullable String year, @Nullable String area,
			@Nullable String rate) {

		Choice choice() {
			Integer wanted = (this.year != null && this.year.matches("[0-9]{4}")) ? Integer.valueOf(this.year) : null;
			return new Choice(this.county,
					Household.named((this.household != null) ? this.household : "").orElse(Household.ONE_ADULT), wanted,
					this.area, tried());
		}

		/**
		 * A rate that cannot be read is told beside the box, and the page shows the rest.
		 */
		private @Nullable Rate tried() {
			try {
				Rate tried = (this.rate == null || this.rate.isBlank()) ? null : Rate.of(this.rate);
				return (tried != null && tried.amount().signum() > 0) ? tried : null;
			}
			catch (Refusal ex) {
				return null;
			}
		}

		@Nullable String problem() {
			return (this.rate != null && !this.rate.isBlank() && tried() == null)
					? "\"" + this.rate + "\" is not a rate above zero. Write it like 17.50." : null;
		}

	}

	@GetMapping("/pay/benchmarks")
	@MayKeepPay
	String show(SignedIn me, ProgramId program, Boxes boxes, Model model) {
		Shown shown = this.beside.show(program, boxes.choice(), LocalDate.ofInstant(this.clock.instant(), me.zone()));
		model.addAttribute("shown", shown);
		model.addAttribute("counties", shown.counties().stream().map(BenchmarksController::option).toList());
		model.addAttribute("areas", shown.areas().stream().map(BenchmarksController::option).toList());
		model.addAttribute("households",
				Household.all().stream().map((one) -> new Option(one.key(), one.words())).toList());
		model.addAttribute("years",
				shown.years().stream().map((one) -> new Option(one.toString(), one.toString())).toList());
		model.addAttribute("household", boxes.choice().household());
		model.addAttribute("typed", boxes.rate());
		model.addAttribute("problem", boxes.problem());
		model.addAttribute("livingChart", shown.households().isEmpty() ? null : living(shown, boxes));
		model.addAttribute("wagesChart", shown.neighbors().isEmpty() ? null : wages(shown));
		return "insight/benchmarks";
	}

	@GetMapping("/pay/benchmarks.csv")
	@MayKeepPay
	void csv(SignedIn me, ProgramId program, Boxes boxes, HttpServletResponse response) {
		Shown shown = this.beside.show(program, boxes.choice(), LocalDate.ofInstant(this.clock.instant(), me.zone()));
		CsvAnswer.send(response, "pay-benchmarks.csv", List.of("figure", "of", "area", "low", "median", "high", "mean",
				"living wage", "rate compared", "difference", "hours a week needed", "source"), (csv) -> {
					for (Living one : shown.households()) {
						PayBeside.Gap gap = one.gap();
						csv.row("living wage", one.wage().year() + ", " + one.wage().household().words(),
								(shown.county() != null) ? shown.county().name() : null, null, null, null, null,
								one.wage().hourly().amount(), amount(shown.rate()),
								(gap != null) ? gap.difference().amount() : null,
								(gap != null) ? gap.hoursNeeded() : null, one.wage().source().words());
					}
					for (Neighbor one : shown.neighbors()) {
						Points points = one.wage().points();
						Rate median = points.median();
						csv.row("occupation", one.wage().occupation() + " " + one.wage().title(),
								one.wage().area() + ((one.wage().standsIn() != null)
										? " (figures of " + one.wage().standsIn() + ")" : ""),
								amount(points.low()), amount(median), amount(points.high()), amount(points.mean()),
								null, amount(shown.rate()),
								(shown.rate() != null && median != null)
										? shown.rate().amount().subtract(median.amount()) : null,
								null, one.wage().source().words());
					}
				});
	}

	@PostMapping("/pay/benchmarks/home")
	@MayKeepPay
	String settle(ProgramId program, @RequestParam String county, RedirectAttributes flash) {
		this.benchmarks.settleIn(program, county);
		flash.addFlashAttribute("flash", "Saved. This page opens with that county from now on.");
		return "redirect:/pay/benchmarks";
	}

	private static java.math.@Nullable BigDecimal amount(@Nullable Rate rate) {
		return (rate != null) ? rate.amount() : null;
	}

	private static Option option(Benchmarks.Area area) {
		return new Option(area.code(), area.name());
	}

	private static BarChart living(Shown shown, Boxes boxes) {
		BarChart.Drawing chart = BarChart.of("living", "Living wage by household",
				"Dollars an hour that each working adult needs, for each kind of household; the table below has the same figures.");
		for (Living one : shown.households()) {
			chart.bar(one.wage().household().words(), one.wage().hourly().display(), one.wage().hourly().amount(),
					one.wage().household().equals(boxes.choice().household()));
		}
		return line(chart, shown).drawn();
	}

	private static BarChart wages(Shown shown) {
		BarChart.Drawing chart = BarChart.of("wages", "Median hourly wage of the neighboring occupations",
				"Dollars an hour; the table below has the same figures.");
		for (Neighbor one : shown.neighbors()) {
			Rate median = one.wage().points().median();
			if (median != null) {
				chart.bar(shortly(one.wage()), median.display(), median.amount(), false);
			}
		}
		return line(chart, shown).drawn();
	}

	/** A title that fits a phone; the table has the whole one. */
	private static String shortly(OccupationalWage wage) {
		return switch (wage.occupation()) {
			case "21-1093" -> "Human service assistants";
			case "21-1094" -> "Community health workers";
			case "21-1018" -> "Mental health counselors";
			case "21-1023" -> "Mental health social workers";
			default -> wage.title();
		};
	}

	private static BarChart.Drawing line(BarChart.Drawing chart, Shown shown) {
		Rate rate = shown.rate();
		return (rate != null) ? chart.line("The rate compared: " + rate.display() + " an hour", rate.amount()) : chart;
	}

}

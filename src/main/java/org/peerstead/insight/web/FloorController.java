package org.peerstead.insight.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.BarChart;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.insight.BreakEven;
import org.peerstead.insight.FloorCost;
import org.peerstead.insight.PassThrough;
import org.peerstead.insight.PostsObserved;
import org.peerstead.pay.PostTerms;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What a floor costs, which charge would fund it, what one post must bill to pay for
 * itself, and how much of a billed dollar reaches a peer.
 */
@Controller
class FloorController {

	private static final BigDecimal FULL_YEAR = PostTerms.USUAL_WEEK.multiply(BigDecimal.valueOf(52));

	private final FloorCost floors;

	private final PostsObserved observed;

	private final PassThrough passThrough;

	private final Clock clock;

	FloorController(FloorCost floors, PostsObserved observed, PassThrough passThrough, Clock clock) {
		this.floors = floors;
		this.observed = observed;
		this.passThrough = passThrough;
		this.clock = clock;
	}

	@GetMapping("/pay/floor")
	@MayKeepPay
	String show(SignedIn me, ProgramId program, FloorBoxes boxes, Model model) {
		LocalDate today = today(me);
		PostsObserved.Year year = this.observed.until(today, program);
		model.addAttribute("boxes", boxes);
		model.addAttribute("problems", boxes.problems());
		model.addAttribute("year", year);
		model.addAttribute("unitsOfAPost", rounded(year.unitsOfAPost()));
		model.addAttribute("floor", boxes.floorRate());
		model.addAttribute("onCostsKnown", boxes.onCostsPercent() != null);
		model.addAttribute("shown", shown(program, boxes, today));
		model.addAttribute("breakEven", breakEven(boxes, year));
		model.addAttribute("today", today);
		return "insight/floor";
	}

	@GetMapping("/pay/floor.csv")
	@MayKeepPay
	void csv(SignedIn me, ProgramId program, FloorBoxes boxes, HttpServletResponse response) {
		FloorCost.Shown shown = shown(program, boxes, today(me));
		CsvAnswer.send(response, "pay-floor.csv",
				List.of("agency", "peer posts", "below the floor", "hours a year", "wages", "on-costs", "cost",
						"units billed", "charges", "charge now", "more for each unit", "charge that funds it",
						"percent more"),
				(csv) -> {
					List<FloorCost.Line> lines = new ArrayList<>((shown != null) ? shown.agencies() : List.of());
					if (shown != null) {
						lines.add(shown.all());
					}
					for (FloorCost.Line line : lines) {
						csv.row(line.agency(), line.posts(), line.below(), line.hours(), line.wages().amount(),
								line.onCosts().amount(), line.cost().amount(), line.units(), line.charges().amount(),
								amount(line.now()), amount(line.more()), amount(line.funding()), line.percentMore());
					}
				});
	}

	@GetMapping("/pay/pass-through")
	@MayKeepPay
	String passThrough(SignedIn me, ProgramId program, Model model) {
		PassThrough.Shown shown = this.passThrough.until(today(me), program);
		model.addAttribute("shown", shown);
		model.addAttribute("today", today(me));
		model.addAttribute("chart", chart(shown, today(me)));
		return "insight/pass-through";
	}

	@GetMapping("/pay/pass-through.csv")
	@MayKeepPay
	void passThroughCsv(SignedIn me, ProgramId program, HttpServletResponse response) {
		PassThrough.Shown shown = this.passThrough.until(today(me), program);
		List<PassThrough.Line> lines = new ArrayList<>(shown.lines());
		lines.addAll(shown.quarters());
		CsvAnswer.send(response, "pass-through.csv",
				List.of("agency", "quarter begins", "wages of locked timesheets", "wages as agreed", "wages", "units",
						"charges", "cents of a dollar", "method"),
				(csv) -> lines.forEach((line) -> csv.row(line.agency(), line.quarter(), line.locked().amount(),
						line.agreed().amount(), line.wages().amount(), line.units(), line.charges().amount(),
						line.cents(), line.method())));
	}

	private LocalDate today(SignedIn me) {
		return LocalDate.ofInstant(this.clock.instant(), me.zone());
	}

	private FloorCost.@Nullable Shown shown(ProgramId program, FloorBoxes boxes, LocalDate today) {
		Rate floor = boxes.floorRate();
		BigDecimal onCosts = boxes.onCostsPercent();
		return (floor != null) ? this.floors.of(program, floor, (onCosts != null) ? onCosts : BigDecimal.ZERO, today)
				: null;
	}

	/** Only what the county gave goes in; the charge alone is known from the claims. */
	private static @Nullable BreakEven breakEven(FloorBoxes boxes, PostsObserved.Year year) {
		Rate wage = boxes.floorRate();
		BigDecimal onCosts = boxes.onCostsPercent();
		Rate charge = (boxes.chargeRate() != null) ? boxes.chargeRate() : year.averageCharge();
		BigDecimal paid = boxes.paidPercent();
		Integer days = boxes.daysAYear();
		if (wage == null || onCosts == null || charge == null || charge.amount().signum() == 0 || paid == null
				|| days == null) {
			return null;
		}
		Money other = boxes.otherCosts();
		return BreakEven.of(
				new BreakEven.Terms(wage, FULL_YEAR, onCosts, (other != null) ? other : Money.ZERO, days, charge, paid),
				year.unitsOfAPost());
	}

	/**
	 * The quarters that are over: of the one that goes on, most visits are not billed.
	 */
	private static @Nullable BarChart chart(PassThrough.Shown shown, LocalDate today) {
		BarChart.Drawing chart = BarChart.of("cents", "Cents of each dollar billed that reach a peer",
				"All agencies together, by quarter that is over; the table below has each agency.");
		boolean any = false;
		for (PassThrough.Line line : shown.quarters()) {
			BigDecimal cents = line.cents();
			if (cents != null && !line.goesOn(today)) {
				any = true;
				chart.bar(line.quarterWords(), cents + " cents", cents, false);
			}
		}
		return any ? chart.drawn() : null;
	}

	private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
		return (number != null) ? number.setScale(0, RoundingMode.HALF_UP) : null;
	}

	private static @Nullable BigDecimal amount(@Nullable Rate rate) {
		return (rate != null) ? rate.amount() : null;
	}

}

package org.peerstead.retention.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MaySeeRetention;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.retention.Grouping;
import org.peerstead.retention.Survival.Curve;
import org.peerstead.retention.SurvivalCurve.Step;
import org.peerstead.retention.SurvivalReading.Answer;
import org.peerstead.retention.Window.Observation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Survival curves as a page, and what they are made of as files: each spell, and each
 * step of each curve, so that anyone can compute them again.
 */
@Controller
class SurvivalController {

	static final List<String> CURVE_COLUMNS = List.of("group", "days", "at_risk", "events", "survival", "lower",
			"upper");

	private static final int DECIMALS = 10;

	private final SurvivalPages pages;

	private final StayingChoices choices;

	SurvivalController(SurvivalPages pages, StayingChoices choices) {
		this.pages = pages;
		this.choices = choices;
	}

	/** A way to tell people apart, as a link. */
	record Way(String label, String href, boolean current) {

	}

	@GetMapping("/retention/survival")
	@MaySeeRetention
	String show(StayingSearch search, @RequestParam(defaultValue = "none") String by,
			@RequestParam(required = false) @Nullable LocalDate on, SignedIn me, Model model) {
		Grouping grouping = grouping(by);
		LocalDate today = this.choices.today(me);
		Answer answer = this.pages.answer(search, on, today, me);
		this.choices.fill(model, search, me);
		model.addAttribute("page", SurvivalPage.of(answer.by(grouping),
				"How long people stay, by " + grouping.label().toLowerCase(Locale.ROOT), CurveWords.STAYING));
		model.addAttribute("grouping", grouping);
		model.addAttribute("on", on);
		model.addAttribute("through", search.lastDay(today));
		model.addAttribute("recordsBegin", answer.recordsBegin());
		model.addAttribute("bands", answer.groups().bands());
		model.addAttribute("entryRules", answer.groups().entryRules());
		model.addAttribute("ways",
				Arrays.stream(Grouping.values()).map((way) -> way(way, grouping, search, on)).toList());
		model.addAttribute("csv", "/retention/survival.csv" + query(search, grouping, on));
		model.addAttribute("spellsCsv", "/retention/spells.csv" + query(search, Grouping.NONE, on));
		return "retention/survival";
	}

	@GetMapping("/retention/survival.csv")
	@MaySeeRetention
	void curves(StayingSearch search, @RequestParam(defaultValue = "none") String by,
			@RequestParam(required = false) @Nullable LocalDate on, SignedIn me, HttpServletResponse response) {
		Grouping grouping = grouping(by);
		List<Curve> curves = this.pages.answer(search, on, this.choices.today(me), me).by(grouping).curves();
		CsvAnswer.send(response, "survival-by-" + grouping.key() + ".csv", CURVE_COLUMNS,
				(csv) -> curves.forEach((curve) -> curve.line().steps().forEach((step) -> row(csv, curve, step))));
	}

	@GetMapping("/retention/spells.csv")
	@MaySeeRetention
	void spells(StayingSearch search, @RequestParam(required = false) @Nullable LocalDate on, SignedIn me,
			HttpServletResponse response) {
		Answer answer = this.pages.shown(search, on, this.choices.today(me), me);
		CsvAnswer.send(response, "spells.csv",
				List.of("worker", "wage", "supervisor", "agency", "team", "hours", "entry-rule", "entered", "left",
						"voluntary", "observed_from", "observed_through"),
				(csv) -> answer.observed().forEach((one) -> row(csv, answer, one)));
	}

	/** One step of a curve, as every file of curves has it. */
	static void row(CsvAnswer csv, Curve curve, Step step) {
		csv.row(curve.group().label(), Math.round(step.time()), step.atRisk(), step.events(), number(step.survival()),
				number(step.lower()), number(step.upper()));
	}

	private static void row(CsvAnswer csv, Answer answer, Observation one) {
		csv.row(one.spell().worker(), answer.group(Grouping.WAGE, one).label(),
				answer.group(Grouping.SUPERVISOR, one).label(), answer.group(Grouping.AGENCY, one).label(),
				answer.group(Grouping.TEAM, one).label(), answer.group(Grouping.HOURS, one).label(),
				answer.group(Grouping.ENTRY_RULE, one).label(), one.spell().entered(),
				one.left() ? one.through() : null, one.left() ? one.spell().leaving().voluntary() : null, one.from(),
				one.through());
	}

	private static @Nullable String number(@Nullable Double value) {
		return (value != null) ? BigDecimal.valueOf(value)
			.setScale(DECIMALS, RoundingMode.HALF_UP)
			.stripTrailingZeros()
			.toPlainString() : null;
	}

	private static Way way(Grouping way, Grouping current, StayingSearch search, @Nullable LocalDate on) {
		return new Way(way.label(), "/retention/survival" + query(search, way, on), way == current);
	}

	private static String query(StayingSearch search, Grouping grouping, @Nullable LocalDate on) {
		String by = (grouping != Grouping.NONE) ? "by=" + grouping.key() : "";
		String day = (on != null) ? "on=" + on : "";
		return search.query(by + ((!by.isEmpty() && !day.isEmpty()) ? "&" : "") + day);
	}

	private static Grouping grouping(String by) {
		return Grouping.of(by.isEmpty() ? "none" : by).orElseThrow(NotFound::new);
	}

}

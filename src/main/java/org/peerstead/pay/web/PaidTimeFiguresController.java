package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayApproveTime;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.pay.Hours;
import org.peerstead.pay.PaidTimeFigures;
import org.peerstead.rules.Work;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Paid against unpaid time of the agencies within reach, and the rows behind a number.
 */
@Controller
class PaidTimeFiguresController {

	private final PaidTimeFigures figures;

	private final AgencyNames agencies;

	private final Clock clock;

	PaidTimeFiguresController(PaidTimeFigures figures, AgencyNames agencies, Clock clock) {
		this.figures = figures;
		this.agencies = agencies;
		this.clock = clock;
	}

	/** What the address asks for. */
	record Asked(@Nullable UUID agency, @Nullable String work, @Nullable String from, @Nullable String through,
			@Nullable String after) {
	}

	/** One line of a select box. */
	record Line(String value, String label) {
	}

	@GetMapping("/pay/time")
	@MayApproveTime
	String show(ProgramId program, SignedIn me, Asked asked, Model model) {
		PaidTimeFigures.Choice choice = choice(asked, me);
		Reach reach = SheetPage.reach(me);
		List<PaidTimeFigures.Sum> months = this.figures.byMonth(program, reach, choice);
		fill(program, reach, choice, model);
		model.addAttribute("months", months);
		model.addAttribute("works", this.figures.byWork(program, reach, choice));
		model.addAttribute("byAgency", this.figures.byAgency(program, reach, choice));
		model.addAttribute("total",
				new PaidTimeFigures.Sum("", "All", months.stream().mapToLong(PaidTimeFigures.Sum::minutes).sum(),
						months.stream().mapToLong(PaidTimeFigures.Sum::paidMinutes).sum()));
		return "pay/time";
	}

	@GetMapping("/pay/time.csv")
	@MayApproveTime
	void file(ProgramId program, SignedIn me, Asked asked, HttpServletResponse response) {
		List<PaidTimeFigures.Cell> cells = this.figures.cells(program, SheetPage.reach(me), choice(asked, me));
		CsvAnswer.send(response, "paid-time.csv",
				List.of("Agency", "Month", "Work", "Minutes", "Minutes with a pay code", "Minutes without"),
				(csv) -> cells.forEach((cell) -> csv.row(cell.agency(), YearMonth.from(cell.month()),
						cell.work().words(), cell.minutes(), cell.paidMinutes(), cell.minutes() - cell.paidMinutes())));
	}

	@GetMapping("/pay/time/rows")
	@MayApproveTime
	String rows(ProgramId program, SignedIn me, Asked asked, Model model) {
		PaidTimeFigures.Choice choice = choice(asked, me);
		Reach reach = SheetPage.reach(me);
		List<PaidTimeFigures.Row> read = this.figures.rows(program, reach, choice, after(asked.after()), Pager.ASKED);
		fill(program, reach, choice, model);
		model.addAttribute("page",
				Pager.of(read, address("/pay/time/rows", choice), asked.after(), PaidTimeFigures.Row::key));
		return "pay/time-rows";
	}

	@GetMapping("/pay/time/rows.csv")
	@MayApproveTime
	void rowsFile(ProgramId program, SignedIn me, Asked asked, HttpServletResponse response) {
		List<PaidTimeFigures.Row> rows = this.figures.rows(program, SheetPage.reach(me), choice(asked, me), null,
				10_000);
		CsvAnswer.send(response, "paid-time-rows.csv",
				List.of("Worker", "Month", "Work", "Hours", "Without a pay code"),
				(csv) -> rows.forEach((row) -> csv.row(row.name(), YearMonth.from(row.month()), row.work().words(),
						Hours.of(row.minutes()), row.unpaidHours())));
	}

	private void fill(ProgramId program, Reach reach, PaidTimeFigures.Choice choice, Model model) {
		model.addAttribute("choice", choice);
		model.addAttribute("agencies", this.agencies.choices(program, reach));
		model.addAttribute("kinds",
				Arrays.stream(Work.values()).map((work) -> new Line(work.name(), work.words())).toList());
	}

	private static UriComponentsBuilder address(String path, PaidTimeFigures.Choice choice) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
			.queryParam("from", choice.from())
			.queryParam("through", choice.through());
		if (choice.agency() != null) {
			address.queryParam("agency", choice.agency());
		}
		if (choice.work() != null) {
			address.queryParam("work", choice.work());
		}
		return address;
	}

	/**
	 * The last twelve months, unless others are asked for; an unknown word chooses all.
	 */
	private PaidTimeFigures.Choice choice(Asked asked, SignedIn me) {
		YearMonth now = YearMonth.from(LocalDate.ofInstant(this.clock.instant(), me.zone()));
		YearMonth through = month(asked.through(), now);
		YearMonth from = month(asked.from(), through.minusMonths(11));
		Work work = Arrays.stream(Work.values())
			.filter((one) -> one.name().equals(asked.work()))
			.findFirst()
			.orElse(null);
		return new PaidTimeFigures.Choice(from.isAfter(through) ? through : from, through, asked.agency(), work);
	}

	private static YearMonth month(@Nullable String typed, YearMonth otherwise) {
		try {
			YearMonth month = (typed != null && !typed.isBlank()) ? YearMonth.parse(typed.strip()) : otherwise;
			return (month.getYear() < 1900 || month.getYear() > 9000) ? otherwise : month;
		}
		catch (DateTimeParseException ex) {
			return otherwise;
		}
	}

	/** A key that nobody made begins at the first page. */
	private static PaidTimeFigures.@Nullable After after(@Nullable String key) {
		String[] parts = (key != null) ? key.split("_(?=[^_]*$)", 2) : new String[0];
		try {
			return (parts.length == 2 && parts[0].length() > 11)
					? new PaidTimeFigures.After(LocalDate.parse(parts[0].substring(0, 10)), parts[0].substring(11),
							UUID.fromString(parts[1]))
					: null;
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			return null;
		}
	}

}

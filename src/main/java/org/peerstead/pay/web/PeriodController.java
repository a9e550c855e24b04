package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayApproveTime;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.pay.Hours;
import org.peerstead.pay.PayCalendar;
import org.peerstead.pay.PayPeriodId;
import org.peerstead.pay.PeriodLocking;
import org.peerstead.pay.SheetStatus;
import org.peerstead.pay.Sheets;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** One pay period with its timesheets. */
@Controller
class PeriodController {

	private static final int CSV_ROWS = 10_000;

	private final PayCalendar calendar;

	private final Sheets sheets;

	private final PeriodLocking locking;

	private final Clock clock;

	PeriodController(PayCalendar calendar, Sheets sheets, PeriodLocking locking, Clock clock) {
		this.calendar = calendar;
		this.sheets = sheets;
		this.locking = locking;
		this.clock = clock;
	}

	/** One line of a select box. */
	record Choice(String value, String label) {
	}

	@GetMapping("/pay/periods/{id}")
	@MayApproveTime
	String show(@PathVariable PayPeriodId id, ProgramId program, SignedIn me,
			@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable UUID after, Model model) {
		PayCalendar.Period period = this.calendar.find(id, program, SheetPage.reach(me));
		this.sheets.begin(period, program, LocalDate.ofInstant(this.clock.instant(), me.zone()));
		SheetStatus wanted = status(status);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/pay/periods/" + id);
		if (wanted != null) {
			address.queryParam("status", wanted);
		}
		List<Sheets.Row> rows = this.sheets.of(period, program, wanted, after, Pager.ASKED, me.zone());
		model.addAttribute("period", period);
		model.addAttribute("page", Pager.of(rows, address, (after != null) ? after.toString() : null, Sheets.Row::key));
		model.addAttribute("statuses",
				Arrays.stream(SheetStatus.values()).map((one) -> new Choice(one.name(), one.words())).toList());
		model.addAttribute("status", wanted);
		model.addAttribute("money", me.is(Role.COUNTY_STAFF));
		return "pay/period";
	}

	@GetMapping("/pay/periods/{id}.csv")
	@MayApproveTime
	void file(@PathVariable PayPeriodId id, ProgramId program, SignedIn me,
			@RequestParam(required = false) @Nullable String status, HttpServletResponse response) {
		PayCalendar.Period period = this.calendar.find(id, program, SheetPage.reach(me));
		List<Sheets.Row> rows = this.sheets.of(period, program, status(status), null, CSV_ROWS, me.zone());
		boolean money = me.is(Role.COUNTY_STAFF);
		CsvAnswer.send(response, "timesheets.csv",
				money ? List.of("Worker", "Position", "Standing", "Hours on record", "Paid hours locked", "Pay locked",
						"Mileage locked") : List.of("Worker", "Position", "Standing", "Hours on record"),
				(csv) -> rows.forEach((row) -> {
					if (money) {
						csv.row(row.name(), row.position(), row.status().words(), Hours.of(row.minutes()),
								(row.paidMinutes() != null) ? Hours.of(row.paidMinutes()) : null, row.amount(),
								row.mileAmount());
					}
					else {
						csv.row(row.name(), row.position(), row.status().words(), Hours.of(row.minutes()));
					}
				}));
	}

	@PostMapping("/pay/periods/{id}/withdrawals")
	@MayApproveTime
	String withdraw(@PathVariable PayPeriodId id, ProgramId program, SignedIn me, RedirectAttributes flash) {
		try {
			this.calendar.withdraw(id, program, SheetPage.reach(me));
		}
		catch (Refusal refusal) {
			flash.addFlashAttribute("flash", refusal.sentence());
			flash.addFlashAttribute("flashKind", "warning");
			return "redirect:/pay/periods/" + id;
		}
		flash.addFlashAttribute("flash", "The period is taken back. Its days are free for another one.");
		return "redirect:/pay/periods";
	}

	@PostMapping("/pay/periods/{id}/locks")
	@MayKeepPay
	String lock(@PathVariable PayPeriodId id, ProgramId program, SignedIn me, RedirectAttributes flash) {
		this.calendar.find(id, program, SheetPage.reach(me));
		PeriodLocking.Outcome outcome = this.locking.lockApproved(id, program, me, SheetPage.reach(me));
		flash.addFlashAttribute("flash", outcome.words());
		flash.addFlashAttribute("flashKind", outcome.refused().isEmpty() ? "success" : "warning");
		return "redirect:/pay/periods/" + id;
	}

	/** An unknown word chooses all. */
	private static @Nullable SheetStatus status(@Nullable String name) {
		return Arrays.stream(SheetStatus.values()).filter((one) -> one.name().equals(name)).findFirst().orElse(null);
	}

}

package org.peerstead.billing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.peerstead.access.MaySeeBilling;
import org.peerstead.access.SignedIn;
import org.peerstead.billing.BatchList;
import org.peerstead.billing.EveryUnit;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where every unit of a month went. */
@Controller
class ReconciliationController {

	private final EveryUnit units;

	private final Clock clock;

	ReconciliationController(EveryUnit units, Clock clock) {
		this.units = units;
		this.clock = clock;
	}

	@GetMapping("/billing/reconciliation")
	@MaySeeBilling
	String show(SignedIn me, ProgramId program, @RequestParam Optional<YearMonth> month, Model model) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		YearMonth shown = month.orElse(YearMonth.from(today));
		model.addAttribute("month", this.units.of(program, Billing.reach(me), shown));
		model.addAttribute("months", BatchList.months(today));
		return "billing/reconciliation";
	}

}

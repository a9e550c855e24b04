package org.peerstead.insight.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.insight.PayEquity;
import org.peerstead.insight.PayEquity.Gap;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Gaps of pay between groups that are large enough to be shown. */
@Controller
class EquityController {

	private final PayEquity equity;

	private final Clock clock;

	EquityController(PayEquity equity, Clock clock) {
		this.equity = equity;
		this.clock = clock;
	}

	@GetMapping("/pay/equity")
	@MayKeepPay
	String show(SignedIn me, ProgramId program, Model model) {
		model.addAttribute("shown", this.equity.show(program, today(me)));
		return "insight/equity";
	}

	@GetMapping("/pay/equity.csv")
	@MayKeepPay
	void csv(SignedIn me, ProgramId program, HttpServletResponse response) {
		PayEquity.Shown shown = this.equity.show(program, today(me));
		CsvAnswer.send(response, "pay-equity.csv",
				List.of("among", "first group", "second group", "posts of the first", "posts of the second",
						"mean of the first", "mean of the second", "raw gap %", "raw low", "raw high", "adjusted gap %",
						"adjusted low", "adjusted high", "remark", "figures of"),
				(csv) -> shown.rows()
					.forEach((row) -> csv.row(row.among(), row.first(), row.second(), row.firstPosts(),
							row.secondPosts(), amount(row.firstMean()), amount(row.secondMean()),
							rounded(row.raw(), Gap::percent), rounded(row.raw(), Gap::low),
							rounded(row.raw(), Gap::high), rounded(row.adjusted(), Gap::percent),
							rounded(row.adjusted(), Gap::low), rounded(row.adjusted(), Gap::high), row.sentence(),
							shown.on())));
	}

	private LocalDate today(SignedIn me) {
		return LocalDate.ofInstant(this.clock.instant(), me.zone());
	}

	private static @Nullable BigDecimal amount(@Nullable Rate rate) {
		return (rate != null) ? rate.amount() : null;
	}

	private static @Nullable BigDecimal rounded(@Nullable Gap gap, ToDoubleFunction<Gap> value) {
		return (gap != null) ? Gap.rounded(value.applyAsDouble(gap)) : null;
	}

}

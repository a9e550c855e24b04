package org.peerstead.pay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.PayCalendar;
import org.peerstead.pay.PayPeriodId;
import org.peerstead.pay.PayrollExports;
import org.peerstead.pay.PayrollLayouts;
import org.peerstead.pay.PayrollPaid;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Payroll of one period: the file for it, the file that came back, and the differences.
 */
@Controller
class PayrollController {

	private static final String PAGE = "pay/payroll";

	private final PayCalendar calendar;

	private final PayrollLayouts layouts;

	private final PayrollExports exports;

	private final PayrollPaid paid;

	PayrollController(PayCalendar calendar, PayrollLayouts layouts, PayrollExports exports, PayrollPaid paid) {
		this.calendar = calendar;
		this.layouts = layouts;
		this.exports = exports;
		this.paid = paid;
	}

	@GetMapping("/pay/periods/{id}/payroll")
	@MayKeepPay
	String show(@PathVariable PayPeriodId id, ProgramId program, SignedIn me,
			@RequestParam(defaultValue = "false") boolean all, Model model) {
		model.addAttribute("form", PayrollForm.blank());
		fill(period(id, program, me), program, me, all, model);
		return PAGE;
	}

	@GetMapping("/pay/periods/{id}/differences.csv")
	@MayKeepPay
	void differences(@PathVariable PayPeriodId id, ProgramId program, SignedIn me, HttpServletResponse response) {
		PayCalendar.Period period = period(id, program, me);
		List<PayrollPaid.Difference> rows = this.paid.differences(period, program, true);
		CsvAnswer.send(response, "payroll-differences.csv",
				List.of("Worker id", "Worker", "Locked", "Paid", "Difference", "In the file"),
				(csv) -> rows.forEach((row) -> csv.row(row.employment(), row.name(), row.lockedAmount(),
						row.paidAmount(), row.difference().amount(), row.inFile() ? "yes" : "no")));
	}

	/**
	 * The headings that a file of what was paid has, with a row that says it is a sample.
	 */
	@GetMapping("/pay/periods/{id}/paid-template.csv")
	@MayKeepPay
	void template(@PathVariable PayPeriodId id, ProgramId program, SignedIn me, HttpServletResponse response) {
		PayCalendar.Period period = period(id, program, me);
		CsvAnswer.send(response, "paid-template.csv", PayrollPaid.columns(),
				(csv) -> csv.row(period.agencyName(), period.fromDay(), period.throughDay(), new UUID(0, 0),
						"SAMPLE: take this row out", "0.00", "0.00", "0.00"));
	}

	@PostMapping("/pay/periods/{id}/exports")
	@MayKeepPay
	ModelAndView export(@PathVariable PayPeriodId id, ProgramId program, SignedIn me,
			@Valid @ModelAttribute("form") PayrollForm form, BindingResult errors, Model model) {
		PayCalendar.Period period = period(id, program, me);
		AtomicReference<@Nullable UUID> made = new AtomicReference<>(form.id());
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> made.set(this.exports.make(Objects.requireNonNull(form.id()), period, program, form.layout())));
		if (!outcome.done()) {
			fill(period, program, me, false, model);
			return Answer.refused(PAGE);
		}
		return Answer.redirect("/pay/exports/" + made.get());
	}

	@PostMapping("/pay/periods/{id}/paid-files")
	@MayKeepPay
	ModelAndView check(@PathVariable PayPeriodId id, ProgramId program, SignedIn me,
			@Valid @ModelAttribute("form") PayrollForm form, BindingResult errors, Model model) {
		PayCalendar.Period period = period(id, program, me);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.paid
			.check(Objects.requireNonNull(form.id()), period, program, name(form.file()), bytes(form.file())));
		if (!outcome.done()) {
			fill(period, program, me, false, model);
			return Answer.refused(PAGE);
		}
		return Answer.redirect("/pay/paid-files/" + form.id());
	}

	private PayCalendar.Period period(PayPeriodId id, ProgramId program, SignedIn me) {
		return this.calendar.find(id, program, me.reachAs(Role.COUNTY_STAFF));
	}

	private static String name(@Nullable MultipartFile file) {
		if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
			throw new Refusal("file", "Choose a file.");
		}
		return file.getOriginalFilename();
	}

	private static byte[] bytes(@Nullable MultipartFile file) {
		try {
			return (file != null) ? file.getBytes() : new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void fill(PayCalendar.Period period, ProgramId program, SignedIn me, boolean all, Model model) {
		List<PayrollPaid.Difference> differences = this.paid.differences(period, program, all);
		model.addAttribute("period", period);
		model.addAttribute("layouts", this.layouts.all(program));
		model.addAttribute("exports", this.exports.of(period, program));
		model.addAttribute("files", this.paid.of(period, program));
		model.addAttribute("differences", differences);
		model.addAttribute("sum",
				differences.stream().map(PayrollPaid.Difference::difference).reduce(Money.ZERO, Money::plus));
		model.addAttribute("all", all);
		model.addAttribute("zone", me.zone());
	}

}

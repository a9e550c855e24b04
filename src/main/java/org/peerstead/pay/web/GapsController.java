package org.peerstead.pay.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MaySeeOwnPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.GapAnswers;
import org.peerstead.pay.Sheet;
import org.peerstead.pay.Sheets;
import org.peerstead.pay.TimesheetId;
import org.peerstead.rules.Work;
import org.peerstead.shared.ProgramId;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The worker's answers on the own timesheet: work, no work, and miles. */
@Controller
class GapsController {

	private static final String FORM = "pay/gap";

	private final GapAnswers answers;

	private final Sheets sheets;

	GapsController(GapAnswers answers, Sheets sheets) {
		this.answers = answers;
		this.sheets = sheets;
	}

	/** One line of a list of boxes. */
	record Choice(String value, String label) {
	}

	@ModelAttribute("works")
	List<Choice> works() {
		return GapAnswers.WORK.stream()
			.sorted(Comparator.comparing(Work::words))
			.map((work) -> new Choice(work.name(), work.words()))
			.toList();
	}

	@GetMapping("/my/hours/{id}/gaps/new")
	@MaySeeOwnPay
	String blank(@PathVariable TimesheetId id, ProgramId program, SignedIn me,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable Instant from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable Instant to,
			Model model) {
		Sheet sheet = this.sheets.own(id, program, me);
		model.addAttribute("sheet", sheet);
		model.addAttribute("form", GapForm.of(from, to, sheet.due().days().from(), me.zone()));
		return FORM;
	}

	@PostMapping("/my/hours/{id}/gaps")
	@MaySeeOwnPay
	ModelAndView confirm(@PathVariable TimesheetId id, ProgramId program, SignedIn me,
			@Valid @ModelAttribute("form") GapForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		Sheet sheet = this.sheets.own(id, program, me);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.answers.confirm(id, program, me, form.toAnswer()));
		if (!outcome.done()) {
			model.addAttribute("sheet", sheet);
			return Answer.refused(FORM);
		}
		flash.addFlashAttribute("flash", "Logged. It is on your timesheet and on your day.");
		return Answer.redirect("/my/hours/" + id);
	}

	@PostMapping("/my/hours/{id}/not-work")
	@MaySeeOwnPay
	String notWork(@PathVariable TimesheetId id, ProgramId program, SignedIn me,
			@RequestParam(required = false) @Nullable UUID answer,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable Instant from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable Instant to,
			RedirectAttributes flash) {
		Sheet sheet = this.sheets.own(id, program, me);
		boolean asked = sheet.gaps().stream().anyMatch((gap) -> gap.startsAt().equals(from) && gap.endsAt().equals(to));
		if (asked && answer != null && from != null && to != null) {
			this.answers.notWork(id, program, me, answer, from, to);
			flash.addFlashAttribute("flash", "Noted as no work. It is not asked about again.");
		}
		else {
			flash.addFlashAttribute("flash", "Your timesheet has changed meanwhile. Here it is as it stands now.");
			flash.addFlashAttribute("flashKind", "info");
		}
		return "redirect:/my/hours/" + id;
	}

	@PostMapping("/my/hours/{id}/miles")
	@MaySeeOwnPay
	String drove(@PathVariable TimesheetId id, ProgramId program, SignedIn me,
			@Valid @ModelAttribute("miles") MilesForm form, BindingResult errors, RedirectAttributes flash) {
		this.sheets.own(id, program, me);
		UUID activity = form.activity();
		Submission outcome = (errors.hasErrors() || activity == null) ? Submission.REFUSED
				: Submission.of(errors, () -> this.answers.drove(id, program, me, activity, form.miles()));
		String sentence = errors.hasFieldErrors("miles")
				? "Write miles from 0 to 600 with at most one decimal, such as 12.5." : null;
		flash.addFlashAttribute("flash", outcome.done() ? "The miles are on your timesheet."
				: (sentence != null) ? sentence : "The miles were not saved. Open the timesheet again.");
		flash.addFlashAttribute("flashKind", outcome.done() ? "success" : "warning");
		return "redirect:/my/hours/" + id;
	}

}

package org.peerstead.pay.web;

import jakarta.validation.Valid;
import org.peerstead.access.MayApproveTime;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.pay.TimesheetId;
import org.peerstead.pay.TimesheetSteps;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A timesheet as the office sees it, and its steps. */
@Controller
class SheetsController {

	private final SheetPage page;

	private final TimesheetSteps steps;

	SheetsController(SheetPage page, TimesheetSteps steps) {
		this.page = page;
		this.steps = steps;
	}

	@GetMapping("/pay/sheets/{id}")
	@MayApproveTime
	String show(@PathVariable TimesheetId id, ProgramId program, SignedIn me, Model model) {
		this.page.office(id, program, me, model);
		return SheetPage.OFFICE;
	}

	@PostMapping("/pay/sheets/{id}/submissions")
	@MayApproveTime
	ModelAndView submit(@PathVariable TimesheetId id, ProgramId program, SignedIn me,
			@Valid @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", "Handed in in the worker's place, with your reason.");
		return this.page.step(visit(id, me, model), form, errors,
				(asked) -> this.steps.submitFor(asked, program, me, SheetPage.reach(me)));
	}

	@PostMapping("/pay/sheets/{id}/returns")
	@MayApproveTime
	ModelAndView giveBack(@PathVariable TimesheetId id, ProgramId program, SignedIn me,
			@Valid @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", "Given back. The worker sees your reason.");
		return this.page.step(visit(id, me, model), form, errors,
				(asked) -> this.steps.giveBack(asked, program, me, SheetPage.reach(me)));
	}

	@PostMapping("/pay/sheets/{id}/approvals")
	@MayApproveTime
	ModelAndView approve(@PathVariable TimesheetId id, ProgramId program, SignedIn me,
			@Valid @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", "Approved. The county locks it next.");
		return this.page.step(visit(id, me, model), form, errors,
				(asked) -> this.steps.approve(asked, program, me, SheetPage.reach(me)));
	}

	@PostMapping("/pay/sheets/{id}/locks")
	@MayKeepPay
	ModelAndView lock(@PathVariable TimesheetId id, ProgramId program, SignedIn me,
			@Valid @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", "Locked. Its lines stay as they are.");
		return this.page.step(visit(id, me, model), form, errors,
				(asked) -> this.steps.lock(asked, program, me, SheetPage.reach(me)));
	}

	@PostMapping("/pay/sheets/{id}/reopenings")
	@MayKeepPay
	ModelAndView reopen(@PathVariable TimesheetId id, ProgramId program, SignedIn me,
			@Valid @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", "Reopened. What was locked stays on record.");
		return this.page.step(visit(id, me, model), form, errors,
				(asked) -> this.steps.reopen(asked, program, me, SheetPage.reach(me)));
	}

	private static SheetPage.Visit visit(TimesheetId id, SignedIn me, Model model) {
		return new SheetPage.Visit(id, me, false, model);
	}

}

package org.peerstead.pay.web;

import jakarta.validation.Valid;
import org.peerstead.access.MaySeeOwnPay;
import org.peerstead.access.SignedIn;
import org.peerstead.pay.MyHours;
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

/** A worker's own hours: the list, one timesheet, and handing it in. */
@Controller
class MyHoursController {

	private final MyHours hours;

	private final SheetPage page;

	private final TimesheetSteps steps;

	MyHoursController(MyHours hours, SheetPage page, TimesheetSteps steps) {
		this.hours = hours;
		this.page = page;
		this.steps = steps;
	}

	@GetMapping("/my/hours")
	@MaySeeOwnPay
	String list(ProgramId program, SignedIn me, Model model) {
		this.hours.of(program, me).ifPresent((shown) -> model.addAttribute("hours", shown));
		return "pay/my-hours";
	}

	@GetMapping("/my/hours/{id}")
	@MaySeeOwnPay
	String show(@PathVariable TimesheetId id, ProgramId program, SignedIn me, Model model) {
		this.page.own(id, program, me, model);
		return SheetPage.OWN;
	}

	@PostMapping("/my/hours/{id}/submissions")
	@MaySeeOwnPay
	ModelAndView submit(@PathVariable TimesheetId id, ProgramId program, SignedIn me,
			@Valid @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", "Handed in. Your supervisor looks at it next.");
		return this.page.step(new SheetPage.Visit(id, me, true, model), form, errors,
				(asked) -> this.steps.submit(asked, program, me));
	}

}

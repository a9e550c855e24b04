package org.peerstead.pay.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.PayrollField;
import org.peerstead.pay.PayrollLayouts;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The layouts of payroll files. */
@Controller
class LayoutsController {

	private static final String PAGE = "pay/layouts";

	private final PayrollLayouts layouts;

	LayoutsController(PayrollLayouts layouts) {
		this.layouts = layouts;
	}

	/** One line of a select box. */
	record Choice(String value, String label) {
	}

	@GetMapping("/pay/layouts")
	@MayKeepPay
	String list(ProgramId program, Model model) {
		List<PayrollLayouts.Layout> all = this.layouts.all(program);
		model.addAttribute("form", LayoutForm.blank(all.isEmpty() ? "" : all.get(all.size() - 1).words()));
		fill(program, model);
		return PAGE;
	}

	@PostMapping("/pay/layouts")
	@MayKeepPay
	ModelAndView create(ProgramId program, @Valid @ModelAttribute("form") LayoutForm form, BindingResult errors,
			Model model, RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors,
						() -> this.layouts.keep(Objects.requireNonNull(form.id()), program,
								Objects.requireNonNull(form.name()), Objects.requireNonNull(form.columns()),
								Objects.requireNonNull(form.dateFormat())));
		if (!outcome.done()) {
			fill(program, model);
			return Answer.refused(PAGE);
		}
		flash.addFlashAttribute("flash", "The layout is kept.");
		return Answer.redirect("/pay/layouts");
	}

	private void fill(ProgramId program, Model model) {
		model.addAttribute("layouts", this.layouts.all(program));
		model.addAttribute("fields", Arrays.stream(PayrollField.values()).map(PayrollField::words).toList());
		model.addAttribute("dateFormats",
				PayrollLayouts.dateFormats()
					.stream()
					.map((one) -> new Choice(one, one.replace("MM", "06").replace("dd", "14").replace("yyyy", "2026")))
					.toList());
	}

}

package org.peerstead.encounters.web;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.access.web.Typed;
import org.peerstead.encounters.CrisisLines;
import org.peerstead.encounters.CrisisLines.CrisisLine;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The county says which crisis line its workers are shown. */
@Controller
class CrisisLineController {

	private static final String FORM = "encounters/crisis-line";

	private final CrisisLines lines;

	CrisisLineController(CrisisLines lines) {
		this.lines = lines;
	}

	/** The line as it is typed. */
	record LineForm(@Nullable String name, @Nullable String phone, @Nullable String hours) {
	}

	@GetMapping("/crisis-line")
	@MayRunProgram
	String edit(ProgramId program, Model model) {
		CrisisLine line = this.lines.of(program).orElse(null);
		model.addAttribute("form", (line != null) ? new LineForm(line.name(), line.display(), line.hours())
				: new LineForm(null, null, null));
		model.addAttribute("sampleLine", line != null && line.sample());
		return FORM;
	}

	@PostMapping("/crisis-line")
	@MayRunProgram
	ModelAndView update(ProgramId program, SignedIn me, @ModelAttribute("form") LineForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		Submission outcome = Submission.of(errors, () -> this.lines.set(program, Typed.text(form.name()),
				Typed.text(form.phone()), Typed.orNull(form.hours()), false));
		if (outcome.done()) {
			redirect.addFlashAttribute("flash", "Saved. Workers see it beside 988 from now on.");
			return Answer.redirect("/crisis-line");
		}
		model.addAttribute("sampleLine", false);
		return Answer.refused(FORM);
	}

}

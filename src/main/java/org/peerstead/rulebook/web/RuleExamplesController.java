package org.peerstead.rulebook.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.rulebook.RuleEditing;
import org.peerstead.rulebook.RuleSetPages;
import org.peerstead.rulebook.RuleVersionId;
import org.peerstead.rules.Check;
import org.peerstead.rules.Light;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The examples that a draft must pass before it is published. */
@Controller
class RuleExamplesController {

	private final RuleEditing editing;

	private final RuleSetPages pages;

	RuleExamplesController(RuleEditing editing, RuleSetPages pages) {
		this.editing = editing;
		this.pages = pages;
	}

	@ModelAttribute
	void page(@PathVariable RuleVersionId id, ProgramId program, Model model) {
		model.addAttribute("of", this.pages.find(program, id));
		model.addAttribute("modes", Option.of(Mode.values(), Mode::words));
		model.addAttribute("places", Option.of(Place.values(), Place::words));
		model.addAttribute("lights", Option.of(Light.values(), Light::words));
		model.addAttribute("checks",
				Arrays.stream(Check.values())
					.sorted(Comparator.comparingInt(Check::number))
					.map((check) -> new Option(check.name(), check.number() + ". " + check.title()))
					.toList());
		model.addAttribute("speaking",
				List.of(new Option("true", "It must speak"), new Option("false", "It must stay silent")));
	}

	@GetMapping("/rules/versions/{id}/examples/new")
	@MayRunProgram
	String blank(Model model) {
		model.addAttribute("form", RuleExampleForm.blank());
		return "rules/example";
	}

	@PostMapping("/rules/versions/{id}/examples")
	@MayRunProgram
	ModelAndView create(@PathVariable RuleVersionId id, @Valid @ModelAttribute("form") RuleExampleForm form,
			BindingResult errors, ProgramId program, RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.editing.addExample(id, program, form.toExample()));
		if (!outcome.done()) {
			return Answer.refused("rules/example");
		}
		flash.addFlashAttribute("flash", "The example is there.");
		return Answer.redirect("/rules/versions/" + id + "#examples");
	}

	@PostMapping("/rules/versions/{id}/usual-examples")
	@MayRunProgram
	ModelAndView addUsual(@PathVariable RuleVersionId id, ProgramId program, RedirectAttributes flash) {
		try {
			int more = this.editing.addUsualExamples(id, program);
			flash.addFlashAttribute("flash", (more == 0) ? "The usual examples for these values are there already."
					: "Added " + more + ((more == 1) ? " example." : " examples."));
		}
		catch (Refusal refusal) {
			flash.addFlashAttribute("flash", refusal.sentence());
			flash.addFlashAttribute("flashKind", "warning");
		}
		return Answer.redirect("/rules/versions/" + id + "#examples");
	}

	@PostMapping("/rules/versions/{id}/examples/{example}/removals")
	@MayRunProgram
	ModelAndView remove(@PathVariable RuleVersionId id, @PathVariable UUID example, ProgramId program,
			RedirectAttributes flash) {
		try {
			this.editing.removeExample(id, program, example);
			flash.addFlashAttribute("flash", "The example is taken away.");
		}
		catch (Refusal refusal) {
			flash.addFlashAttribute("flash", refusal.sentence());
			flash.addFlashAttribute("flashKind", "warning");
		}
		return Answer.redirect("/rules/versions/" + id + "#examples");
	}

}

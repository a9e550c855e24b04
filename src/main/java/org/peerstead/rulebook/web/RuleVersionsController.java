package org.peerstead.rulebook.web;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.rulebook.PayerNames;
import org.peerstead.rulebook.RuleEditing;
import org.peerstead.rulebook.RuleSetPages;
import org.peerstead.rulebook.RuleVersion;
import org.peerstead.rulebook.RuleVersionId;
import org.peerstead.rules.Level;
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

/** New versions of a program's own rules, as a copy or from a file. */
@Controller
class RuleVersionsController {

	private final RuleEditing editing;

	private final RuleSetPages pages;

	private final PayerNames payers;

	private final AgencyNames agencies;

	RuleVersionsController(RuleEditing editing, RuleSetPages pages, PayerNames payers, AgencyNames agencies) {
		this.editing = editing;
		this.pages = pages;
		this.payers = payers;
		this.agencies = agencies;
	}

	@ModelAttribute
	void choices(SignedIn me, @PathVariable(required = false) @Nullable RuleVersionId id, Model model) {
		model.addAttribute("levels",
				List.of(new Option(Level.STATE.name(), "The state, as our program reads it"),
						new Option(Level.PAYER.name(), "One payer"),
						new Option(Level.PROVIDER_CONTRACT.name(), "The contract of one agency")));
		model.addAttribute("payers", this.payers.choices(me.program()));
		model.addAttribute("agencies", this.agencies.choices(me.program(), me.reachAs(Role.COUNTY_STAFF)));
		model.addAttribute("editing", (id != null) ? id.value() : null);
	}

	@GetMapping("/rules/versions/new")
	@MayRunProgram
	String blank(Model model) {
		model.addAttribute("form", RuleVersionForm.blank());
		return "rules/version-form";
	}

	@PostMapping("/rules/versions")
	@MayRunProgram
	ModelAndView create(@Valid @ModelAttribute("form") RuleVersionForm form, BindingResult errors, ProgramId program,
			RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.editing.draft(form.versionId(), program, form.whose(), form.plan()));
		if (!outcome.done()) {
			return Answer.refused("rules/version-form");
		}
		flash.addFlashAttribute("flash", "The draft is there. Change single values, try it, then publish it.");
		return Answer.redirect("/rules/versions/" + form.id());
	}

	@GetMapping("/rules/versions/{id}/edit")
	@MayRunProgram
	String edit(@PathVariable RuleVersionId id, ProgramId program, Model model) {
		model.addAttribute("form", RuleVersionForm.of(this.pages.find(program, id)));
		return "rules/version-form";
	}

	@PostMapping("/rules/versions/{id}")
	@MayRunProgram
	ModelAndView update(@PathVariable RuleVersionId id, @Valid @ModelAttribute("form") RuleVersionForm form,
			BindingResult errors, ProgramId program, RedirectAttributes flash) {
		RuleVersion now = this.pages.find(program, id);
		int seen = (form.version() != null) ? form.version() : -1;
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.editing.replan(id, program, seen, form.plan()));
		return Answer.corrected(outcome, "rules/version-form", RuleVersionForm.of(now), form.over(now), () -> {
			flash.addFlashAttribute("flash", "Saved.");
			return Answer.redirect("/rules/versions/" + id);
		});
	}

	@GetMapping("/rules/files/new")
	@MayRunProgram
	String blankFile(Model model) {
		model.addAttribute("form", RuleFileForm.blank());
		return "rules/file";
	}

	@PostMapping("/rules/files")
	@MayRunProgram
	ModelAndView take(@Valid @ModelAttribute("form") RuleFileForm form, BindingResult errors, ProgramId program,
			RedirectAttributes flash) {
		String[] text = { "" };
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> {
			text[0] = form.text();
			if (text[0].isBlank()) {
				throw new Refusal("file", "Choose a file, or paste its lines into the box.");
			}
			this.editing.take(form.versionId(), program, form.whose(), form.effectiveFrom(), form.effectiveThrough(),
					form.why(), text[0].lines().toList());
		});
		if (!outcome.done()) {
			// a browser never fills in a file again, so its lines stand in the box to be
			// mended
			return Answer.refused("rules/file").addObject("content", text[0].isEmpty() ? form.content() : text[0]);
		}
		flash.addFlashAttribute("flash", "The file is a draft now. Look at the difference, try it, then publish it.");
		return Answer.redirect("/rules/versions/" + form.id());
	}

}

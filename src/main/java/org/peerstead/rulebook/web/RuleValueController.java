package org.peerstead.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.validation.Valid;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.rulebook.RuleEditing;
import org.peerstead.rulebook.RuleSetPages;
import org.peerstead.rulebook.RuleVersionId;
import org.peerstead.rules.AccumulateScope;
import org.peerstead.rules.LimitPeriod;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.Rounding;
import org.peerstead.rules.Trust;
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

/** One value of a draft. */
@Controller
class RuleValueController {

	private final RuleEditing editing;

	private final RuleSetPages pages;

	private final Clock clock;

	RuleValueController(RuleEditing editing, RuleSetPages pages, Clock clock) {
		this.editing = editing;
		this.pages = pages;
		this.clock = clock;
	}

	private static Parameter parameter(String key) {
		return Parameter.ofKey(key).orElseThrow(NotFound::new);
	}

	@ModelAttribute
	void page(@PathVariable RuleVersionId id, @PathVariable String key, ProgramId program, Model model) {
		Parameter parameter = parameter(key);
		model.addAttribute("of", this.pages.find(program, id));
		model.addAttribute("parameter", parameter);
		model.addAttribute("values", values(parameter));
		model.addAttribute("trusts",
				Arrays.stream(Trust.values())
					.map((trust) -> new Option(trust.name(), capital(trust.word()) + ": " + trust.meaning()))
					.toList());
	}

	/** What may be chosen; empty where it is typed. */
	private static List<Option> values(Parameter parameter) {
		return switch (parameter.kind()) {
			case YES_NO -> List.of(new Option("yes", "Yes"), new Option("no", "No"));
			case ROUNDING -> Option.of(Rounding.values(), TermsView::words);
			case SCOPE -> Option.of(AccumulateScope.values(), (scope) -> capital(scope.words()));
			case PERIOD -> Option.of(LimitPeriod.values(), (period) -> capital(period.words()));
			default -> List.of();
		};
	}

	private static String capital(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	@GetMapping("/rules/versions/{id}/values/{key}")
	@MayRunProgram
	String edit(@PathVariable RuleVersionId id, @PathVariable String key, ProgramId program, Model model) {
		model.addAttribute("form", RuleValueForm.of(this.pages.value(program, id, parameter(key))));
		return "rules/value";
	}

	@PostMapping("/rules/versions/{id}/values/{key}")
	@MayRunProgram
	ModelAndView update(@PathVariable RuleVersionId id, @PathVariable String key,
			@Valid @ModelAttribute("form") RuleValueForm form, BindingResult errors, SignedIn me,
			RedirectAttributes flash) {
		Parameter parameter = parameter(key);
		RuleSetPages.Value now = this.pages.value(me.program(), id, parameter);
		LocalDate today = LocalDate.now(this.clock.withZone(me.zone()));
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.editing.say(id, me.program(), form.toSetting(parameter, now, today), form.version()));
		return Answer.corrected(outcome, "rules/value", RuleValueForm.of(now), form.over(now), () -> {
			flash.addFlashAttribute("flash", "Saved: " + parameter.title() + ".");
			return Answer.redirect("/rules/versions/" + id);
		});
	}

}

package org.peerstead.rulebook.web;

import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.access.web.Typed;
import org.peerstead.rulebook.RuleEditing;
import org.peerstead.rulebook.RuleSetPages;
import org.peerstead.rulebook.RuleVersionId;
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

/**
 * Trying a draft and publishing it; discarding a draft; taking back what is published.
 */
@Controller
class RulePublishingController {

	private final RuleEditing editing;

	private final RuleSetPages pages;

	RulePublishingController(RuleEditing editing, RuleSetPages pages) {
		this.editing = editing;
		this.pages = pages;
	}

	/** The version of the draft that was looked at. */
	record Seen(@Nullable @NotNull Integer version) {
	}

	/** Why a published version is taken back. */
	record Why(@Nullable @NotBlank(message = "Say in a few words why.") @Size(max = 1000,
			message = "Use up to 1000 characters.") String why) {
	}

	@ModelAttribute
	void page(@PathVariable RuleVersionId id, SignedIn me, Model model) {
		model.addAttribute("own", this.pages.own(me.program(), id, true));
	}

	@GetMapping("/rules/versions/{id}/publications")
	@MayRunProgram
	String trial(@PathVariable RuleVersionId id, SignedIn me, Model model) {
		model.addAttribute("form", new Seen(this.pages.find(me.program(), id).version()));
		model.addAttribute("preview", this.pages.preview(me.program(), id, me.zone()).orElse(null));
		return "rules/publish";
	}

	@PostMapping("/rules/versions/{id}/publications")
	@MayRunProgram
	ModelAndView publish(@PathVariable RuleVersionId id, @Valid @ModelAttribute("form") Seen form, BindingResult errors,
			SignedIn me, RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.editing.publish(id, me.program(), Objects.requireNonNull(form.version()), me.id()));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			return Answer.changedMeanwhile("rules/publish")
				.addObject("form", new Seen(this.pages.find(me.program(), id).version()))
				.addObject("changed", true);
		}
		if (!outcome.done()) {
			return Answer.refused("rules/publish")
				.addObject("preview", this.pages.preview(me.program(), id, me.zone()).orElse(null));
		}
		flash.addFlashAttribute("flash", "Published. Visits of its days that are not claimed yet are judged by it.");
		return Answer.redirect("/rules/versions/" + id);
	}

	@GetMapping("/rules/versions/{id}/withdrawals")
	@MayRunProgram
	String why(Model model) {
		model.addAttribute("form", new Why(null));
		return "rules/withdraw";
	}

	@PostMapping("/rules/versions/{id}/withdrawals")
	@MayRunProgram
	ModelAndView withdraw(@PathVariable RuleVersionId id, @Valid @ModelAttribute("form") Why form, BindingResult errors,
			SignedIn me, RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.editing.withdraw(id, me.program(), Typed.text(form.why()), me.id()));
		if (!outcome.done()) {
			return Answer.refused("rules/withdraw");
		}
		flash.addFlashAttribute("flash", "Taken back. It stays on record with your reason.");
		return Answer.redirect("/rules/versions/" + id);
	}

	@PostMapping("/rules/versions/{id}/discards")
	@MayRunProgram
	ModelAndView discard(@PathVariable RuleVersionId id, SignedIn me, RedirectAttributes flash) {
		try {
			this.editing.discard(id, me.program(), me.id());
			flash.addFlashAttribute("flash", "The draft is discarded.");
		}
		catch (Refusal refusal) {
			flash.addFlashAttribute("flash", refusal.sentence());
			flash.addFlashAttribute("flashKind", "warning");
		}
		return Answer.redirect("/rules/sets");
	}

}

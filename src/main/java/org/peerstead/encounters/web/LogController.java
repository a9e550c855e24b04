package org.peerstead.encounters.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayLogWork;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.Signing;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logging work: one form for contacts and all other work. */
@Controller
class LogController {

	private static final String FORM = "encounters/form";

	/** A supervisor or other user who is no peer worker learns why, and where to go. */
	private static final String NO_PEER = "encounters/no-peer";

	/** The minutes of a day. */
	private static final int LONGEST = 1_440;

	private final LogPage page;

	private final Signing signing;

	private final Drafts drafts;

	private final DraftForms forms;

	private final Clock clock;

	LogController(LogPage page, Signing signing, Drafts drafts, DraftForms forms, Clock clock) {
		this.page = page;
		this.signing = signing;
		this.drafts = drafts;
		this.forms = forms;
		this.clock = clock;
	}

	@GetMapping("/encounters/new")
	@MayLogWork
	String blank(ProgramId program, SignedIn me, @RequestParam @Nullable UUID with,
			@RequestParam @Nullable EncounterId like, Model model) {
		LogForm form = LogForm.blank(this.page.today(me));
		if (with != null) {
			form = form.with(with);
		}
		if (like != null) {
			LogForm asBefore = form;
			form = this.page.pattern(program, me, like).map(asBefore::like).orElse(form);
		}
		model.addAttribute("form", form);
		return this.page.fill(program, me, form, model) ? FORM : NO_PEER;
	}

	@PostMapping("/encounters")
	@MayLogWork
	ModelAndView create(ProgramId program, SignedIn me, @ModelAttribute("form") LogForm form, BindingResult errors,
			@RequestParam Map<String, String> sent, Model model, RedirectAttributes redirect) {
		Signing.Handed handed = form.hand(errors, me.zone(), this.clock);
		Submission outcome = (handed == null) ? Submission.REFUSED
				: Submission.of(errors, () -> this.signing.sign(program, me, handed, form.seen(sent)));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			this.drafts.find(program, me, form.encounter())
				.ifPresent((theirs) -> model.addAttribute("choices", this.forms.choices(program, me, theirs, sent)));
			this.page.fill(program, me, form, model);
			return Answer.changedMeanwhile(FORM);
		}
		if (!outcome.done()) {
			this.page.explainOverlap(program, me, form, errors);
			return this.page.fill(program, me, form, model) ? Answer.refused(FORM) : new ModelAndView(NO_PEER);
		}
		redirect.addFlashAttribute("flash",
				(outcome == Submission.TAKEN_BEFORE)
						? "This was signed before; it counts once. To change it, open it and amend it."
						: form.isPeerSupport() ? "Signed. Your supervisor reads it next." : "Signed and saved.");
		return Answer.redirect("/encounters/" + form.id());
	}

	/** How long it took, without scripts: the whole form with the times filled in. */
	@PostMapping("/encounters/lengths")
	@MayLogWork
	String last(ProgramId program, SignedIn me, @ModelAttribute("form") LogForm form, BindingResult errors,
			@RequestParam int lasted, Model model) {
		boolean possible = lasted > 0 && lasted < LONGEST && !errors.hasErrors();
		LogForm filled = possible ? form.lasting(lasted, this.page.now(me)) : form;
		if (possible) {
			model.addAttribute("form", filled);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(filled, "form"));
		}
		return this.page.fill(program, me, filled, model) ? FORM : NO_PEER;
	}

	/** While typing: the light alone; without scripts, the whole form with it. */
	@PostMapping("/encounters/judgement")
	@MayLogWork
	String judge(ProgramId program, SignedIn me, @ModelAttribute("form") LogForm form, BindingResult errors,
			Model model, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
		if (part) {
			return this.page.fillLight(program, me, form, model) ? "encounters/form :: judgement" : NO_PEER;
		}
		return this.page.fill(program, me, form, model) ? FORM : NO_PEER;
	}

	/** The goals of the person chosen; without scripts, the whole form with them. */
	@PostMapping("/encounters/goals")
	@MayLogWork
	String goals(ProgramId program, SignedIn me, @ModelAttribute("form") LogForm form, BindingResult errors,
			Model model, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
		if (part) {
			this.page.fillGoals(program, me, form, model);
			return "encounters/form :: goals";
		}
		return this.page.fill(program, me, form, model) ? FORM : NO_PEER;
	}

}

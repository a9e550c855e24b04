package org.peerstead.encounters.web;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.peerstead.access.MayLogWork;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.EncounterId;
import org.peerstead.shared.ProgramId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts: kept while typing, gone on with, thrown away by their writer. */
@Controller
class DraftsController {

	private final Drafts drafts;

	private final DraftForms forms;

	private final LogPage page;

	DraftsController(Drafts drafts, DraftForms forms, LogPage page) {
		this.drafts = drafts;
		this.forms = forms;
		this.page = page;
	}

	/**
	 * What the form sends every few seconds; bodies too large never come this far. The
	 * answer says which revision stands now, or shows the words of another device.
	 */
	@PostMapping("/drafts/{id}")
	@MayLogWork
	@Nullable ModelAndView keep(ProgramId program, SignedIn me, @PathVariable EncounterId id,
			@RequestParam Map<String, String> sent, HttpServletResponse response) {
		Drafts.Kept kept = this.drafts.keep(program, me, id, seen(sent, LogForm.typed(sent)));
		Drafts.Draft theirs = kept.theirs();
		if (theirs != null) {
			ModelAndView conflict = Answer.changedMeanwhile("encounters/form :: choices");
			return conflict.addObject("id", id).addObject("choices", this.forms.choices(program, me, theirs, sent));
		}
		response.setHeader("Draft-Revision", String.valueOf(kept.revision()));
		response.setStatus(HttpStatus.NO_CONTENT.value());
		return null;
	}

	/**
	 * What the writer chose where two devices differ becomes the draft, and is opened;
	 * when the other device wrote on meanwhile, the writer is asked again.
	 */
	@PostMapping("/drafts/{id}/choices")
	@MayLogWork
	ModelAndView choose(ProgramId program, SignedIn me, @PathVariable EncounterId id,
			@RequestParam Map<String, String> sent, Model model) {
		Drafts.Draft there = this.drafts.find(program, me, id).orElseThrow(NotFound::new);
		Map<String, String> chosen = DraftChoices.chosen(sent, there);
		Drafts.Draft theirs = this.drafts
			.keep(program, me, id, new Drafts.Seen(number(sent.get("theirRevision")), null, chosen))
			.theirs();
		if (theirs == null) {
			return Answer.redirect("/drafts/" + id);
		}
		LogForm form = this.forms.bind(new Drafts.Draft(id, chosen, theirs.savedAt(), theirs.revision(), null), model);
		model.addAttribute("choices", this.forms.choices(program, me, theirs, chosen));
		this.page.fill(program, me, form, model);
		return Answer.changedMeanwhile("encounters/form");
	}

	private static Drafts.Seen seen(Map<String, String> sent, Map<String, String> fields) {
		return new Drafts.Seen(number(sent.get("revision")), uuid(sent.get("page")), fields);
	}

	private static @Nullable Integer number(@Nullable String text) {
		return (text != null && text.matches("\\d{1,9}")) ? (Integer) Integer.parseInt(text) : null;
	}

	private static @Nullable UUID uuid(@Nullable String text) {
		try {
			return (text != null) ? UUID.fromString(text) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	@GetMapping("/drafts")
	@MayLogWork
	String list(ProgramId program, SignedIn me, Model model) {
		model.addAttribute("drafts", this.forms.rows(program, me));
		model.addAttribute("zone", me.zone());
		return "encounters/drafts";
	}

	/**
	 * The form as its writer left it: what was typed is bound anew, word for word. Going
	 * back to one that was signed leads to the visit.
	 */
	@GetMapping("/drafts/{id}")
	@MayLogWork
	String edit(ProgramId program, SignedIn me, @PathVariable EncounterId id, Model model) {
		Drafts.Draft draft = this.drafts.find(program, me, id).orElse(null);
		if (draft == null) {
			if (this.drafts.isSigned(program, me, id)) {
				return "redirect:/encounters/" + id;
			}
			throw new NotFound();
		}
		if (draft.field("kind").equals(GroupForm.KIND)) {
			return "redirect:/groups/drafts/" + id;
		}
		LogForm form = this.forms.bind(draft, model);
		model.addAttribute("cursor", draft.field(Drafts.CURSOR));
		return this.page.fill(program, me, form, model) ? "encounters/form" : "encounters/no-peer";
	}

	@PostMapping("/drafts/{id}/removals")
	@MayLogWork
	ModelAndView remove(ProgramId program, SignedIn me, @PathVariable EncounterId id, RedirectAttributes redirect) {
		if (!this.drafts.drop(program, me, id)) {
			throw new NotFound();
		}
		redirect.addFlashAttribute("flash", "The draft is gone.");
		return Answer.redirect("/drafts");
	}

}

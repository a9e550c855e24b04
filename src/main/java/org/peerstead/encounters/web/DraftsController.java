package org.peerstead.encounters.web;

import java.util.Map;

import org.peerstead.access.MayLogWork;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.EncounterId;
import org.peerstead.shared.ProgramId;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

	/** What the form sends every few seconds; bodies too large never come this far. */
	@PostMapping("/drafts/{id}")
	@MayLogWork
	ResponseEntity<Void> keep(ProgramId program, SignedIn me, @PathVariable EncounterId id,
			@RequestParam Map<String, String> sent) {
		this.drafts.keep(program, me, id, LogForm.typed(sent));
		return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
	}

	@GetMapping("/drafts")
	@MayLogWork
	String list(ProgramId program, SignedIn me, Model model) {
		model.addAttribute("drafts", this.forms.rows(program, me));
		model.addAttribute("zone", me.zone());
		return "encounters/drafts";
	}

	/** The form as its writer left it: what was typed is bound anew, word for word. */
	@GetMapping("/drafts/{id}")
	@MayLogWork
	String edit(ProgramId program, SignedIn me, @PathVariable EncounterId id, Model model) {
		Drafts.Draft draft = this.drafts.find(program, me, id).orElseThrow(NotFound::new);
		if (draft.field("kind").equals(GroupForm.KIND)) {
			return "redirect:/groups/drafts/" + id;
		}
		LogForm form = this.forms.bind(draft, model);
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

package org.peerstead.participants.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.PrivacyKeeping;
import org.peerstead.shared.NewId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The wall around the record of someone who also works here. */
@Controller
class WallsController {

	private static final String PAGE = "participants/wall";

	private final PrivacyKeeping keeping;

	private final WallPages pages;

	private final KeptRecords kept;

	WallsController(PrivacyKeeping keeping, WallPages pages, KeptRecords kept) {
		this.keeping = keeping;
		this.pages = pages;
		this.kept = kept;
	}

	@GetMapping("/participants/{participant}/wall")
	@MayRunProgram
	String show(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		fill(participant, me, model);
		model.addAttribute("form", new WallForm(NewId.next(), null, null));
		model.addAttribute("pass", new PassForm(NewId.next(), null, null));
		return PAGE;
	}

	@PostMapping("/participants/{participant}/wall")
	@MayRunProgram
	ModelAndView raise(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") WallForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		this.kept.whose(participant, me);
		UUID id = (form.id() != null) ? form.id() : NewId.next();
		Submission outcome = Submission.of(errors,
				() -> this.keeping.raise(id, participant, form.userId(), form.peerId(), me.program()));
		if (!outcome.done()) {
			fill(participant, me, model);
			model.addAttribute("pass", new PassForm(NewId.next(), null, null));
			return Answer.refused(PAGE);
		}
		return back(participant, flash, "The wall stands. Colleagues no longer see this record.");
	}

	@PostMapping("/participants/{participant}/wall/liftings")
	@MayRunProgram
	ModelAndView lift(@PathVariable ParticipantId participant, SignedIn me, RedirectAttributes flash) {
		this.kept.whose(participant, me);
		this.keeping.lift(participant, me.program());
		return back(participant, flash, "The wall is down.");
	}

	@PostMapping("/participants/{participant}/wall/passes")
	@MayRunProgram
	ModelAndView pass(@PathVariable ParticipantId participant, @Valid @ModelAttribute("pass") PassForm pass,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		this.kept.whose(participant, me);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.keeping.pass(pass.newId(), participant, pass.userId(), pass.why(), me.program()));
		if (!outcome.done()) {
			fill(participant, me, model);
			model.addAttribute("form", new WallForm(NewId.next(), null, null));
			return Answer.refused(PAGE);
		}
		return back(participant, flash, "Saved. This user sees the record.");
	}

	@PostMapping("/participants/{participant}/wall/passes/{pass}/endings")
	@MayRunProgram
	ModelAndView endPass(@PathVariable ParticipantId participant, @PathVariable UUID pass, SignedIn me,
			RedirectAttributes flash) {
		this.kept.whose(participant, me);
		this.keeping.endPass(pass, participant, me.program());
		return back(participant, flash, "Saved. This user no longer sees the record.");
	}

	private void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		WallPages.Standing wall = this.pages.wall(participant, me).orElse(null);
		model.addAttribute("wall", wall);
		model.addAttribute("passes", (wall != null) ? this.pages.passes(wall.id(), me) : List.of());
		model.addAttribute("users", this.pages.users(me));
		model.addAttribute("peers", this.pages.peers(me));
		model.addAttribute("zone", me.zone());
	}

	private static ModelAndView back(ParticipantId participant, RedirectAttributes flash, String sentence) {
		flash.addFlashAttribute("flash", sentence);
		return Answer.redirect("/participants/" + participant + "/wall");
	}

}

package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.WarmHandOver.Choice;
import org.peerstead.participants.HandingOver;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.people.PeerId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands people from one peer worker to another. */
@Controller
class HandOversController {

	private static final String FORM = "participants/hand-over-new";

	private static final String PAGE = "participants/hand-over";

	private final HandingOver handing;

	private final HandOverPages pages;

	private final KeptRecords kept;

	private final Choices choices;

	private final ParticipantReach reach;

	HandOversController(HandingOver handing, HandOverPages pages, KeptRecords kept, Choices choices,
			ParticipantReach reach) {
		this.handing = handing;
		this.pages = pages;
		this.kept = kept;
		this.choices = choices;
		this.reach = reach;
	}

	@GetMapping("/hand-overs")
	@MayKeepParticipants
	String list(SignedIn me, Model model) {
		model.addAttribute("rows", this.pages.open(me, 200));
		return "participants/hand-overs";
	}

	@GetMapping("/participants/{participant}/hand-overs/new")
	@MayKeepParticipants
	String blank(@PathVariable ParticipantId participant, @RequestParam(required = false) @Nullable UUID from,
			@RequestParam(required = false) @Nullable UUID to, SignedIn me, Model model) {
		fill(participant, me, model);
		model.addAttribute("form", HandOverForm.blank(from, to));
		return FORM;
	}

	@PostMapping("/participants/{participant}/hand-overs")
	@MayKeepParticipants
	ModelAndView create(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") HandOverForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(participant, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.handing.open(form.newId(), participant, form.fromPeer(),
						form.toPeer(), form.why(), form.said(), today(me), me.program()));
		return outcome.done()
				? Saved.redirect(participant, flash, "Both walk beside the person now, until they have met together.")
				: Answer.refused(FORM);
	}

	@GetMapping("/hand-overs/{handover}")
	@MayKeepParticipants
	String show(@PathVariable UUID handover, SignedIn me, Model model) {
		HandOverPages.Row row = fill(handover, me, model);
		model.addAttribute("form", new HandOverForm.Meeting(row.to(), null, row.present(), row.choice(), row.words()));
		return PAGE;
	}

	@PostMapping("/hand-overs/{handover}/choices")
	@MayKeepParticipants
	ModelAndView choose(@PathVariable UUID handover, @Valid @ModelAttribute("form") HandOverForm.Meeting form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(handover, me, model);
		UUID to = form.to();
		if (to == null) {
			errors.rejectValue("to", "none", "Choose who will walk with the person.");
			return Answer.refused(PAGE);
		}
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.handing.choose(handover, new PeerId(to), form.said(), today(me), me.program()));
		return gone(outcome, handover, flash, "Saved. They walk beside the person from today on.");
	}

	@PostMapping("/hand-overs/{handover}/meetings")
	@MayKeepParticipants
	ModelAndView meet(@PathVariable UUID handover, @Valid @ModelAttribute("form") HandOverForm.Meeting form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(handover, me, model);
		LocalDate on = form.metOn();
		if (on == null) {
			if (!errors.hasErrors()) {
				errors.rejectValue("metOn", "none", "Write the day on which they met.");
			}
			return Answer.refused(PAGE);
		}
		String present = (form.present() != null) ? form.present() : "";
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.handing.meet(handover, on, today(me), present, form.said(), me.program()));
		return gone(outcome, handover, flash, "Handed over. The first peer worker lets go on the day they met.");
	}

	@PostMapping("/hand-overs/{handover}/withdrawals")
	@MayKeepParticipants
	ModelAndView withdraw(@PathVariable UUID handover, SignedIn me, RedirectAttributes flash) {
		this.pages.one(handover, me);
		try {
			this.handing.withdraw(handover, today(me), me.program());
			flash.addFlashAttribute("flash", "All stays as it was.");
		}
		catch (Refusal refusal) {
			flash.addFlashAttribute("flash", refusal.sentence());
			flash.addFlashAttribute("flashKind", "warning");
		}
		return Answer.redirect("/hand-overs/" + handover);
	}

	private LocalDate today(SignedIn me) {
		return this.reach.sightOf(me).today();
	}

	private HandOverPages.Row fill(UUID handover, SignedIn me, Model model) {
		HandOverPages.Row row = this.pages.one(handover, me);
		model.addAttribute("it", row);
		model.addAttribute("peers", this.choices.peers(me));
		model.addAttribute("said", said());
		return row;
	}

	private void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		model.addAttribute("walking", this.pages.walking(participant, me));
		model.addAttribute("peers", this.choices.peers(me));
		model.addAttribute("said", said());
	}

	private static java.util.List<Choices.Choice> said() {
		return Arrays.stream(Choice.values()).map((one) -> new Choices.Choice(one.name(), one.words())).toList();
	}

	private static ModelAndView gone(Submission outcome, UUID handover, RedirectAttributes flash, String sentence) {
		if (!outcome.done()) {
			return Answer.refused(PAGE);
		}
		flash.addFlashAttribute("flash", sentence);
		return Answer.redirect("/hand-overs/" + handover);
	}

}

package org.peerstead.people.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.groups.Default;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.people.PeerId;
import org.peerstead.people.PeerReach;
import org.peerstead.people.Staffing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in a new peer worker, and puts right what is known of one. */
@Controller
class PersonFormController {

	private static final String FORM = "people/form";

	private final Staffing staffing;

	private final PersonPages pages;

	private final PeerReach reach;

	private final PositionChoices choices;

	private final SignInChoices signIns;

	PersonFormController(Staffing staffing, PersonPages pages, PeerReach reach, PositionChoices choices,
			SignInChoices signIns) {
		this.staffing = staffing;
		this.pages = pages;
		this.reach = reach;
		this.choices = choices;
		this.signIns = signIns;
	}

	@GetMapping("/people/new")
	@MayKeepPeople
	String blank(SignedIn me, Model model) {
		model.addAttribute("form", PersonForm.blank());
		choices(null, me, model);
		return FORM;
	}

	@PostMapping("/people")
	@MayKeepPeople
	ModelAndView create(@Validated({ Default.class, PersonForm.Arrival.class }) @ModelAttribute("form") PersonForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> register(form, me));
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved. Add the certification next, so that visits can be billed.");
			return Answer.redirect("/people/" + form.id());
		}
		choices(null, me, model);
		model.addAttribute("asksAboutName", errors.hasFieldErrors("anotherPerson")
				|| Boolean.parseBoolean(String.valueOf(errors.getFieldValue("anotherPerson"))));
		return Answer.refused(FORM);
	}

	@GetMapping("/people/{id}/edit")
	@MayKeepPeople
	String edit(@PathVariable PeerId id, SignedIn me, Model model) {
		model.addAttribute("form", this.pages.form(id, me));
		choices(id, me, model);
		return FORM;
	}

	@PostMapping("/people/{id}")
	@MayKeepPeople
	ModelAndView update(@PathVariable PeerId id, @Validated @ModelAttribute("form") PersonForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		this.reach.requireKept(id, me);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> {
			this.signIns.refuseIfNotOffered(form.userId(), id.value(), me);
			this.staffing.correct(id, me.program(), form.version(), form.toDetails());
		});
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved.");
			return Answer.redirect("/people/" + id);
		}
		choices(id, me, model);
		if (outcome == Submission.CHANGED_MEANWHILE) {
			PersonForm theirs = this.pages.form(id, me);
			model.addAttribute("theirs", theirs);
			model.addAttribute("form", form.withVersion(theirs.version()));
			return Answer.changedMeanwhile(FORM);
		}
		return Answer.refused(FORM);
	}

	private void register(PersonForm form, SignedIn me) {
		PeerId id = new PeerId(Objects.requireNonNull(form.id()));
		if (!Boolean.TRUE.equals(form.anotherPerson())) {
			this.pages.refuseIfKnown(form.legalName(), id, me);
		}
		this.signIns.refuseIfNotOffered(form.userId(), id.value(), me);
		EmploymentForm.refuseOutOfReach(form.agencyId(), me);
		this.staffing.register(id, me.program(), form.toDetails(), form.toPosition(),
				Objects.requireNonNull(form.startedOn()));
	}

	private void choices(@Nullable PeerId peer, SignedIn me, Model model) {
		UUID id = (peer != null) ? peer.value() : null;
		model.addAttribute("peer", peer);
		model.addAttribute("signIns", this.signIns.of(id, me));
		this.choices.fill(PeerReach.keptBy(me), me, model);
	}

}

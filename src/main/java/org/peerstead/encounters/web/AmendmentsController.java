package org.peerstead.encounters.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;

import org.peerstead.access.MayLogWork;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.EncounterRecords;
import org.peerstead.encounters.EncounterStatus;
import org.peerstead.encounters.EncounterView;
import org.peerstead.encounters.Signing;
import org.peerstead.encounters.Turn;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Amending an own note: the next version, signed anew; the ones before stay. */
@Controller
@RequestMapping("/encounters/{id}/amendments")
class AmendmentsController {

	private static final String FORM = "encounters/amend";

	private final EncounterRecords records;

	private final LogPage page;

	private final Signing signing;

	private final Clock clock;

	AmendmentsController(EncounterRecords records, LogPage page, Signing signing, Clock clock) {
		this.records = records;
		this.page = page;
		this.signing = signing;
		this.clock = clock;
	}

	@GetMapping("/new")
	@MayLogWork
	String blank(ProgramId program, SignedIn me, @PathVariable EncounterId id, Model model) {
		EncounterView view = own(program, me, id);
		AmendForm form = AmendForm.of(view, Objects.requireNonNull(view.visit()),
				Objects.requireNonNull(view.current()), me.zone());
		model.addAttribute("form", form);
		fill(program, me, view, model);
		model.addAttribute("startTwice", form.startComesTwice(me.zone()));
		model.addAttribute("endTwice", form.endComesTwice(me.zone()));
		return FORM;
	}

	@PostMapping
	@MayLogWork
	ModelAndView create(ProgramId program, SignedIn me, @PathVariable EncounterId id,
			@ModelAttribute("form") AmendForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		EncounterView view = own(program, me, id);
		Signing.Amendment amendment = form.amendment(errors, me.zone(), this.clock);
		Submission outcome = (amendment == null) ? Submission.REFUSED
				: Submission.of(errors, () -> this.signing.amend(program, me, id, form.version(), amendment));
		if (outcome.done()) {
			redirect.addFlashAttribute("flash", "Amended and signed. The earlier version is kept.");
			return Answer.redirect("/encounters/" + id);
		}
		fill(program, me, view, model);
		model.addAttribute("startTwice", form.startComesTwice(me.zone()));
		model.addAttribute("endTwice", form.endComesTwice(me.zone()));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", AmendForm.of(view, Objects.requireNonNull(view.visit()),
					Objects.requireNonNull(view.current()), me.zone()));
			return Answer.changedMeanwhile(FORM);
		}
		return Answer.refused(FORM);
	}

	private EncounterView own(ProgramId program, SignedIn me, EncounterId id) {
		EncounterView view = this.records.show(program, me, id, "amend a note");
		if (!view.entry().own() || view.visit() == null || view.current() == null
				|| view.visit().status() == EncounterStatus.VOIDED) {
			throw new NotFound();
		}
		return view;
	}

	private void fill(ProgramId program, SignedIn me, EncounterView view, Model model) {
		model.addAttribute("it", view);
		model.addAttribute("zone", me.zone());
		model.addAttribute("savedVersion", Objects.requireNonNull(view.visit()).version());
		model.addAttribute("modes",
				Arrays.stream(Mode.values()).map((mode) -> new Choice(mode.name(), mode.words())).toList());
		model.addAttribute("places",
				Arrays.stream(Place.values()).map((place) -> new Choice(place.name(), place.words())).toList());
		model.addAttribute("turns",
				Arrays.stream(Turn.values()).map((turn) -> new Choice(turn.name(), turn.words())).toList());
		model.addAttribute("goals", this.page.goals(program, view));
	}

}

package org.peerstead.encounters.web;

import org.peerstead.access.AgencyId;
import org.peerstead.access.MayVoidWork;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.EncounterRecords;
import org.peerstead.encounters.EncounterView;
import org.peerstead.encounters.Voiding;
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

/** Taking an entry back, with a reason. */
@Controller
@RequestMapping("/encounters/{id}/voids")
class EntryVoidsController {

	private static final String FORM = "encounters/void";

	private final EncounterRecords records;

	private final Voiding voiding;

	EntryVoidsController(EncounterRecords records, Voiding voiding) {
		this.records = records;
		this.voiding = voiding;
	}

	@GetMapping("/new")
	@MayVoidWork
	String blank(ProgramId program, SignedIn me, @PathVariable EncounterId id, Model model) {
		model.addAttribute("form", new VoidForm(null));
		return fill(program, me, id, model);
	}

	@PostMapping
	@MayVoidWork
	ModelAndView create(ProgramId program, SignedIn me, @PathVariable EncounterId id,
			@ModelAttribute("form") VoidForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		Submission outcome = Submission.of(errors, () -> this.voiding.voidBecause(program, me, id, form.reason()));
		if (outcome.done()) {
			redirect.addFlashAttribute("flash",
					"Voided. It stays on record with your reason, and the time is free again.");
			return Answer.redirect("/encounters/" + id);
		}
		return Answer.refused(fill(program, me, id, model));
	}

	private String fill(ProgramId program, SignedIn me, EncounterId id, Model model) {
		EncounterView view = this.records.show(program, me, id, "void an entry");
		if (!view.entry().own()
				&& !me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF).includes(new AgencyId(view.entry().agency()))) {
			throw new NotFound();
		}
		model.addAttribute("it", view);
		model.addAttribute("zone", me.zone());
		return FORM;
	}

}

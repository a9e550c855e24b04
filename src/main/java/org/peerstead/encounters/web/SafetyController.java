package org.peerstead.encounters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.MayFollowUp;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Submission;
import org.peerstead.encounters.CrisisLines;
import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.SafetyConcerns;
import org.peerstead.encounters.SafetyConcerns.Concern;
import org.peerstead.encounters.SafetyConcerns.Outcome;
import org.peerstead.participants.ParticipantId;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
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

/** A concern about somebody's safety: one tap, then help, then the follow-up. */
@Controller
class SafetyController {

	private static final String SHOW = "encounters/safety";

	private final SafetyConcerns concerns;

	private final CrisisLines lines;

	private final Drafts drafts;

	private final Clock clock;

	SafetyController(SafetyConcerns concerns, CrisisLines lines, Drafts drafts, Clock clock) {
		this.concerns = concerns;
		this.lines = lines;
		this.drafts = drafts;
		this.clock = clock;
	}

	/** What is known besides the tap, and what came of it. */
	record SafetyForm(@Nullable String seen, @Nullable LocalDate dueOn, @Nullable UUID assignedTo,
			@Nullable Outcome outcome, @Nullable String outcomeWords) {

		static SafetyForm of(Concern concern) {
			return new SafetyForm(concern.seen(), concern.dueOn(), concern.assignedTo(), null, null);
		}

	}

	/**
	 * The tap. From the log form it comes with all that is typed there, which is kept as
	 * the draft it is.
	 */
	@PostMapping("/safety")
	@MayFollowUp
	ModelAndView create(ProgramId program, SignedIn me, @RequestParam @Nullable UUID participant,
			@RequestParam @Nullable EncounterId visit, @RequestParam @Nullable UUID concern,
			@RequestParam Map<String, String> sent) {
		if (visit != null && sent.containsKey("work")) {
			this.drafts.keep(program, me, visit, LogForm.typed(sent));
		}
		if (participant == null) {
			throw new Refusal(
					"Choose the person first, then tap Safety concern again. If somebody is in danger now, call 988 or 911.");
		}
		UUID id = this.concerns.raise(program, me, (concern != null) ? concern : NewId.next(),
				new ParticipantId(participant), visit);
		return Answer.redirect("/safety/" + id);
	}

	@GetMapping("/safety/{id}")
	@MayFollowUp
	String show(ProgramId program, SignedIn me, @PathVariable UUID id, Model model) {
		Concern concern = this.concerns.show(program, me, id);
		model.addAttribute("form", SafetyForm.of(concern));
		return fill(program, me, concern, model);
	}

	@PostMapping("/safety/{id}")
	@MayFollowUp
	ModelAndView update(ProgramId program, SignedIn me, @PathVariable UUID id, @ModelAttribute("form") SafetyForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		Concern concern = this.concerns.show(program, me, id);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.concerns.describe(program, me, id, form.seen(), form.dueOn(), form.assignedTo()));
		if (outcome.done()) {
			redirect.addFlashAttribute("flash", "Saved. The task stays open until it is closed with an outcome.");
			return Answer.redirect("/safety/" + id);
		}
		return Answer.refused(fill(program, me, concern, model));
	}

	@PostMapping("/safety/{id}/closings")
	@MayFollowUp
	ModelAndView close(ProgramId program, SignedIn me, @PathVariable UUID id, @ModelAttribute("form") SafetyForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		Concern concern = this.concerns.show(program, me, id);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.concerns.close(program, me, id, form.outcome(), form.outcomeWords()));
		if (outcome.done()) {
			redirect.addFlashAttribute("flash", "Closed, with what came of it.");
			return Answer.redirect("/follow-ups");
		}
		return Answer.refused(fill(program, me, concern, model));
	}

	private String fill(ProgramId program, SignedIn me, Concern concern, Model model) {
		model.addAttribute("it", concern);
		model.addAttribute("line", this.lines.of(program).orElse(null));
		model.addAttribute("zone", me.zone());
		model.addAttribute("owners", this.concerns.owners(program, new AgencyId(concern.agency())));
		model.addAttribute("outcomes",
				Arrays.stream(Outcome.values()).map((one) -> new Choice(one.name(), one.words())).toList());
		UUID visit = concern.visit();
		model.addAttribute("draft", visit != null && concern.raisedBy().equals(me.id().value())
				&& this.drafts.find(program, me, new EncounterId(visit)).isPresent());
		return SHOW;
	}

	@GetMapping("/follow-ups")
	@MayFollowUp
	String list(ProgramId program, SignedIn me, @RequestParam(defaultValue = "false") boolean all,
			@RequestParam @Nullable UUID after, Model model) {
		SafetyConcerns.Page page = this.concerns.page(program, me, all, after);
		String asked = "all=" + all;
		model.addAttribute("concerns", page.concerns());
		model.addAttribute("all", all);
		model.addAttribute("today", LocalDate.ofInstant(this.clock.instant(), me.zone()));
		model.addAttribute("zone", me.zone());
		model.addAttribute("csvHref", "/follow-ups.csv?" + asked);
		model.addAttribute("nextHref", (page.last() != null) ? "/follow-ups?" + asked + "&after=" + page.last() : null);
		model.addAttribute("previousHref", (after != null) ? "/follow-ups?" + asked : null);
		return "encounters/follow-ups";
	}

	@GetMapping("/follow-ups.csv")
	@MayFollowUp
	void file(ProgramId program, SignedIn me, @RequestParam(defaultValue = "false") boolean all,
			HttpServletResponse response) {
		CsvAnswer.send(response, "follow-ups.csv",
				List.of("Person", "Agency", "Raised", "Raised by", "What was seen", "Due", "Who follows up", "Outcome",
						"What was done", "Closed", "Closed by"),
				(csv) -> this.concerns.each(program, me, all,
						(row) -> csv.row(row.name(), row.agencyName(), row.raisedAt().atZone(me.zone()).toLocalDate(),
								row.raisedByName(), row.seen(), row.dueOn(), row.assignedToName(),
								(row.outcome() != null) ? row.outcome().words() : null, row.outcomeWords(),
								(row.closedAt() != null) ? row.closedAt().atZone(me.zone()).toLocalDate() : null,
								row.closedByName())));
	}

}

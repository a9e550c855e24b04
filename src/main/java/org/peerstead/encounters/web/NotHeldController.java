package org.peerstead.encounters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayLogWork;
import org.peerstead.access.MaySeeNotes;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Submission;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.NotHeld;
import org.peerstead.encounters.NotHeldVisits;
import org.peerstead.participants.ParticipantId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Visits that did not take place: recorded in a few taps, and listed. */
@Controller
class NotHeldController {

	private static final String FORM = "encounters/not-held";

	private final NotHeldVisits visits;

	private final Clock clock;

	NotHeldController(NotHeldVisits visits, Clock clock) {
		this.visits = visits;
		this.clock = clock;
	}

	@GetMapping("/not-held/new")
	@MayLogWork
	String blank(ProgramId program, SignedIn me, @RequestParam @Nullable UUID with, Model model) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		model.addAttribute("form", NotHeldForm.blank(today, with));
		return fill(program, me, today, model);
	}

	@PostMapping("/not-held")
	@MayLogWork
	ModelAndView create(ProgramId program, SignedIn me, @ModelAttribute("form") NotHeldForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		NotHeld told = form.told(errors);
		Submission outcome = (told == null) ? Submission.REFUSED
				: Submission.of(errors, () -> this.visits.record(program, me, told));
		if (outcome.done()) {
			redirect.addFlashAttribute("flash",
					(form.waitedMinutes() != null && form.waitedMinutes() > 0)
							? "Saved. Your waiting time is on your timesheet; nothing is billed."
							: "Saved. Nothing is billed.");
			return Answer.redirect("/not-held");
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		return Answer.refused(fill(program, me, (form.plannedOn() != null) ? form.plannedOn() : today, model));
	}

	private String fill(ProgramId program, SignedIn me, LocalDate day, Model model) {
		return this.visits.people(program, me, day).map((people) -> {
			model.addAttribute("people",
					people.stream().map((person) -> new Choice(person.id().toString(), person.name())).toList());
			model.addAttribute("whats",
					Arrays.stream(NotHeld.What.values()).map((one) -> new Choice(one.name(), one.words())).toList());
			model.addAttribute("reasons",
					Arrays.stream(NotHeld.Reason.values()).map((one) -> new Choice(one.name(), one.words())).toList());
			model.addAttribute("nexts",
					Arrays.stream(NotHeld.Next.values()).map((one) -> new Choice(one.name(), one.words())).toList());
			return FORM;
		}).orElse("encounters/no-peer");
	}

	@GetMapping("/not-held")
	@MaySeeNotes
	String list(ProgramId program, SignedIn me, @RequestParam @Nullable ParticipantId participant,
			@RequestParam @Nullable EncounterId before, Model model) {
		NotHeldVisits.Page page = this.visits.page(program, me, participant, before);
		String asked = (participant != null) ? "participant=" + participant + "&" : "";
		model.addAttribute("rows", page.rows());
		model.addAttribute("mayLog", me.is(Role.PEER));
		model.addAttribute("one", (participant != null && !page.rows().isEmpty()) ? page.rows().get(0).name() : null);
		model.addAttribute("csvHref", "/not-held.csv?" + asked);
		model.addAttribute("nextHref", (page.last() != null) ? "/not-held?" + asked + "before=" + page.last() : null);
		model.addAttribute("previousHref", (before != null) ? "/not-held?" + asked : null);
		return "encounters/not-held-list";
	}

	@GetMapping("/not-held.csv")
	@MaySeeNotes
	void file(ProgramId program, SignedIn me, @RequestParam @Nullable ParticipantId participant,
			HttpServletResponse response) {
		CsvAnswer.send(response, "visits-not-held.csv",
				List.of("Date", "Time", "Person", "Peer worker", "Agency", "What happened", "Reason", "In words",
						"Next", "On", "Minutes waited"),
				(csv) -> this.visits.all(program, me, participant,
						(row) -> csv.row(row.plannedOn(), row.plannedAt(), row.name(), row.peer(), row.agency(),
								row.what().words(), row.reason().words(), row.words(), row.next().words(), row.nextOn(),
								row.waitedMinutes())));
	}

}

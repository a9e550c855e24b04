package org.peerstead.retention.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.access.web.Submission;
import org.peerstead.retention.GrowthReach;
import org.peerstead.retention.StayInterviews;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Talks about staying: what is due, and one talk. */
@Controller
class InterviewsController {

	private static final String PAGE = "retention/interviews/show";

	private final InterviewPages pages;

	private final StayInterviews interviews;

	private final AgencyNames agencies;

	private final GrowthReach reach;

	InterviewsController(InterviewPages pages, StayInterviews interviews, AgencyNames agencies, GrowthReach reach) {
		this.pages = pages;
		this.interviews = interviews;
		this.agencies = agencies;
		this.reach = reach;
	}

	@GetMapping("/growth/interviews")
	@MayKeepPeople
	String list(@ModelAttribute("search") InterviewPages.Search search, SignedIn me, Model model) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/growth/interviews")
			.queryParam("agency", (search.agency() != null) ? search.agency() : "");
		model.addAttribute("page",
				Pager.of(this.pages.due(search, me, Pager.ASKED), address, search.after(), InterviewPages.Due::key));
		model.addAttribute("agencies", this.agencies.choices(me.program(), GrowthReach.keptBy(me)));
		model.addAttribute("today", this.reach.today(me));
		return "retention/interviews/list";
	}

	@GetMapping("/growth/interviews.csv")
	@MayKeepPeople
	void file(@ModelAttribute("search") InterviewPages.Search search, SignedIn me, HttpServletResponse response) {
		List<InterviewPages.Due> due = this.pages.due(search, me, 10_000);
		CsvAnswer.send(response, "talks-about-staying.csv", List.of("Name", "Agency", "What", "Due", "Who does it"),
				(csv) -> due.forEach((one) -> csv.row(one.name(), one.agency(), one.what(), one.dueOn(), one.owner())));
	}

	@GetMapping("/growth/interviews/{interview}")
	@MayKeepPeople
	String show(@PathVariable UUID interview, SignedIn me, Model model) {
		InterviewPages.Shown shown = fill(interview, me, model);
		model.addAttribute("form", InterviewForm.blank(shown.interview().version(), shown.today()));
		return PAGE;
	}

	@PostMapping("/growth/interviews/{interview}")
	@MayKeepPeople
	ModelAndView hold(@PathVariable UUID interview, @Valid @ModelAttribute("form") InterviewForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		InterviewPages.Shown shown = fill(interview, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.interviews.hold(interview, form.seen(), form.toHeld(), shown.today(), me.program()));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			flash.addFlashAttribute("flash", "This talk was recorded before. What stands here is what was saved.");
			flash.addFlashAttribute("flashKind", "info");
			return Answer.redirect("/growth/interviews/" + interview);
		}
		if (!outcome.done()) {
			return Answer.refused(PAGE);
		}
		flash.addFlashAttribute("flash", "Saved. The worker sees what was said and agreed.");
		return Answer.redirect("/growth/" + shown.worker().employment());
	}

	@PostMapping("/growth/interviews/{interview}/actions-done")
	@MayKeepPeople
	ModelAndView done(@PathVariable UUID interview, SignedIn me, Model model, RedirectAttributes flash) {
		InterviewPages.Shown shown = fill(interview, me, model);
		this.interviews.actionDone(interview, shown.today(), me.program());
		flash.addFlashAttribute("flash", "Marked as done. The worker sees it.");
		return Answer.redirect("/growth/interviews/" + interview);
	}

	private InterviewPages.Shown fill(UUID interview, SignedIn me, Model model) {
		InterviewPages.Shown shown = this.pages.one(interview, me);
		model.addAttribute("worker", shown.worker());
		model.addAttribute("interview", shown.interview());
		model.addAttribute("self", shown.self());
		model.addAttribute("today", shown.today());
		model.addAttribute("owners", this.pages.owners(shown.worker().agency(), me.program()));
		return shown;
	}

}

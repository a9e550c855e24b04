package org.peerstead.retention.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayHearReports;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Pager;
import org.peerstead.access.web.Submission;
import org.peerstead.retention.GrowthReach;
import org.peerstead.retention.ReportStatus;
import org.peerstead.retention.SafeChannel;

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

/**
 * What was reported, for county staff. There is no file of it: a report leaves this place
 * in nobody's download folder.
 */
@Controller
class ReportsController {

	private static final String PAGE = "retention/speak-up/show";

	private final SafeChannel channel;

	private final GrowthReach reach;

	ReportsController(SafeChannel channel, GrowthReach reach) {
		this.channel = channel;
		this.reach = reach;
	}

	/** What the list is asked for. */
	record Search(@Nullable ReportStatus status, @Nullable UUID after) {

	}

	@GetMapping("/speak-up/reports")
	@MayHearReports
	String list(@ModelAttribute("search") Search search, SignedIn me, Model model) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/speak-up/reports")
			.queryParam("status", (search.status() != null) ? search.status() : "");
		List<SafeChannel.Shown> reports = this.channel.reports(me, search.status(), search.after(), Pager.ASKED);
		model.addAttribute("page", Pager.of(reports, address,
				(search.after() != null) ? search.after().toString() : null, (report) -> report.id().toString()));
		model.addAttribute("statuses", statuses());
		return "retention/speak-up/list";
	}

	@GetMapping("/speak-up/reports/{id}")
	@MayHearReports
	String show(@PathVariable UUID id, SignedIn me, Model model) {
		SafeChannel.Shown report = fill(id, me, model);
		model.addAttribute("form", AnswerForm.to(report));
		return PAGE;
	}

	@PostMapping("/speak-up/reports/{id}/answers")
	@MayHearReports
	ModelAndView answer(@PathVariable UUID id, @Valid @ModelAttribute("form") AnswerForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		SafeChannel.Shown report = fill(id, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.channel.answer(id, form.seen(), form.toAnswer(), this.reach.today(me), me));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", AnswerForm.to(report));
			model.addAttribute("form", form.over(report));
			return Answer.changedMeanwhile(PAGE);
		}
		if (!outcome.done()) {
			return Answer.refused(PAGE);
		}
		flash.addFlashAttribute("flash", "Saved. Whoever reported it reads this by the code.");
		return Answer.redirect("/speak-up/reports/" + id);
	}

	private SafeChannel.Shown fill(UUID id, SignedIn me, Model model) {
		SafeChannel.Shown report = this.channel.read(id, me);
		model.addAttribute("report", report);
		model.addAttribute("statuses", statuses());
		return report;
	}

	private static List<Option> statuses() {
		return Option.of(ReportStatus.values(), ReportStatus::words);
	}

}

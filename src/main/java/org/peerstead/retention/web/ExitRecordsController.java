package org.peerstead.retention.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.access.web.Submission;
import org.peerstead.people.ExitReason;
import org.peerstead.retention.ExitRecords;
import org.peerstead.retention.GrowthReach;
import org.peerstead.retention.Worker;
import org.peerstead.shared.Refusal;

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

/** What people said on leaving: whom nobody has asked yet, and one record. */
@Controller
class ExitRecordsController {

	private static final String FORM = "retention/exits/form";

	private final ExitPages pages;

	private final ExitRecords records;

	private final GrowthReach reach;

	private final AgencyNames agencies;

	ExitRecordsController(ExitPages pages, ExitRecords records, GrowthReach reach, AgencyNames agencies) {
		this.pages = pages;
		this.records = records;
		this.reach = reach;
		this.agencies = agencies;
	}

	@GetMapping("/growth/exits")
	@MayKeepPeople
	String list(@ModelAttribute("search") ExitPages.Search search, SignedIn me, Model model) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/growth/exits")
			.queryParam("agency", (search.agency() != null) ? search.agency() : "");
		model.addAttribute("page", Pager.of(this.pages.open(search, me, Pager.ASKED), address,
				(search.after() != null) ? search.after().toString() : null, (open) -> open.employment().toString()));
		model.addAttribute("agencies", this.agencies.choices(me.program(), GrowthReach.keptBy(me)));
		model.addAttribute("seesCounts", me.is(Role.COUNTY_STAFF));
		return "retention/exits/list";
	}

	@GetMapping("/growth/exits.csv")
	@MayKeepPeople
	void file(@ModelAttribute("search") ExitPages.Search search, SignedIn me, HttpServletResponse response) {
		List<ExitPages.Open> open = this.pages.open(search, me, 10_000);
		CsvAnswer.send(response, "exits-without-a-record.csv", List.of("Name", "Agency", "Last day", "Main reason"),
				(csv) -> open.forEach((one) -> csv.row(one.name(), one.agency(), one.endedOn(), one.mainReason())));
	}

	@GetMapping("/growth/{spell}/exit")
	@MayKeepPeople
	String show(@PathVariable UUID spell, SignedIn me, Model model) {
		fill(spell, me, model);
		model.addAttribute("form", this.records.of(spell, me.program()).map(ExitForm::of).orElseGet(ExitForm::blank));
		return FORM;
	}

	@PostMapping("/growth/{spell}/exit")
	@MayKeepPeople
	ModelAndView create(@PathVariable UUID spell, @Valid @ModelAttribute("form") ExitForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		Worker worker = fill(spell, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> {
			if (this.reach.isSelf(worker, me)) {
				throw new Refusal("This is about your own leaving. Somebody else records it.");
			}
			this.records.record(form.toRecord(), spell, me.program());
		});
		if (!outcome.done()) {
			return Answer.refused(FORM);
		}
		flash.addFlashAttribute("flash", "Saved. Thank you for asking.");
		return Answer.redirect("/growth/exits");
	}

	private Worker fill(UUID spell, SignedIn me, Model model) {
		Worker worker = this.reach.kept(spell, me, "exit record");
		model.addAttribute("worker", worker);
		model.addAttribute("left", worker.lastDay());
		model.addAttribute("reasons",
				ExitReason.ofLeaving().stream().map((one) -> new Option(one.name(), one.words())).toList());
		model.addAttribute("answers", Option.of(ExitRecords.Said.values(), ExitRecords.Said::words));
		model.addAttribute("decisions", List.of(new Option("true", "The person's own decision"),
				new Option("false", "The agency's decision, or the job ended")));
		return worker;
	}

}

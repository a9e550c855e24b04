package org.peerstead.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.access.web.Submission;
import org.peerstead.people.PeerId;
import org.peerstead.people.PeerReach;
import org.peerstead.people.TeamId;
import org.peerstead.people.TeamRecords;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The teams of the agencies that a user keeps. */
@Controller
class TeamsController {

	private static final String FORM = "people/team-form";

	private final TeamRecords records;

	private final TeamPages pages;

	private final AgencyNames agencies;

	private final Clock clock;

	TeamsController(TeamRecords records, TeamPages pages, AgencyNames agencies, Clock clock) {
		this.records = records;
		this.pages = pages;
		this.agencies = agencies;
		this.clock = clock;
	}

	@GetMapping("/teams")
	@MayKeepPeople
	String list(@RequestParam(required = false) @Nullable UUID agency,
			@RequestParam(required = false) @Nullable String after, SignedIn me, Model model) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/teams");
		if (agency != null) {
			address.queryParam("agency", agency);
		}
		model.addAttribute("page", Pager.of(this.pages.list(agency, after, today(me), me, Pager.ASKED), address, after,
				TeamPages.Line::key));
		model.addAttribute("agencies", this.agencies.choices(me.program(), PeerReach.keptBy(me)));
		model.addAttribute("agency", agency);
		return "people/teams";
	}

	@GetMapping("/teams.csv")
	@MayKeepPeople
	void file(@RequestParam(required = false) @Nullable UUID agency, SignedIn me, HttpServletResponse response) {
		List<TeamPages.Line> lines = this.pages.list(agency, null, today(me), me, 10_000);
		CsvAnswer
			.send(response, "teams.csv", List.of("Team", "Agency", "Lead", "Peer workers", "Closed on"), (csv) -> lines
				.forEach((line) -> csv.row(line.name(), line.agency(), line.lead(), line.peers(), line.closedOn())));
	}

	@GetMapping("/teams/new")
	@MayKeepPeople
	String blank(SignedIn me, Model model) {
		model.addAttribute("form", TeamForm.blank());
		model.addAttribute("agencies", this.agencies.open(me.program(), PeerReach.keptBy(me)));
		return FORM;
	}

	@PostMapping("/teams")
	@MayKeepPeople
	ModelAndView create(@Valid @ModelAttribute("form") TeamForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		UUID agency = form.agencyId();
		if (agency != null && !PeerReach.keptBy(me).includes(new AgencyId(agency))) {
			errors.rejectValue("agencyId", "refused", "Choose one of the list.");
		}
		Submission outcome = (errors.hasErrors() || agency == null) ? Submission.REFUSED : Submission.of(errors,
				() -> this.records.open(form.teamId(), me.program(), new AgencyId(agency), form.toName()));
		if (outcome.done()) {
			flash.addFlashAttribute("flash", "Saved. Say who leads it next.");
			return Answer.redirect("/teams/" + form.id());
		}
		model.addAttribute("agencies", this.agencies.open(me.program(), PeerReach.keptBy(me)));
		return Answer.refused(FORM);
	}

	@GetMapping("/teams/{team}")
	@MayKeepPeople
	String show(@PathVariable TeamId team, SignedIn me, Model model) {
		model.addAttribute("page", this.pages.show(team, today(me), me));
		return "people/team";
	}

	@GetMapping("/teams/{team}/edit")
	@MayKeepPeople
	String edit(@PathVariable TeamId team, SignedIn me, Model model) {
		TeamPages.Page page = this.pages.show(team, today(me), me);
		model.addAttribute("page", page);
		model.addAttribute("form", page.saved());
		return FORM;
	}

	@PostMapping("/teams/{team}")
	@MayKeepPeople
	ModelAndView update(@PathVariable TeamId team, @Valid @ModelAttribute("form") TeamForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		TeamPages.Page page = this.pages.show(team, today(me), me);
		model.addAttribute("page", page);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.records.rename(team, me.program(), form.version(), form.toName()));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", page.saved());
			model.addAttribute("form", form.withVersion(page.saved().version()));
			return Answer.changedMeanwhile(FORM);
		}
		return outcome.done() ? done("Saved.", team, flash) : Answer.refused(FORM);
	}

	@PostMapping("/teams/{team}/closings")
	@MayKeepPeople
	ModelAndView close(@PathVariable TeamId team, SignedIn me, RedirectAttributes flash) {
		this.records.close(this.pages.show(team, today(me), me).id(), me.program(), today(me));
		return done("Closed. What was recorded stays.", team, flash);
	}

	@PostMapping("/teams/{team}/reopenings")
	@MayKeepPeople
	ModelAndView reopen(@PathVariable TeamId team, SignedIn me, RedirectAttributes flash) {
		this.records.reopen(this.pages.show(team, today(me), me).id(), me.program());
		return done("Open again.", team, flash);
	}

	@GetMapping("/teams/{team}/leads/new")
	@MayKeepPeople
	String lead(@PathVariable TeamId team, SignedIn me, Model model) {
		leading(team, me, model);
		model.addAttribute("form", LeadForm.blank());
		return "people/team-lead";
	}

	@PostMapping("/teams/{team}/leads")
	@MayKeepPeople
	ModelAndView setLead(@PathVariable TeamId team, @Valid @ModelAttribute("form") LeadForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		List<TeamPages.Choice> leaders = leading(team, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> lead(team, form, leaders, me));
		return outcome.done() ? done("Saved. Whoever led it before ends the day before.", team, flash)
				: Answer.refused("people/team-lead");
	}

	private void lead(TeamId team, LeadForm form, List<TeamPages.Choice> leaders, SignedIn me) {
		TeamPages.Choice leader = leaders.stream()
			.filter((choice) -> choice.value().equals(form.leader()))
			.findFirst()
			.orElseThrow(() -> new Refusal("leader", "Choose one of the list."));
		if (leader.peer()) {
			this.records.leadByPeer(form.newId(), team, me.program(), new PeerId(leader.value()), form.day());
		}
		else {
			this.records.leadByCoworker(form.newId(), team, me.program(), leader.value(), form.day());
		}
	}

	private List<TeamPages.Choice> leading(TeamId team, SignedIn me, Model model) {
		TeamPages.Page page = this.pages.show(team, today(me), me);
		List<TeamPages.Choice> leaders = this.pages.leaders(page.agencyId(), today(me), me);
		model.addAttribute("page", page);
		model.addAttribute("leaders", leaders);
		return leaders;
	}

	private static ModelAndView done(String words, TeamId team, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", words);
		return Answer.redirect("/teams/" + team);
	}

	private LocalDate today(SignedIn me) {
		return LocalDate.now(this.clock.withZone(me.zone()));
	}

}

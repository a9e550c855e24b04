package org.peerstead.credentials.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MaySeePeople;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.people.PeerReach;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of peer workers, as a page and as a file. */
@Controller
class RosterController {

	private final Roster roster;

	private final AgencyNames agencies;

	private final Clock clock;

	RosterController(Roster roster, AgencyNames agencies, Clock clock) {
		this.roster = roster;
		this.agencies = agencies;
		this.clock = clock;
	}

	@GetMapping("/people")
	@MaySeePeople
	String list(@ModelAttribute("search") RosterSearch search, SignedIn me, Model model) {
		Roster.Page page = this.roster.page(search, today(me), me);
		List<Roster.Line> people = page.people();
		model.addAttribute("people", people);
		model.addAttribute("previousHref", page.hasPrevious() ? search.beforeHref(people.get(0).id()) : null);
		model.addAttribute("nextHref", page.hasNext() ? search.afterHref(people.get(people.size() - 1).id()) : null);
		model.addAttribute("agencies", this.agencies.choices(me.program(), PeerReach.seenBy(me)));
		model.addAttribute("certifications", CertificationFilter.values());
		model.addAttribute("works", List.of(RosterSearch.Work.FORMER, RosterSearch.Work.ALL));
		model.addAttribute("mayKeep", me.is(Role.COUNTY_STAFF, Role.SUPERVISOR));
		return "credentials/roster";
	}

	@GetMapping("/people.csv")
	@MaySeePeople
	void file(@ModelAttribute("search") RosterSearch search, SignedIn me, HttpServletResponse response) {
		List<Roster.Line> people = this.roster.all(search, today(me), me);
		CsvAnswer.send(response, "peer-workers.csv",
				List.of("Name", "Pronouns", "Languages", "Agency", "Position", "Share of full time", "First day",
						"Last day", "Certification", "Valid from", "Valid through", "Standing"),
				(csv) -> people.forEach((line) -> row(csv, line)));
	}

	private static void row(CsvAnswer csv, Roster.Line line) {
		Roster.Job job = line.job();
		Roster.Held held = line.held();
		csv.row(line.name(), line.pronouns(), String.join(", ", line.languages()), (job != null) ? job.agency() : null,
				(job != null) ? job.position() : null, (job != null) ? job.fte() : null,
				(job != null) ? job.startedOn() : null, (job != null) ? job.endedOn() : null,
				(held != null) ? held.type().label() : null, (held != null) ? held.issuedOn() : null,
				(held != null) ? held.expiresOn() : null, line.status());
	}

	private LocalDate today(SignedIn me) {
		return LocalDate.now(this.clock.withZone(me.zone()));
	}

}

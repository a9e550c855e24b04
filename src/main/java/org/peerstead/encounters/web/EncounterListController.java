package org.peerstead.encounters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MaySeeEncounters;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.EncounterStatus;
import org.peerstead.encounters.Standing;
import org.peerstead.encounters.web.EncounterList.Search;
import org.peerstead.people.PeerDirectory;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of visits, on the page and as a file. */
@Controller
class EncounterListController {

	private final EncounterList list;

	private final AgencyNames agencies;

	private final PeerDirectory peers;

	private final Clock clock;

	EncounterListController(EncounterList list, AgencyNames agencies, PeerDirectory peers, Clock clock) {
		this.list = list;
		this.agencies = agencies;
		this.peers = peers;
		this.clock = clock;
	}

	@GetMapping("/encounters")
	@MaySeeEncounters
	String list(ProgramId program, SignedIn me, @ModelAttribute("search") @Nullable Search asked,
			BindingResult unreadable, @RequestParam @Nullable EncounterId before, Model model) {
		Search search = readable(asked, unreadable);
		EncounterList.Page page = this.list.page(program, me, search, before);
		Reach reach = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF, Role.AUDITOR, Role.BILLER);
		boolean desk = reach.wholeProgram() || !reach.agencies().isEmpty();
		model.addAttribute("asked", search);
		model.addAttribute("rows", page.rows());
		model.addAttribute("zone", me.zone());
		model.addAttribute("desk", desk);
		model.addAttribute("mayLog", me.is(Role.PEER));
		if (desk) {
			model.addAttribute("agencies", this.agencies.choices(program, reach));
			model.addAttribute("peers",
					this.peers.employedWithin(reach, LocalDate.ofInstant(this.clock.instant(), me.zone()), program));
		}
		model.addAttribute("standings",
				Arrays.stream(Standing.values()).map((one) -> new Choice(one.name(), one.words())).toList());
		model.addAttribute("statuses",
				Arrays.stream(EncounterStatus.values()).map((one) -> new Choice(one.name(), one.words())).toList());
		model.addAttribute("nextHref",
				(page.last() != null) ? address("/encounters", search) + "before=" + page.last() : null);
		model.addAttribute("previousHref", (before != null) ? address("/encounters", search) : null);
		model.addAttribute("csvHref", address("/encounters.csv", search));
		return "encounters/list";
	}

	@GetMapping("/encounters.csv")
	@MaySeeEncounters
	void file(ProgramId program, SignedIn me, @ModelAttribute("search") @Nullable Search asked,
			BindingResult unreadable, HttpServletResponse response) {
		CsvAnswer.send(response, "visits.csv",
				List.of("Date", "Start", "End", "Minutes", "Person", "Peer worker", "Agency", "Status", "Units",
						"Charge", "Standing"),
				(csv) -> this.list.all(program, me, readable(asked, unreadable),
						(row) -> csv.row(row.serviceDate(), row.startsAt().atZone(me.zone()).toLocalTime(),
								row.endsAt().atZone(me.zone()).toLocalTime(), row.minutes(), row.name(), row.peer(),
								row.agency(), row.status().words(), row.units(), row.charge(),
								(row.standing() != null) ? row.standing().words() : null)));
	}

	/** A search that cannot be read finds what it would without that part. */
	private static Search readable(@Nullable Search asked, BindingResult unreadable) {
		return (asked != null) ? asked : new Search(null, null, null, null, null, null, null, null);
	}

	/** The address of this search, ready for one more part. */
	private static String address(String path, Search search) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		add(address, "q", search.name());
		add(address, "participant", search.participant());
		add(address, "peer", search.peer());
		add(address, "agency", search.agency());
		add(address, "from", search.from());
		add(address, "to", search.to());
		add(address, "status", (search.status() != null) ? search.status().name() : null);
		add(address, "standing", (search.standing() != null) ? search.standing().name() : null);
		String text = address.encode().toUriString();
		return text + (text.contains("?") ? "&" : "?");
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

}

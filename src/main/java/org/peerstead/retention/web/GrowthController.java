package org.peerstead.retention.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayKeepPeople;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.access.web.Typed;
import org.peerstead.retention.GrowthReach;
import org.peerstead.retention.WayUp;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** The ways up of an agency's people, as a list, as a file, and of one worker. */
@Controller
class GrowthController {

	private static final int FILE = 20_000;

	private final GrowthList list;

	private final GrowthPage page;

	private final AgencyNames agencies;

	GrowthController(GrowthList list, GrowthPage page, AgencyNames agencies) {
		this.list = list;
		this.page = page;
		this.agencies = agencies;
	}

	@GetMapping("/growth")
	@MayKeepPeople
	String list(@ModelAttribute("search") GrowthList.Search search, SignedIn me, Model model) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/growth")
			.queryParam("q", Typed.text(search.q()))
			.queryParam("agency", (search.agency() != null) ? search.agency() : "");
		model.addAttribute("page",
				Pager.of(this.list.read(search, me, Pager.ASKED), address,
						(search.after() != null) ? search.after().toString() : null,
						(line) -> line.worker().employment().toString()));
		model.addAttribute("agencies", this.agencies.choices(me.program(), GrowthReach.keptBy(me)));
		model.addAttribute("keepsAccommodations", me.is(Role.COUNTY_STAFF));
		return "retention/growth/list";
	}

	@GetMapping("/growth.csv")
	@MayKeepPeople
	void file(@ModelAttribute("search") GrowthList.Search search, SignedIn me, HttpServletResponse response) {
		List<GrowthList.Line> lines = this.list.read(search, me, FILE);
		CsvAnswer.send(response, "growth.csv",
				List.of("Name", "Agency", "Position", "Rung", "Since", "Next rung", "What is missing"),
				(csv) -> lines.forEach((line) -> csv.row(line.worker().name(), line.worker().agencyName(),
						line.worker().position(), (line.way().here() != null) ? line.way().here().name() : null,
						line.way().since(), (line.way().next() != null) ? line.way().next().name() : null,
						line.way().missing().stream().map(WayUp.Step::sentence).collect(Collectors.joining(" ")))));
	}

	@GetMapping("/growth/{spell}")
	@MayKeepPeople
	String show(@PathVariable UUID spell, SignedIn me, Model model) {
		this.page.fill(spell, me, model);
		return "retention/growth/show";
	}

}

package org.peerstead.supervision.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MaySeeCaseloads;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Show;
import org.peerstead.supervision.Caseload;
import org.peerstead.supervision.CaseloadBoard;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The caseload board: who walks with whom, and whether the hours suffice. */
@Controller
class CaseloadBoardController {

	private final CaseloadBoard board;

	private final AgencyNames agencies;

	private final Show show;

	CaseloadBoardController(CaseloadBoard board, AgencyNames agencies, Show show) {
		this.board = board;
		this.agencies = agencies;
		this.show = show;
	}

	/** What is asked for: an agency, an order, and a person to move as a what-if. */
	record Asked(@Nullable AgencyId agency, @Nullable String sort, @Nullable String move, @Nullable UUID to) {

		boolean byName() {
			return "name".equals(this.sort);
		}

		/** The moved person and their peer worker, as "person_peer". */
		@Nullable UUID part(int index) {
			String[] parts = (this.move != null) ? this.move.split("_", 2) : new String[0];
			try {
				return (parts.length == 2) ? UUID.fromString(parts[index]) : null;
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

	}

	@GetMapping("/caseload")
	@MaySeeCaseloads
	String show(@RequestParam(required = false) @Nullable AgencyId agency,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable String move, @RequestParam(required = false) @Nullable UUID to,
			SignedIn me, Model model) {
		Asked asked = new Asked(agency, sort, move, to);
		boolean desk = me.is(Role.SUPERVISOR, Role.COUNTY_STAFF);
		List<AgencyNames.Choice> choices = desk
				? this.agencies.open(me.program(), me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF)) : List.of();
		AgencyId shown = (agency != null || choices.isEmpty()) ? agency : AgencyId.valueOf(choices.get(0).value());
		CaseloadBoard.Board board = this.board.of(me, shown, !asked.byName());
		model.addAttribute("board", board);
		model.addAttribute("desk", desk);
		model.addAttribute("agencies", choices);
		model.addAttribute("agency", (shown != null) ? shown.toString() : null);
		model.addAttribute("byName", asked.byName());
		model.addAttribute("move", move);
		model.addAttribute("to", to);
		UUID person = asked.part(0);
		UUID from = asked.part(1);
		model.addAttribute("whatIf", (desk && person != null && from != null && to != null)
				? this.board.move(board, person, from, to) : null);
		return "supervision/caseload";
	}

	@GetMapping("/caseload.csv")
	@MaySeeCaseloads
	void file(@RequestParam(required = false) @Nullable AgencyId agency, SignedIn me, HttpServletResponse response) {
		CaseloadBoard.Board board = this.board.of(me, agency, false);
		CsvAnswer.send(response, "caseload.csv",
				List.of("Peer worker", "Person", "Last seen", "Usually seen again by", "Plan next step", "Plan due by",
						"Units left", "Coverage through", "Hours a week needed"),
				(csv) -> board.caseloads()
					.forEach((one) -> one.lines()
						.forEach((line) -> csv.row(one.name(), line.row().name(), this.show.value(line.lastSeen()),
								this.show.value(line.nextDue()),
								(line.row().standing() != null) ? line.row().standing().words() : "",
								(line.row().standing() != null) ? line.row().standing().due() : null, line.unitsLeft(),
								(line.row().coverage() != null) ? line.row().coverage().through() : null,
								Caseload.hours(line.needed())))));
	}

}

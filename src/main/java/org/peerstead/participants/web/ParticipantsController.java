package org.peerstead.participants.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MaySeeParticipants;
import org.peerstead.access.MaySeeRecipientIds;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantList;
import org.peerstead.participants.ParticipantList.Row;
import org.peerstead.participants.ParticipantList.Search;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.Sight;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of participants, and one page for each of them. */
@Controller
class ParticipantsController {

	private static final int PAGE = 50;

	private static final int FILE_PART = 1000;

	private static final String LIST = "participants/list";

	private static final String SHOW = "participants/show";

	private final ParticipantList list;

	private final ParticipantPages pages;

	private final ParticipantReach reach;

	private final ParticipantsPage page;

	private final List<ParticipantPart> parts;

	ParticipantsController(ParticipantList list, ParticipantPages pages, ParticipantReach reach, ParticipantsPage page,
			List<ParticipantPart> parts) {
		this.list = list;
		this.pages = pages;
		this.reach = reach;
		this.page = page;
		this.parts = parts;
	}

	@GetMapping("/participants")
	@MaySeeParticipants
	String list(Search search, SignedIn me, Model model) {
		boolean atDesk = me.is(Role.COUNTY_STAFF, Role.SUPERVISOR, Role.BILLER, Role.AUDITOR);
		ParticipantsPage.Read read = this.page.read(search, PAGE + 1, me, atDesk);
		List<Row> found = read.rows();
		List<Row> shown = (found.size() > PAGE) ? found.subList(0, PAGE) : found;
		model.addAttribute("rows", shown);
		model.addAttribute("search", search);
		model.addAttribute("soon", read.today().plusDays(30));
		model.addAttribute("mayAdd", me.is(Role.COUNTY_STAFF, Role.SUPERVISOR));
		model.addAttribute("atDesk", atDesk);
		model.addAttribute("agencies", read.agencies());
		model.addAttribute("peers", read.peers());
		model.addAttribute("payers", read.payers());
		model.addAttribute("withheld", read.withheld());
		model.addAttribute("planChoices", Choices.PLANS);
		model.addAttribute("coverageChoices", Choices.COVERAGE);
		model.addAttribute("enrolledChoices", Choices.ENROLLED);
		model.addAttribute("nextHref",
				(found.size() > PAGE) ? address(search.beginningAfter(shown.get(PAGE - 1).id())) : null);
		model.addAttribute("firstHref", (search.after() != null) ? address(search.fromTheStart()) : null);
		model.addAttribute("nameHref", address(search.sortedBy("-name".equals(search.sort()) ? null : "-name")));
		model.addAttribute("nameOrder", nameOrder(search.sort()));
		model.addAttribute("fileHref", address("/participants.csv", search.fromTheStart()));
		return LIST;
	}

	@GetMapping("/participants.csv")
	@MaySeeParticipants
	void file(Search search, SignedIn me, HttpServletResponse response) {
		Sight sight = this.reach.sightOf(me);
		CsvAnswer.send(response, "participants.csv",
				List.of("Name", "Enrolled with", "Peer workers", "Payer", "Coverage from", "Coverage through",
						"Plan next step", "Plan due by", "Still to sign"),
				(csv) -> all(search.fromTheStart(), sight, me,
						(row) -> csv.row(row.name(), String.join(", ", row.agencies()), String.join(", ", row.peers()),
								row.payer(), (row.coverage() != null) ? row.coverage().from() : null,
								(row.coverage() != null) ? row.coverage().through() : null,
								(row.standing() != null) ? row.standing().words() : null,
								(row.standing() != null) ? row.standing().due() : null,
								(row.standing() != null) ? row.standing().signersInWords() : null)));
	}

	/** In parts, so that a long list needs no more memory than a short one. */
	private void all(Search search, Sight sight, SignedIn me, Consumer<Row> work) {
		Search next = search;
		List<Row> part = new ArrayList<>();
		do {
			part = this.list.find(next, FILE_PART, sight, me, "participants file");
			part.forEach(work);
			next = part.isEmpty() ? next : next.beginningAfter(part.get(part.size() - 1).id());
		}
		while (part.size() == FILE_PART);
	}

	@GetMapping("/participants/{id}")
	@MaySeeParticipants
	String show(@PathVariable ParticipantId id, SignedIn me, Model model) {
		show(id, me, null, model);
		return SHOW;
	}

	/**
	 * The page itself is the answer: a redirect would leave the digits in the session.
	 */
	@PostMapping("/participants/{id}/recipient-id")
	@MaySeeRecipientIds
	String reveal(@PathVariable ParticipantId id, SignedIn me, Model model) {
		show(id, me, this.pages.reveal(id, me), model);
		return SHOW;
	}

	private void show(ParticipantId id, SignedIn me, @Nullable String recipientId, Model model) {
		model.addAttribute("logs", me.is(Role.PEER));
		model.addAttribute("followsUp", me.is(Role.PEER, Role.SUPERVISOR, Role.COUNTY_STAFF));
		model.addAttribute("participant", this.pages.show(id, me));
		model.addAttribute("recipientId", recipientId);
		this.parts.forEach((part) -> part.fill(id, me, model));
		model.addAttribute("parts", this.parts.stream().map(ParticipantPart::template).toList());
	}

	private static @Nullable String nameOrder(@Nullable String sort) {
		if ("newest".equals(sort)) {
			return null;
		}
		return "-name".equals(sort) ? "descending" : "ascending";
	}

	private static String address(Search search) {
		return address("/participants", search);
	}

	private static String address(String path, Search search) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		search.asked().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(search.asked()).toUriString();
	}

}

package org.peerstead.supervision.web;

import java.util.Arrays;
import java.util.List;

import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.EncounterRecords;
import org.peerstead.encounters.EncounterStatus;
import org.peerstead.encounters.EncounterView;
import org.peerstead.encounters.HandOvers;
import org.peerstead.encounters.Standing;
import org.peerstead.shared.ProgramId;
import org.peerstead.supervision.CommentKind;
import org.peerstead.supervision.ReviewQueue;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What stands on the page of one note under review. */
@Component
@Transactional
class ReviewPage {

	private final EncounterRecords records;

	private final ReviewQueue queue;

	private final HandOvers handOvers;

	ReviewPage(EncounterRecords records, ReviewQueue queue, HandOvers handOvers) {
		this.records = records;
		this.queue = queue;
		this.handOvers = handOvers;
	}

	record Choice(String value, String label) {
	}

	/** Fills the page; who does not supervise this agency is as good as a stranger. */
	String fill(ProgramId program, SignedIn me, EncounterId id, Model model) {
		EncounterView view = this.records.show(program, me, id, "review");
		EncounterView.Visit visit = view.visit();
		if (visit == null
				|| !me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF).includes(new AgencyId(view.entry().agency()))) {
			throw new NotFound();
		}
		model.addAttribute("it", view);
		model.addAttribute("zone", me.zone());
		model.addAttribute("ownWords", this.handOvers.ofVisit(program, id));
		model.addAttribute("own", view.entry().own());
		model.addAttribute("waits", visit.status() == EncounterStatus.SIGNED && !view.entry().own());
		model.addAttribute("asides",
				(view.entry().own()
						|| (visit.status() != EncounterStatus.SIGNED && visit.status() != EncounterStatus.APPROVED))
								? List.of() : asides(visit));
		model.addAttribute("kinds",
				Arrays.stream(CommentKind.values()).map((kind) -> new Choice(kind.name(), kind.words())).toList());
		model.addAttribute("next", this.queue.next(program, me, id).orElse(null));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", ReviewForm.of(visit.version()));
		}
		if (!model.containsAttribute("aside")) {
			model.addAttribute("aside", AsideForm.blank());
		}
		return "supervision/review";
	}

	private static List<Choice> asides(EncounterView.Visit visit) {
		return visit.findings()
			.stream()
			.filter(Standing.Noted::mayStandAside)
			.map((finding) -> new Choice(finding.check().name(),
					"Check " + finding.check().number() + ": " + finding.check().title()))
			.distinct()
			.toList();
	}

}

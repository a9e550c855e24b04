package org.peerstead.encounters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.MaySeeEncounters;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.encounters.DeviceVisits;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.EncounterRecords;
import org.peerstead.encounters.EncounterStatus;
import org.peerstead.encounters.EncounterView;
import org.peerstead.encounters.HandOvers;
import org.peerstead.encounters.SafetyConcerns;
import org.peerstead.encounters.EncounterView.Version;
import org.peerstead.encounters.WordDiff;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One entry of the record. */
@Controller
class EncountersController {

	private final EncounterRecords records;

	private final DeviceVisits devices;

	private final SafetyConcerns concerns;

	private final HandOvers handOvers;

	EncountersController(EncounterRecords records, DeviceVisits devices, SafetyConcerns concerns, HandOvers handOvers) {
		this.records = records;
		this.devices = devices;
		this.concerns = concerns;
		this.handOvers = handOvers;
	}

	/** A version beside the one before it. */
	record Change(Version version, List<Part> parts) {

		static Change between(Version before, Version after) {
			return new Change(after,
					Stream
						.of(Part.of("What mattered", before.mattered(), after.mattered()),
								Part.of("What we did", before.whatWeDid(), after.whatWeDid()),
								Part.of("What I shared", before.shared(), after.shared()),
								Part.of("General purpose", before.generalPurpose(), after.generalPurpose()),
								Part.of("Next step", before.nextStep(), after.nextStep()))
						.filter((part) -> !part.pieces().isEmpty())
						.toList());
		}

	}

	/** One box of two versions, word by word. */
	record Part(String name, List<WordDiff.Piece> pieces) {

		static Part of(String name, @Nullable String before, @Nullable String after) {
			return new Part(name, WordDiff.between(text(before), text(after)));
		}

		private static String text(@Nullable String text) {
			return (text != null) ? text : "";
		}

	}

	@GetMapping("/encounters/{id}")
	@MaySeeEncounters
	String show(ProgramId program, SignedIn me, @PathVariable EncounterId id, Model model) {
		EncounterView view = this.records.show(program, me, id, "encounter");
		if (view.visit() == null && view.entry().group() != null) {
			return "redirect:/groups/" + view.entry().group();
		}
		model.addAttribute("it", view);
		model.addAttribute("zone", me.zone());
		this.devices.told(program, id).ifPresent((told) -> model.addAttribute("told", told));
		model.addAttribute("concerns", this.concerns.ofVisit(program, me, id));
		EncounterView.Version note = view.current();
		model.addAttribute("ownWords",
				(note != null && !note.whatWeDid().isEmpty()) ? this.handOvers.ofVisit(program, id) : List.of());
		model.addAttribute("mayWorry", view.entry().participant() != null
				&& (view.entry().own() || me.is(Role.SUPERVISOR, Role.COUNTY_STAFF)));
		model.addAttribute("changes", changes(view.versions()));
		boolean live = view.entry().voidedAt() == null;
		boolean inCharge = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF).includes(new AgencyId(view.entry().agency()));
		model.addAttribute("mayAmend", live && view.entry().own() && view.visit() != null);
		model.addAttribute("mayVoid", live && (inCharge
				|| (view.entry().own() && (view.visit() == null || view.visit().status() != EncounterStatus.CLAIMED))));
		model.addAttribute("mayReview", inCharge && !view.entry().own() && view.visit() != null
				&& view.visit().status() == EncounterStatus.SIGNED);
		return "encounters/show";
	}

	private static List<Change> changes(List<Version> versions) {
		List<Change> changes = new ArrayList<>();
		for (int number = versions.size() - 1; number > 0; number--) {
			changes.add(Change.between(versions.get(number - 1), versions.get(number)));
		}
		return changes;
	}

}

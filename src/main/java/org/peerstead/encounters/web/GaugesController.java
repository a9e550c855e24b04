package org.peerstead.encounters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.MayLogWork;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.Gauge;
import org.peerstead.encounters.Judgements;
import org.peerstead.encounters.PeerAtWork;
import org.peerstead.encounters.Signing;
import org.peerstead.encounters.VisitInHand;
import org.peerstead.participants.Caseloads;
import org.peerstead.participants.ParticipantId;
import org.peerstead.rules.VisitFacts;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What is left for a person before a visit or a call begins. */
@Controller
class GaugesController {

	private final Left left;

	private final Clock clock;

	GaugesController(Left left, Clock clock) {
		this.left = left;
		this.clock = clock;
	}

	/** As a page, or as a part of the log form, which sends its own boxes. */
	@GetMapping("/encounters/gauges")
	@MayLogWork
	String show(ProgramId program, SignedIn me, @RequestParam(required = false) @Nullable UUID with,
			@RequestParam(required = false) @Nullable UUID participant,
			@RequestParam(required = false) @Nullable String date,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Model model) {
		UUID person = (with != null) ? with : participant;
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		LocalDate day = read(date, today);
		Optional<Left.Of> found = (person != null) ? this.left.of(program, me, new ParticipantId(person), day)
				: Optional.empty();
		if (found.isEmpty() && !part) {
			throw new NotFound();
		}
		model.addAttribute("gauges", found.map(Left.Of::gauges).orElse(List.of()));
		model.addAttribute("asked", found.isPresent());
		model.addAttribute("name", found.map(Left.Of::name).orElse(""));
		model.addAttribute("person", person);
		model.addAttribute("day", day);
		return part ? "encounters/gauges :: gauges" : "encounters/gauges";
	}

	/** A date half typed is today until it is whole. */
	private static LocalDate read(@Nullable String date, LocalDate today) {
		try {
			return (date == null || date.isBlank()) ? today : LocalDate.parse(date);
		}
		catch (java.time.format.DateTimeParseException ex) {
			return today;
		}
	}

	/** Asks for the own caseload alone; the reading is written down. */
	@Component
	@Transactional
	static class Left {

		private final Signing signing;

		private final Judgements judgements;

		private final Caseloads caseloads;

		private final AuditTrail audit;

		Left(Signing signing, Judgements judgements, Caseloads caseloads, AuditTrail audit) {
			this.signing = signing;
			this.judgements = judgements;
			this.caseloads = caseloads;
			this.audit = audit;
		}

		record Of(String name, List<Gauge> gauges) {
		}

		Optional<Of> of(ProgramId program, SignedIn me, ParticipantId person, LocalDate day) {
			Optional<PeerAtWork> peer = this.signing.peerOf(program, me);
			return peer.flatMap((worker) -> this.caseloads.of(worker.id(), day, program)
				.stream()
				.filter((beside) -> beside.id().equals(person))
				.findFirst()
				.map((beside) -> {
					this.audit.shown(program, Subject.PARTICIPANT, person.value(), "units left");
					VisitInHand visit = new VisitInHand(new EncounterId(NewId.next()), worker.id(), null, person, day,
							VisitFacts.Times.UNKNOWN, Work.PEER_SUPPORT, null, null, null, VisitFacts.Note.BLANK, null);
					return new Of(beside.name(), this.judgements.gauges(program, visit, worker, me.zone()));
				}));
		}

	}

}

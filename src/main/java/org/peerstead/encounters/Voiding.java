package org.peerstead.encounters;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an entry back with a reason. It stays on record for all to see, and the time is
 * free again.
 */
@Component
@Transactional
public class Voiding {

	private final Activities activities;

	private final Encounters encounters;

	private final EncounterFacts facts;

	private final Judgements judgements;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Voiding(Activities activities, Encounters encounters, EncounterFacts facts, Judgements judgements,
			ApplicationEventPublisher events, Clock clock) {
		this.activities = activities;
		this.encounters = encounters;
		this.facts = facts;
		this.judgements = judgements;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Voids a visit, or other work, of one's own, of the own agency, or for county staff
	 * of the program. What stands in a claim a peer leaves to the supervisor.
	 */
	public void voidBecause(ProgramId program, SignedIn me, EncounterId id, @Nullable String reason) {
		Optional<Encounter> one = this.encounters.findByIdAndProgramId(id.value(), program);
		Activity activity = this.activities
			.findByIdAndProgramId(one.map(Encounter::activity).orElse(id.value()), program)
			.orElseThrow(NotFound::new);
		boolean inCharge = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF).includes(activity.agency());
		if (!inCharge && !isOwn(program, me, activity)) {
			throw new NotFound();
		}
		if (reason == null || reason.strip().length() < 5) {
			throw new Refusal("reason", "Say in a few words why this is voided. The reason stays on record.");
		}
		List<Encounter> shares = this.encounters.findByActivityIdAndProgramId(activity.id(), program);
		List<Encounter> voided = one.map(List::of).orElse(shares.stream().filter(Voiding::stands).toList());
		voided.forEach((visit) -> voidVisit(program, visit, reason.strip(), inCharge));
		// a group's time is free again when the last of its people is taken out
		if (shares.stream().noneMatch(Voiding::stands)) {
			activity.voidBecause(reason.strip(), this.clock.instant());
		}
		this.activities.flush();
		if (!voided.isEmpty()) {
			this.judgements.again(program, voided.stream().map(Encounter::id).toList());
		}
	}

	private static boolean stands(Encounter visit) {
		return visit.status() != EncounterStatus.VOIDED;
	}

	private void voidVisit(ProgramId program, Encounter visit, String reason, boolean inCharge) {
		boolean claimed = visit.status() == EncounterStatus.CLAIMED;
		if (claimed && !inCharge) {
			throw new Refusal("This visit stands in a claim. Ask your supervisor to void it, so that the claim is"
					+ " taken back too.");
		}
		visit.voidBecause(reason, this.clock.instant());
		this.events.publishEvent(new Encounter.Voided(program, visit.id(), claimed));
	}

	private boolean isOwn(ProgramId program, SignedIn me, Activity activity) {
		Optional<PeerId> own = this.facts.peerOf(program, me.id()).map(PeerAtWork::id);
		return own.filter(activity.peer()::equals).isPresent();
	}

}

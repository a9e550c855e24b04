package org.peerstead.participants.web;

import java.util.UUID;

import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.PlanObjective;
import org.peerstead.participants.PlanObjectives;
import org.peerstead.participants.Stay;
import org.peerstead.participants.Stays;
import org.peerstead.participants.ThirdPartyCoverage;
import org.peerstead.participants.ThirdPartyCoverages;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The smaller records behind the forms. Who asks has asked {@link KeptRecords} for the
 * person or the plan already, which writes the access log.
 */
@Component
@Transactional(readOnly = true)
class KeptParts {

	private final Stays stays;

	private final ThirdPartyCoverages insurers;

	private final PlanObjectives objectives;

	KeptParts(Stays stays, ThirdPartyCoverages insurers, PlanObjectives objectives) {
		this.stays = stays;
		this.insurers = insurers;
		this.objectives = objectives;
	}

	Stay stay(UUID id, ParticipantId whose, SignedIn me) {
		return this.stays.findByIdAndProgramId(id, me.program())
			.filter((found) -> found.participant().equals(whose) && !found.isVoid())
			.orElseThrow(NotFound::new);
	}

	ThirdPartyCoverage insurer(UUID id, ParticipantId whose, SignedIn me) {
		return this.insurers.findByIdAndProgramId(id, me.program())
			.filter((found) -> found.participant().equals(whose))
			.orElseThrow(NotFound::new);
	}

	PlanObjective objective(UUID id, UUID goal, SignedIn me) {
		return this.objectives.findByIdAndProgramId(id, me.program())
			.filter((found) -> found.goal().equals(goal))
			.orElseThrow(NotFound::new);
	}

}

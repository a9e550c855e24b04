package org.peerstead.pay;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** What the rungs of each program ask for. */
interface RungCriteria extends Repository<RungCriterion, UUID> {

	Optional<RungCriterion> findByIdAndProgramId(UUID id, ProgramId program);

	int countByRungIdAndProgramId(UUID rung, ProgramId program);

	RungCriterion save(RungCriterion criterion);

}

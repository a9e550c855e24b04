package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All objectives of all goals. */
public interface PlanObjectives extends Repository<PlanObjective, UUID> {

	Optional<PlanObjective> findByIdAndProgramId(UUID id, ProgramId program);

	PlanObjective save(PlanObjective objective);

}

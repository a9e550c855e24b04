package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All goals of all plans. */
public interface PlanGoals extends Repository<PlanGoal, UUID> {

	Optional<PlanGoal> findByIdAndProgramId(UUID id, ProgramId program);

	PlanGoal save(PlanGoal goal);

}

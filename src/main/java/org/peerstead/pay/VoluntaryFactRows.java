package org.peerstead.pay;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** What the workers of each program chose to say. */
interface VoluntaryFactRows extends Repository<VoluntaryFact, UUID> {

	Optional<VoluntaryFact> findByEmploymentIdAndProgramId(UUID employment, ProgramId program);

	Optional<VoluntaryFact> findByCoworkerIdAndProgramId(UUID coworker, ProgramId program);

	VoluntaryFact save(VoluntaryFact fact);

	void delete(VoluntaryFact fact);

}

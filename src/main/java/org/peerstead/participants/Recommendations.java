package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All recommendations. */
public interface Recommendations extends Repository<Recommendation, UUID> {

	Optional<Recommendation> findByIdAndProgramId(UUID id, ProgramId program);

	Recommendation save(Recommendation recommendation);

}

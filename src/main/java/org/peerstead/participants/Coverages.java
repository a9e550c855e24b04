package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All spans of coverage. */
public interface Coverages extends Repository<Coverage, UUID> {

	Optional<Coverage> findByIdAndProgramId(UUID id, ProgramId program);

	Coverage save(Coverage coverage);

}

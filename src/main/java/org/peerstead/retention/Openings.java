package org.peerstead.retention;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The posts to be filled in each program. */
interface Openings extends Repository<Opening, UUID> {

	Optional<Opening> findByIdAndProgramId(UUID id, ProgramId program);

	Opening save(Opening opening);

}

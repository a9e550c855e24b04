package org.peerstead.billing;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The batches of a program. */
interface ClaimBatches extends Repository<ClaimBatch, UUID> {

	Optional<ClaimBatch> findByIdAndProgramId(UUID id, ProgramId program);

	boolean existsByIdAndProgramId(UUID id, ProgramId program);

	ClaimBatch saveAndFlush(ClaimBatch batch);

}

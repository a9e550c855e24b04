package org.peerstead.exchange;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The imports of each program. */
interface ImportBatches extends Repository<ImportBatch, UUID> {

	Optional<ImportBatch> findByIdAndProgramId(UUID id, ProgramId program);

	ImportBatch save(ImportBatch batch);

	void flush();

}

package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All openings of closed records. */
public interface RecordOpenings extends Repository<RecordOpening, UUID> {

	Optional<RecordOpening> findByIdAndProgramId(UUID id, ProgramId program);

	RecordOpening save(RecordOpening opening);

}

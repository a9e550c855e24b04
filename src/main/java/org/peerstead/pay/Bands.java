package org.peerstead.pay;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The pay bands of each program's rungs. */
interface Bands extends Repository<Band, UUID> {

	boolean existsByIdAndProgramId(UUID id, ProgramId program);

	Optional<Band> findByRungIdAndProgramIdAndThroughDayIsNull(UUID rung, ProgramId program);

	Band save(Band band);

	void flush();

}

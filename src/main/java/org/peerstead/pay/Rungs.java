package org.peerstead.pay;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The rungs of each program's ladders. */
public interface Rungs extends Repository<Rung, UUID> {

	Optional<Rung> findByIdAndProgramId(UUID id, ProgramId program);

	Rung save(Rung rung);

}

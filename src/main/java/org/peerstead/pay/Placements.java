package org.peerstead.pay;

import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** Who stands, or stood, on which rung. */
interface Placements extends Repository<Placement, UUID> {

	boolean existsByIdAndProgramId(UUID id, ProgramId program);

	Placement save(Placement placement);

}

package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All who are named at walls. */
public interface WallPasses extends Repository<WallPass, UUID> {

	Optional<WallPass> findByIdAndProgramId(UUID id, ProgramId program);

	WallPass save(WallPass pass);

}

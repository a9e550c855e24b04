package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All stays in hospitals, nursing homes and jails. */
public interface Stays extends Repository<Stay, UUID> {

	Optional<Stay> findByIdAndProgramId(UUID id, ProgramId program);

	Stay save(Stay stay);

}

package org.peerstead.access;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The agencies of a program. Called inside a transaction. */
public interface Agencies extends Repository<Agency, UUID> {

	Optional<Agency> findByIdAndProgramId(UUID id, ProgramId program);

	Agency save(Agency agency);

}

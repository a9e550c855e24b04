package org.peerstead.people;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The coworkers of each program's peer workers. */
public interface Coworkers extends Repository<Coworker, UUID> {

	Optional<Coworker> findByIdAndProgramId(UUID id, ProgramId program);

	Coworker save(Coworker coworker);

}

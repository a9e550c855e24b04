package org.peerstead.people;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The teams of each program's agencies. */
public interface Teams extends Repository<Team, UUID> {

	Optional<Team> findByIdAndProgramId(UUID id, ProgramId program);

	Team save(Team team);

}

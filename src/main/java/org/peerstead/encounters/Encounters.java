package org.peerstead.encounters;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The visits of a program. */
public interface Encounters extends Repository<Encounter, UUID> {

	Optional<Encounter> findByIdAndProgramId(UUID id, ProgramId program);

	List<Encounter> findByIdInAndProgramId(Collection<UUID> ids, ProgramId program);

	List<Encounter> findByActivityIdAndProgramId(UUID activity, ProgramId program);

	Encounter save(Encounter encounter);

}

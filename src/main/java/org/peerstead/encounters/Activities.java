package org.peerstead.encounters;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The blocks of time of a program's peers. */
interface Activities extends Repository<Activity, UUID> {

	Optional<Activity> findByIdAndProgramId(UUID id, ProgramId program);

	Activity save(Activity activity);

	void flush();

}

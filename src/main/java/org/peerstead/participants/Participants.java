package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All participants of a program. */
public interface Participants extends Repository<Participant, UUID> {

	Optional<Participant> findByIdAndProgramId(UUID id, ProgramId program);

	Participant save(Participant participant);

}

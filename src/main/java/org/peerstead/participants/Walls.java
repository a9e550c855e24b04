package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All walls around records. */
public interface Walls extends Repository<Wall, UUID> {

	Optional<Wall> findByParticipantIdAndProgramIdAndLiftedAtIsNull(ParticipantId participant, ProgramId program);

	Wall save(Wall wall);

}

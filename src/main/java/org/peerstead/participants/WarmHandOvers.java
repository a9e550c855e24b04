package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All hand-overs. */
public interface WarmHandOvers extends Repository<WarmHandOver, UUID> {

	Optional<WarmHandOver> findByIdAndProgramId(UUID id, ProgramId program);

	boolean existsByParticipantIdAndFromPeerIdAndProgramIdAndMetOnIsNullAndWithdrawnOnIsNull(ParticipantId participant,
			PeerId from, ProgramId program);

	WarmHandOver save(WarmHandOver handOver);

}

package org.peerstead.participants;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All assignments of participants to peer workers. */
public interface CaseloadAssignments extends Repository<CaseloadAssignment, UUID> {

	Optional<CaseloadAssignment> findByIdAndProgramId(UUID id, ProgramId program);

	List<CaseloadAssignment> findByParticipantIdAndProgramIdAndEndedOnIsNull(ParticipantId participant,
			ProgramId program);

	List<CaseloadAssignment> findByPeerIdAndProgramIdAndEndedOnIsNull(PeerId peer, ProgramId program);

	CaseloadAssignment save(CaseloadAssignment assignment);

}

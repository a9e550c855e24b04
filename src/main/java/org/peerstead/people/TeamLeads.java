package org.peerstead.people;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** Who led which team of each program. */
interface TeamLeads extends Repository<TeamLead, UUID> {

	boolean existsByIdAndProgramId(UUID id, ProgramId program);

	Optional<TeamLead> findByTeamIdAndProgramIdAndEndedOnIsNull(TeamId team, ProgramId program);

	TeamLead save(TeamLead lead);

	void flush();

}

package org.peerstead.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The employment spells of each program's peer workers. */
public interface Employments extends Repository<Employment, UUID> {

	Optional<Employment> findByIdAndProgramId(UUID id, ProgramId program);

	boolean existsByIdAndProgramId(UUID id, ProgramId program);

	List<Employment> findByPeerIdAndProgramIdOrderByStartedOn(PeerId peer, ProgramId program);

	Employment save(Employment employment);

	void flush();

}

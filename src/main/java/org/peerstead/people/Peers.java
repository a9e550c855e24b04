package org.peerstead.people;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The peer workers of each program. */
public interface Peers extends Repository<Peer, UUID> {

	Optional<Peer> findByIdAndProgramId(UUID id, ProgramId program);

	Peer save(Peer peer);

}

package org.peerstead.credentials;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The certifications of each program's peer workers. */
public interface Certifications extends Repository<Certification, UUID> {

	Optional<Certification> findByIdAndProgramId(UUID id, ProgramId program);

	List<Certification> findByPeerIdAndProgramIdOrderByIssuedOn(PeerId peer, ProgramId program);

	Certification save(Certification certification);

	void flush();

}

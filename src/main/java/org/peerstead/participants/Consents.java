package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All consents. */
public interface Consents extends Repository<Consent, UUID> {

	Optional<Consent> findByIdAndProgramId(UUID id, ProgramId program);

	Consent save(Consent consent);

}

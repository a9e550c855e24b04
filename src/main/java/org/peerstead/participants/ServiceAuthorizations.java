package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All authorizations. */
public interface ServiceAuthorizations extends Repository<ServiceAuthorization, UUID> {

	Optional<ServiceAuthorization> findByIdAndProgramId(UUID id, ProgramId program);

	ServiceAuthorization save(ServiceAuthorization authorization);

}

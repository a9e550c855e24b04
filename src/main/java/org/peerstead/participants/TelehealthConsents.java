package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All consents to video and phone. */
public interface TelehealthConsents extends Repository<TelehealthConsent, UUID> {

	Optional<TelehealthConsent> findByIdAndProgramId(UUID id, ProgramId program);

	TelehealthConsent save(TelehealthConsent consent);

}

package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The privacy terms of each program. */
public interface PrivacyTermsOfPrograms extends Repository<PrivacyTerms, UUID> {

	Optional<PrivacyTerms> findByProgramId(ProgramId program);

	PrivacyTerms save(PrivacyTerms terms);

}

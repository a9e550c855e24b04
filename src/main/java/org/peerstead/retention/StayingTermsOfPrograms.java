package org.peerstead.retention;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** One row for each program that has said how its history is to be read. */
interface StayingTermsOfPrograms extends Repository<StayingTerms, UUID> {

	Optional<StayingTerms> findByProgramId(ProgramId program);

	StayingTerms save(StayingTerms terms);

}

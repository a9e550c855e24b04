package org.peerstead.rulebook;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The payers of a program. Called inside a transaction. */
public interface Payers extends Repository<Payer, UUID> {

	Optional<Payer> findByIdAndProgramId(UUID id, ProgramId program);

	Payer save(Payer payer);

}

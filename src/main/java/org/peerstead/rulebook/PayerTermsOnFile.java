package org.peerstead.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The terms of a program's payers, of all days. Called inside a transaction. */
public interface PayerTermsOnFile extends Repository<PayerTerms, UUID> {

	Optional<PayerTerms> findByIdAndProgramId(UUID id, ProgramId program);

	List<PayerTerms> findByProgramIdOrderByEffectiveFromDesc(ProgramId program);

	List<PayerTerms> findByPayerIdAndProgramIdOrderByEffectiveFromDesc(PayerId payer, ProgramId program);

	@Query("select t from PayerTerms t where t.payerId = :payer and t.programId = :program and t.effectiveFrom <= :on "
			+ "and (t.effectiveThrough is null or t.effectiveThrough >= :on)")
	Optional<PayerTerms> findInForce(PayerId payer, ProgramId program, LocalDate on);

	PayerTerms save(PayerTerms terms);

	void flush();

}

package org.peerstead.pay;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The pay rates of each program's posts. */
interface PayRates extends Repository<PayRate, UUID> {

	Optional<PayRate> findByIdAndProgramId(UUID id, ProgramId program);

	boolean existsByCorrectsIdAndProgramIdAndIdNot(UUID corrected, ProgramId program, UUID by);

	PayRate save(PayRate rate);

}

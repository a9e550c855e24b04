package org.peerstead.pay;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.access.AgencyId;
import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The full-time weeks that agencies have set. */
interface FullTimeWeeks extends Repository<FullTimeWeek, UUID> {

	Optional<FullTimeWeek> findByAgencyIdAndProgramId(AgencyId agency, ProgramId program);

	FullTimeWeek save(FullTimeWeek week);

}

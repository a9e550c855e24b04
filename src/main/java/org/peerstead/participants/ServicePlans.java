package org.peerstead.participants;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.access.AgencyId;
import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All service plans. */
public interface ServicePlans extends Repository<ServicePlan, UUID> {

	Optional<ServicePlan> findByIdAndProgramId(UUID id, ProgramId program);

	List<ServicePlan> findByParticipantIdAndAgencyIdAndProgramIdAndEndedOnIsNull(ParticipantId participant,
			AgencyId agency, ProgramId program);

	ServicePlan save(ServicePlan plan);

}

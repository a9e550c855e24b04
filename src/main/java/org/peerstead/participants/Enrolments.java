package org.peerstead.participants;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All enrolments of a program. */
public interface Enrolments extends Repository<Enrolment, UUID> {

	Optional<Enrolment> findByIdAndProgramId(UUID id, ProgramId program);

	List<Enrolment> findByParticipantIdAndProgramId(ParticipantId participant, ProgramId program);

	Enrolment save(Enrolment enrolment);

}

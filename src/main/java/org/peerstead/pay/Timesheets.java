package org.peerstead.pay;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The timesheets of each program. */
interface Timesheets extends Repository<Timesheet, UUID> {

	Optional<Timesheet> findByIdAndProgramId(UUID id, ProgramId program);

	void flush();

}

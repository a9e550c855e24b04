package org.peerstead.people;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.shared.ProgramId;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How coworkers who are no peers come, are put right, and leave. */
@Service
@Transactional
public class CoworkerRecords {

	private final Coworkers coworkers;

	CoworkerRecords(Coworkers coworkers) {
		this.coworkers = coworkers;
	}

	public void hire(UUID id, ProgramId program, Coworker.Details details, LocalDate startedOn) {
		this.coworkers.save(new Coworker(id, program, details, startedOn));
	}

	public void correct(UUID id, ProgramId program, @Nullable Integer version, Coworker.Details details,
			LocalDate startedOn) {
		fresh(id, program, version).correct(details, startedOn);
	}

	/** Sent twice, it counts once. */
	public void end(UUID id, ProgramId program, @Nullable Integer version, LocalDate lastDay, ExitReason reason) {
		if (!find(id, program).endedFor(reason, lastDay)) {
			fresh(id, program, version).end(lastDay, reason);
		}
	}

	private Coworker fresh(UUID id, ProgramId program, @Nullable Integer version) {
		Coworker coworker = find(id, program);
		if (!Objects.equals(version, coworker.version())) {
			throw new ObjectOptimisticLockingFailureException(Coworker.class, id);
		}
		return coworker;
	}

	private Coworker find(UUID id, ProgramId program) {
		return this.coworkers.findByIdAndProgramId(id, program).orElseThrow(NotFound::new);
	}

}

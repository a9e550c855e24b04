package org.peerstead.access;

import java.time.LocalDate;

import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and closes the agencies of a program. */
@Service
@Transactional
public class AgencyRecords {

	private final Agencies agencies;

	AgencyRecords(Agencies agencies) {
		this.agencies = agencies;
	}

	/** A new agency; its id comes with the form, so that sending twice counts once. */
	public void open(AgencyId id, ProgramId program, Agency.Details details) {
		this.agencies.save(new Agency(id, program, details));
	}

	public void change(AgencyId id, ProgramId program, int seenVersion, Agency.Details details) {
		find(id, program).change(seenVersion, details);
	}

	public void close(AgencyId id, ProgramId program, LocalDate on) {
		find(id, program).close(on);
	}

	public void reopen(AgencyId id, ProgramId program) {
		find(id, program).reopen();
	}

	/** Says whether 42 CFR Part 2 protects what the agency keeps. */
	public void holdUnderPartTwo(AgencyId id, ProgramId program, boolean under) {
		find(id, program).holdUnderPartTwo(under);
	}

	private Agency find(AgencyId id, ProgramId program) {
		return this.agencies.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
	}

}

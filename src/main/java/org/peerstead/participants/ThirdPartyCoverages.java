package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All coverage by insurers that pay before Medicaid. */
public interface ThirdPartyCoverages extends Repository<ThirdPartyCoverage, UUID> {

	Optional<ThirdPartyCoverage> findByIdAndProgramId(UUID id, ProgramId program);

	ThirdPartyCoverage save(ThirdPartyCoverage coverage);

}

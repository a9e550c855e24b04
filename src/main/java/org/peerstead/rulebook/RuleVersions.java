package org.peerstead.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** A program's own versions of rules. Called inside a transaction. */
interface RuleVersions extends Repository<RuleVersion, UUID> {

	Optional<RuleVersion> findByIdAndProgramId(UUID id, ProgramId program);

	List<RuleVersion> findByProgramIdOrderByEffectiveFromDesc(ProgramId program);

	RuleVersion save(RuleVersion version);

	void flush();

}

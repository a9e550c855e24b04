package org.peerstead.encounters;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The versions of notes. */
interface EncounterNotes extends Repository<EncounterNote, UUID> {

	Optional<EncounterNote> findByEncounterIdAndNumberAndProgramId(EncounterId encounter, int number,
			ProgramId program);

	EncounterNote save(EncounterNote note);

}

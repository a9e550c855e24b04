package org.peerstead.encounters;

import java.util.Collection;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks many visits at once as standing in a claim, or as free again: for whoever builds
 * and withdraws claims, inside their transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClaimMarks {

	private final JdbcClient jdbc;

	ClaimMarks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of them must be approved and ready; otherwise none is marked. */
	public void claim(ProgramId program, Collection<EncounterId> encounters) {
		mark(program, encounters, EncounterStatus.APPROVED, EncounterStatus.CLAIMED, Standing.READY, Standing.CLAIMED);
	}

	/** The claim was withdrawn: the visits are approved, and ready until judged anew. */
	public void release(ProgramId program, Collection<EncounterId> encounters) {
		mark(program, encounters, EncounterStatus.CLAIMED, EncounterStatus.APPROVED, Standing.CLAIMED, Standing.READY);
	}

	private void mark(ProgramId program, Collection<EncounterId> encounters, EncounterStatus from, EncounterStatus to,
			Standing was, Standing becomes) {
		UUID[] ids = encounters.stream().map(EncounterId::value).toArray(UUID[]::new);
		int marked = this.jdbc.sql("""
				update encounter set status = :to, version = version + 1
				where program_id = :program and id = any(:ids) and status = :from""")
			.param("program", program.value())
			.param("ids", ids)
			.param("from", from.name())
			.param("to", to.name())
			.update();
		int stood = this.jdbc.sql("""
				update encounter_standing set standing = :becomes
				where program_id = :program and encounter_id = any(:ids) and standing = :was""")
			.param("program", program.value())
			.param("ids", ids)
			.param("was", was.name())
			.param("becomes", becomes.name())
			.update();
		if (marked != ids.length || stood != ids.length) {
			throw new ObjectOptimisticLockingFailureException(
					"Some of these visits changed meanwhile: " + marked + " of " + ids.length + " could be marked",
					null);
		}
	}

}

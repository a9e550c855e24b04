package org.peerstead.encounters;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.peerstead.access.SignedIn.Reach;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes written later than the day after, counted by reason and never by person: what
 * they tell of is the workload of an agency.
 */
@Component
@Transactional(readOnly = true)
public class LateNotes {

	private final JdbcClient jdbc;

	LateNotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many notes were late for one reason. */
	public record Count(Late.Reason reason, long notes) {
	}

	/** Within reach, written since then, the most frequent reason first. */
	public List<Count> since(Instant since, Reach reach, ProgramId program) {
		return this.jdbc
			.sql("""
					select n.late_reason as reason, count(*) as notes
					from encounter_note n join encounter e on e.program_id = n.program_id and e.id = n.encounter_id
					where n.program_id = :program and n.late_reason is not null and n.written_at >= :since and e.voided_at is null
					and (:wholeProgram or e.agency_id = any(:agencies))
					group by n.late_reason order by notes desc, reason""")
			.param("program", program.value())
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.query(Count.class)
			.list();
	}

}

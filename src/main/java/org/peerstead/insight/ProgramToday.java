package org.peerstead.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

import org.peerstead.database.RecordSight;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the program stands today, in one statement of bounded counts. */
@Component
@Transactional(readOnly = true)
public class ProgramToday {

	/** Beyond this a count says "more than". */
	public static final int COUNTED = 10_000;

	private final JdbcClient jdbc;

	private final RecordSight sight;

	ProgramToday(JdbcClient jdbc, RecordSight sight) {
		this.jdbc = jdbc;
		this.sight = sight;
	}

	/**
	 * Agencies that work, peers employed, people enrolled, notes to review and how many
	 * of them wait for more than three days.
	 */
	public record Counts(long agencies, long peers, long people, long notes, long oldNotes) {
	}

	public Counts counts(ProgramId program, LocalDate today, Instant now) {
		return this.sight.whole(() -> this.jdbc
			.sql("""
					select
					  (select count(*) from agency where program_id = :program and closed_on is null) as agencies,
					  (select count(distinct peer_id) from employment where program_id = :program and started_on <= :today
					    and (ended_on is null or ended_on >= :today)) as peers,
					  (select count(distinct participant_id) from enrolment where program_id = :program and started_on <= :today
					    and (ended_on is null or ended_on >= :today)) as people,
					  (select count(*) from (select 1 from encounter where program_id = :program and status = 'SIGNED' limit :most) n) as notes,
					  (select count(*) from (select 1 from encounter where program_id = :program and status = 'SIGNED'
					    and signed_at < :old limit :most) o) as old_notes""")
			.param("program", program.value())
			.param("today", today)
			.param("old", Timestamp.from(now.minus(java.time.Duration.ofDays(3))))
			.param("most", COUNTED + 1)
			.query(Counts.class)
			.single());
	}

}

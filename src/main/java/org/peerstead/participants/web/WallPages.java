package org.peerstead.participants.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.access.SignedIn;
import org.peerstead.participants.ParticipantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the wall around one record, and who is named at it. */
@Component
@Transactional(readOnly = true)
class WallPages {

	private final JdbcClient jdbc;

	WallPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The wall that stands. */
	record Standing(UUID id, String worker, Instant since) {
	}

	/** One who is named. */
	record Pass(UUID id, String user, String reason, Instant since) {
	}

	Optional<Standing> wall(ParticipantId participant, SignedIn me) {
		return this.jdbc.sql("""
				select w.id, coalesce(u.display_name, q.shown_name) as worker, w.created_at
				from wall w left join user_account u on u.program_id = w.program_id and u.id = w.user_id
				left join peer q on q.program_id = w.program_id and q.id = w.peer_id
				where w.program_id = ? and w.participant_id = ? and w.lifted_at is null""")
			.params(me.programId(), participant.value())
			.query((row, number) -> new Standing(row.getObject("id", UUID.class), row.getString("worker"),
					row.getTimestamp("created_at").toInstant()))
			.optional();
	}

	List<Pass> passes(UUID wall, SignedIn me) {
		return this.jdbc.sql("""
				select g.id, u.display_name, g.reason, g.created_at from wall_pass g
				join user_account u on u.program_id = g.program_id and u.id = g.user_id
				where g.program_id = ? and g.wall_id = ? and g.ended_at is null order by g.created_at""")
			.params(me.programId(), wall)
			.query((row, number) -> new Pass(row.getObject("id", UUID.class), row.getString("display_name"),
					row.getString("reason"), row.getTimestamp("created_at").toInstant()))
			.list();
	}

	/** Everyone who signs in, by name. */
	List<Choices.Choice> users(SignedIn me) {
		return this.jdbc.sql(
				"select id::text as value, display_name as label from user_account where program_id = ? and disabled_at is null order by display_name limit 2000")
			.param(me.programId())
			.query(Choices.Choice.class)
			.list();
	}

	/** Every peer worker, by name. */
	List<Choices.Choice> peers(SignedIn me) {
		return this.jdbc.sql(
				"select id::text as value, shown_name as label from peer where program_id = ? order by sort_name limit 2000")
			.param(me.programId())
			.query(Choices.Choice.class)
			.list();
	}

}

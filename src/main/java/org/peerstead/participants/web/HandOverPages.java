package org.peerstead.participants.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.database.RecordSight;
import org.peerstead.participants.WarmHandOver.Choice;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.Sight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads hand-overs of people whose records the user keeps. */
@Component
@Transactional
class HandOverPages {

	private static final String ROWS = """
			select h.id, h.participant_id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name, h.from_peer_id, f.shown_name as from_name,
			  t.shown_name as to_name, h.to_peer_id, h.reason, h.choice, h.words, h.opened_on, h.met_on, h.present, h.withdrawn_on
			from warm_hand_over h join participant p on p.program_id = h.program_id and p.id = h.participant_id
			join peer f on f.program_id = h.program_id and f.id = h.from_peer_id
			left join peer t on t.program_id = h.program_id and t.id = h.to_peer_id
			where h.program_id = :program and\s""";

	private static final String OPEN = " and h.met_on is null and h.withdrawn_on is null";

	private final JdbcClient jdbc;

	private final ParticipantReach reach;

	private final RecordSight sight;

	private final AuditTrail trail;

	HandOverPages(JdbcClient jdbc, ParticipantReach reach, RecordSight sight, AuditTrail trail) {
		this.jdbc = jdbc;
		this.reach = reach;
		this.sight = sight;
		this.trail = trail;
	}

	/** One hand-over as a page says it. */
	record Row(UUID id, ParticipantId participant, String name, UUID from, String fromName, @Nullable UUID to,
			@Nullable String toName, String reason, Choice choice, @Nullable String words, LocalDate openedOn,
			@Nullable LocalDate metOn, @Nullable String present, @Nullable LocalDate withdrawnOn) {

		public boolean isOpen() {
			return this.metOn == null && this.withdrawnOn == null;
		}

		public String next() {
			return (this.toName != null) ? "Meet together" : "Find someone";
		}

	}

	/** Those that are open, the longest first. */
	List<Row> open(SignedIn me, int most) {
		Sight seen = this.reach.sightOf(me);
		List<Row> rows = this.jdbc.sql(ROWS + seen.kept() + OPEN + " order by h.opened_on, h.id limit :most")
			.params(seen.params())
			.param("most", most)
			.query(HandOverPages::row)
			.list();
		this.trail.shown(me.program(), Subject.PARTICIPANT,
				rows.stream().map((row) -> row.participant().value()).distinct().toList(), "hand-overs");
		return rows;
	}

	/** All of one person, the newest first, for who sees the person. */
	List<Row> of(ParticipantId participant, SignedIn me) {
		return this.jdbc.sql(ROWS + "h.participant_id = :participant order by h.opened_on desc, h.id desc limit 20")
			.param("program", me.programId())
			.param("participant", participant.value())
			.query(HandOverPages::row)
			.list();
	}

	/** One of a person whom the user keeps; refused as if there were none otherwise. */
	Row one(UUID id, SignedIn me) {
		Sight seen = this.reach.sightOf(me);
		Row found = this.sight
			.ofUser(() -> this.jdbc.sql(ROWS + seen.kept() + " and h.id = :id")
				.params(seen.params())
				.param("id", id)
				.query(HandOverPages::row)
				.optional())
			.orElseThrow(NotFound::new);
		this.trail.shown(me.program(), Subject.PARTICIPANT, found.participant().value(), "hand-over");
		return found;
	}

	/** Who walks beside the person today. */
	List<Choices.Choice> walking(ParticipantId participant, SignedIn me) {
		return this.jdbc
			.sql("""
					select distinct w.id::text as value, w.shown_name as label from caseload c join peer w on w.program_id = c.program_id and w.id = c.peer_id
					where c.program_id = ? and c.participant_id = ? and c.ended_on is null order by label""")
			.params(me.programId(), participant.value())
			.query(Choices.Choice.class)
			.list();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("id", UUID.class), new ParticipantId(row.getObject("participant_id", UUID.class)),
				row.getString("name"), row.getObject("from_peer_id", UUID.class), row.getString("from_name"),
				row.getObject("to_peer_id", UUID.class), row.getString("to_name"), row.getString("reason"),
				Choice.valueOf(row.getString("choice")), row.getString("words"),
				row.getObject("opened_on", LocalDate.class), row.getObject("met_on", LocalDate.class),
				row.getString("present"), row.getObject("withdrawn_on", LocalDate.class));
	}

}

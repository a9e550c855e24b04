package org.peerstead.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.ExitReason;
import org.peerstead.people.WorkType;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads employments as they are recorded, of a part of the program, in one statement
 * whatever their number: ten years of a large state are some fifteen thousand rows.
 */
@Component
@Transactional(readOnly = true)
public class Stints {

	private static final String SLICE = """
			from employment e
			%s
			where e.program_id = :program and (cast(:agency as uuid) is null or e.agency_id = :agency)
			and (cast(:team as uuid) is null or e.team_id = :team)
			and (e.work_type = cast(:type as text) or (cast(:type as text) is null and e.work_type <> 'VOLUNTEER'))
			""";

	private static final String STINT = "select e.id, e.peer_id, e.agency_id, e.team_id, e.work_type, e.started_on, e.ended_on, e.exit_reason";

	/** On the first day of the stint, or on the day asked for. */
	private static final String DAY = "coalesce(cast(:on as date), e.started_on)";

	private static final String CIRCUMSTANCES = """
			left join lateral (select r.hourly from live_pay_rate r where r.program_id = e.program_id and r.employment_id = e.id
			  and r.effective_on <= %1$s order by r.effective_on desc limit 1) wage on true
			left join lateral (select t.peer_id is not null and exists (select from certification c
			    where c.program_id = t.program_id and c.peer_id = t.peer_id and c.voided_at is null
			    and %1$s between c.issued_on and c.expires_on) as is_peer
			  from team_lead t where t.program_id = e.program_id and t.team_id = e.team_id
			  and t.started_on <= %1$s and (t.ended_on is null or t.ended_on >= %1$s) limit 1) lead on true
			left join lateral (select min(c.issued_on) as issued_on from certification c
			  where c.program_id = e.program_id and c.peer_id = e.peer_id and c.voided_at is null) certified on true
			"""
		.formatted(DAY);

	private final JdbcClient jdbc;

	Stints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The spells of a part of the program. */
	public List<Spell> spells(Slice slice, ProgramId program) {
		return Spell.join(sql(STINT + " " + SLICE.formatted(""), slice, program)
			.query((rows, number) -> stint(rows, Circumstances.NOT_ASKED))
			.list());
	}

	/**
	 * The spells with what groups are formed by, as it was on this day, or without one on
	 * the first day of each stint.
	 */
	public List<Spell> spellsWithCircumstances(Slice slice, @Nullable LocalDate on, ProgramId program) {
		return Spell
			.join(sql(STINT + ", wage.hourly, lead.is_peer, certified.issued_on " + SLICE.formatted(CIRCUMSTANCES),
					slice, program)
				.param("on", on, Types.DATE)
				.query((rows, number) -> stint(rows, circumstances(rows)))
				.list());
	}

	private JdbcClient.StatementSpec sql(String sql, Slice slice, ProgramId program) {
		WorkType type = slice.type();
		return this.jdbc.sql(sql)
			.param("program", program.value())
			.param("agency", slice.agency(), Types.OTHER)
			.param("team", slice.team(), Types.OTHER)
			.param("type", (type != null) ? type.name() : null, Types.VARCHAR);
	}

	private static Stint stint(ResultSet rows, Circumstances circumstances) throws SQLException {
		String reason = rows.getString("exit_reason");
		return new Stint(rows.getObject("id", UUID.class), rows.getObject("peer_id", UUID.class),
				new Stint.Post(rows.getObject("agency_id", UUID.class), rows.getObject("team_id", UUID.class),
						WorkType.valueOf(rows.getString("work_type"))),
				new DateSpan(rows.getObject("started_on", LocalDate.class),
						rows.getObject("ended_on", LocalDate.class)),
				(reason != null) ? ExitReason.valueOf(reason) : null, circumstances);
	}

	private static Circumstances circumstances(ResultSet rows) throws SQLException {
		return new Circumstances(rows.getBigDecimal("hourly"), rows.getObject("is_peer", Boolean.class),
				rows.getObject("issued_on", LocalDate.class));
	}

}

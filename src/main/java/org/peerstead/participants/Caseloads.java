package org.peerstead.participants;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.peerstead.access.AgencyId;
import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a peer worker walks beside on a day, and the goals open then, as the log form
 * offers them. Names are shown names; who puts them on a page writes the access log.
 */
@Component
@Transactional(readOnly = true)
public class Caseloads {

	/** A person of a caseload. */
	public record Beside(ParticipantId id, String name) {
	}

	/** A goal in the person's words. */
	public record OpenGoal(UUID id, String words) {
	}

	private record Row(UUID id, String name) {
	}

	private final JdbcClient jdbc;

	Caseloads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By name, those beside whom the peer walks on the day. */
	public List<Beside> of(PeerId peer, LocalDate day, ProgramId program) {
		return this.jdbc
			.sql("""
					select distinct p.id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name
					from caseload c join participant p on p.program_id = c.program_id and p.id = c.participant_id
					where c.program_id = :program and c.peer_id = :peer and c.started_on <= :day and coalesce(c.ended_on, 'infinity') >= :day
					order by name, id""")
			.param("program", program.value())
			.param("peer", peer.value())
			.param("day", day)
			.query(Row.class)
			.stream()
			.map((row) -> new Beside(new ParticipantId(row.id()), row.name()))
			.toList();
	}

	/** Whether the peer walks beside the person on the day. */
	public boolean includes(PeerId peer, ParticipantId participant, LocalDate day, ProgramId program) {
		return this.jdbc
			.sql("""
					select exists (select 1 from caseload where program_id = :program and peer_id = :peer and participant_id = :participant
					  and started_on <= :day and coalesce(ended_on, 'infinity') >= :day)""")
			.param("program", program.value())
			.param("peer", peer.value())
			.param("participant", participant.value())
			.param("day", day)
			.query(Boolean.class)
			.single();
	}

	private record GoalOf(UUID participant, UUID id, String words) {
	}

	/** The goals of many people that are open on the day, in one statement. */
	public Map<ParticipantId, List<OpenGoal>> openGoals(Collection<ParticipantId> participants, AgencyId agency,
			LocalDate day, ProgramId program) {
		return this.jdbc
			.sql("""
					select s.participant_id as participant, g.id, g.words from plan_goal g join service_plan s on s.program_id = g.program_id and s.id = g.plan_id
					where s.program_id = :program and s.participant_id = any(:participants) and s.agency_id = :agency
					and s.written_on <= :day and coalesce(s.ended_on, 'infinity') >= :day
					and g.opened_on <= :day and coalesce(g.closed_on, 'infinity') >= :day
					order by g.opened_on, g.id""")
			.param("program", program.value())
			.param("participants", participants.stream().map(ParticipantId::value).toArray(UUID[]::new))
			.param("agency", agency.value())
			.param("day", day)
			.query(GoalOf.class)
			.stream()
			.collect(Collectors.groupingBy((goal) -> new ParticipantId(goal.participant()),
					Collectors.mapping((goal) -> new OpenGoal(goal.id(), goal.words()), Collectors.toList())));
	}

	/** The goals of the plan in force with the agency that are open on the day. */
	public List<OpenGoal> openGoals(ParticipantId participant, AgencyId agency, LocalDate day, ProgramId program) {
		return this.jdbc
			.sql("""
					select g.id, g.words from plan_goal g join service_plan s on s.program_id = g.program_id and s.id = g.plan_id
					where s.program_id = :program and s.participant_id = :participant and s.agency_id = :agency
					and s.written_on <= :day and coalesce(s.ended_on, 'infinity') >= :day
					and g.opened_on <= :day and coalesce(g.closed_on, 'infinity') >= :day
					order by g.opened_on, g.id""")
			.param("program", program.value())
			.param("participant", participant.value())
			.param("agency", agency.value())
			.param("day", day)
			.query(OpenGoal.class)
			.list();
	}

}

package org.peerstead.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.people.PeerReach;
import org.peerstead.people.Team;
import org.peerstead.people.TeamId;
import org.peerstead.people.Teams;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the teams of the agencies that a user keeps. */
@Component
@Transactional
class TeamPages {

	private static final String LEAD = """
			select coalesce(p.shown_name, c.name) as name from team_lead l
			left join peer p on p.program_id = l.program_id and p.id = l.peer_id
			left join coworker c on c.program_id = l.program_id and c.id = l.coworker_id
			where l.program_id = t.program_id and l.team_id = t.id and l.started_on <= :on and (l.ended_on is null or l.ended_on >= :on)""";

	private static final String MEMBERS = """
			(select count(*) from employment e where e.program_id = t.program_id and e.team_id = t.id
			  and e.started_on <= :on and (e.ended_on is null or e.ended_on >= :on))""";

	private final JdbcClient jdbc;

	private final Teams teams;

	private final AgencyNames agencies;

	private final AuditTrail audit;

	TeamPages(JdbcClient jdbc, Teams teams, AgencyNames agencies, AuditTrail audit) {
		this.jdbc = jdbc;
		this.teams = teams;
		this.agencies = agencies;
		this.audit = audit;
	}

	/** One line of the list; the key is what the list is sorted by. */
	record Line(UUID id, String name, String agency, @Nullable String lead, long peers, @Nullable LocalDate closedOn,
			String key) {
	}

	/** Someone who works in the team on the day. */
	record Member(UUID id, String name, String position, boolean peer) {
	}

	/** Who led the team, and when. */
	record Lead(@Nullable UUID peer, String name, boolean isPeer, LocalDate from, @Nullable LocalDate through) {
	}

	/** One team. */
	record Page(TeamId id, AgencyId agencyId, String agency, TeamForm saved, @Nullable LocalDate closedOn,
			List<Member> members, List<Lead> leads) {

		public String name() {
			return String.valueOf(this.saved.name());
		}

	}

	/** One line of a select box. */
	record Choice(UUID value, String label, boolean peer) {
	}

	List<Line> list(@Nullable UUID agency, @Nullable String after, LocalDate on, SignedIn me, int most) {
		Reach reach = PeerReach.keptBy(me);
		return this.jdbc.sql("select t.id, t.name, a.name as agency, (" + LEAD + ") as lead, " + MEMBERS + """
				 as peers, t.closed_on,
				  lower(a.name) || ' / ' || lower(t.name) || ' / ' || t.id as key
				from team t join agency a on a.program_id = t.program_id and a.id = t.agency_id
				where t.program_id = :program and (:wholeProgram or t.agency_id = any(:agencies))
				and (cast(:agency as uuid) is null or t.agency_id = :agency)
				and lower(a.name) || ' / ' || lower(t.name) || ' / ' || t.id > :after
				order by key limit :most""")
			.param("program", me.programId())
			.param("on", on)
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.param("agency", agency, java.sql.Types.OTHER)
			.param("after", (after != null) ? after : "")
			.param("most", most)
			.query(Line.class)
			.list();
	}

	/**
	 * One team that the user keeps, with who works there on the day; any other is not
	 * there.
	 */
	Page show(TeamId id, LocalDate on, SignedIn me) {
		Team team = this.teams.findByIdAndProgramId(id.value(), me.program())
			.filter((found) -> PeerReach.keptBy(me).includes(found.agency()))
			.orElseThrow(NotFound::new);
		String agency = this.agencies.find(me.program(), team.agency()).orElseThrow(NotFound::new);
		List<Member> members = members(id, on, me);
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, members.stream().map(Member::id).distinct().toList(),
				"team");
		return new Page(id, team.agency(), agency, TeamForm.of(team), team.closedOn(), members, leads(id, me));
	}

	/** Whoever works with the team's agency on the day may lead it. */
	List<Choice> leaders(AgencyId agency, LocalDate on, SignedIn me) {
		return this.jdbc
			.sql("""
					select distinct p.id as value, p.shown_name || ' (peer worker)' as label, true as peer from employment e
					join peer p on p.program_id = e.program_id and p.id = e.peer_id
					where e.program_id = :program and e.agency_id = :agency and e.started_on <= :on and (e.ended_on is null or e.ended_on >= :on)
					union all
					select c.id, c.name || ' (' || c.position || ')', false from coworker c
					where c.program_id = :program and c.agency_id = :agency and c.started_on <= :on and (c.ended_on is null or c.ended_on >= :on)
					order by label""")
			.param("program", me.programId())
			.param("agency", agency.value())
			.param("on", on)
			.query(Choice.class)
			.list();
	}

	private List<Member> members(TeamId id, LocalDate on, SignedIn me) {
		return this.jdbc
			.sql("""
					select p.id, p.shown_name as name, e.position, true as peer from employment e
					join peer p on p.program_id = e.program_id and p.id = e.peer_id
					where e.program_id = :program and e.team_id = :team and e.started_on <= :on and (e.ended_on is null or e.ended_on >= :on)
					union all
					select c.id, c.name, c.position, false from coworker c
					where c.program_id = :program and c.team_id = :team and c.started_on <= :on and (c.ended_on is null or c.ended_on >= :on)
					order by name, id limit 500""")
			.param("program", me.programId())
			.param("team", id.value())
			.param("on", on)
			.query(Member.class)
			.list();
	}

	private List<Lead> leads(TeamId id, SignedIn me) {
		return this.jdbc.sql("""
				select l.peer_id as peer, coalesce(p.shown_name, c.name) as name, l.peer_id is not null as is_peer,
				  l.started_on as "from", l.ended_on as through from team_lead l
				left join peer p on p.program_id = l.program_id and p.id = l.peer_id
				left join coworker c on c.program_id = l.program_id and c.id = l.coworker_id
				where l.program_id = :program and l.team_id = :team order by l.started_on desc limit 100""")
			.param("program", me.programId())
			.param("team", id.value())
			.query(Lead.class)
			.list();
	}

}

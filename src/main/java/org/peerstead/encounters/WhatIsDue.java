package org.peerstead.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.participants.PlanCalendar;
import org.peerstead.people.PeerId;
import org.peerstead.rulebook.RulesFor;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What runs out among people now enrolled: plans to be made or reviewed, and people whom
 * nobody has met for a while. The most urgent first, and no more than a screen holds.
 */
@Component
@Transactional
public class WhatIsDue {

	private static final int A_SCREEN = 8;

	private static final String DUE = """
			select * from (
			  select p.id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name, last.plan is not null as has_plan,
			    (case when last.plan is null then n.started_on + make_interval(months => :planMonths)
			      else last.held_on + make_interval(months => :reviewMonths) end)::date as due
			  from enrolment n join participant p on p.program_id = n.program_id and p.id = n.participant_id
			  left join lateral (
			    select s.id as plan, greatest(s.written_on, (select max(v.reviewed_on) from plan_review v where v.program_id = s.program_id and v.plan_id = s.id)) as held_on
			    from service_plan s where s.program_id = n.program_id and s.participant_id = n.participant_id and s.agency_id = n.agency_id
			      and s.written_on <= :today and coalesce(s.ended_on, 'infinity') >= :today
			    order by s.written_on desc limit 1) last on true
			  where n.program_id = :program and n.started_on <= :today and coalesce(n.ended_on, 'infinity') >= :today and %s) due
			where due <= :latest order by due, name, id limit :limit""";

	private static final String NOT_MET = """
			select p.id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name,
			  (select max(e.service_date) from encounter e where e.program_id = p.program_id and e.participant_id = p.id and e.voided_at is null) as last_met,
			  (select max(v.planned_on) from visit_not_held v where v.program_id = p.program_id and v.participant_id = p.id) as last_tried
			from enrolment n join participant p on p.program_id = n.program_id and p.id = n.participant_id
			where n.program_id = :program and n.started_on <= :since and coalesce(n.ended_on, 'infinity') >= :today and %s
			and not exists (select from encounter e where e.program_id = p.program_id and e.participant_id = p.id
			  and e.starts_at >= :sinceAt and e.voided_at is null)
			order by last_met nulls first, name, id limit :limit""";

	private static final String OWN = "exists (select from caseload c where c.program_id = n.program_id and c.participant_id = n.participant_id "
			+ "and c.peer_id = :peer and c.started_on <= :today and coalesce(c.ended_on, 'infinity') >= :today)";

	private final JdbcClient jdbc;

	private final RulesFor rules;

	WhatIsDue(JdbcClient jdbc, RulesFor rules) {
		this.jdbc = jdbc;
		this.rules = rules;
	}

	/** A plan to be made, or reviewed, by a day. */
	public record PlanDue(UUID participant, String name, boolean hasPlan, LocalDate due, boolean overdue) {
	}

	/** Someone whom nobody has met since the day, if ever. */
	public record NotMet(UUID participant, String name, @Nullable LocalDate lastMet, @Nullable LocalDate lastTried) {
	}

	/** Plans of the people whom this peer walks with, due within so many days. */
	public List<PlanDue> plansOf(ProgramId program, PeerId peer, LocalDate today, int days) {
		return due(OWN, program, today, days).param("peer", peer.value()).query((row, i) -> due(row, today)).list();
	}

	/** Plans within reach, due within so many days. */
	public List<PlanDue> plansWithin(ProgramId program, Reach reach, LocalDate today, int days) {
		JdbcClient.StatementSpec statement = due(within(reach), program, today, days);
		return (reach.wholeProgram() ? statement : statement.param("agencies", reach.agencyArray()))
			.query((row, i) -> due(row, today))
			.list();
	}

	/** By the months that the rules of this program name today. */
	private JdbcClient.StatementSpec due(String who, ProgramId program, LocalDate today, int days) {
		PlanCalendar calendar = PlanCalendar.of(this.rules.service(program, null, today));
		return this.jdbc.sql(DUE.formatted(who))
			.param("program", program.value())
			.param("today", today)
			.param("latest", today.plusDays(days))
			.param("planMonths", calendar.planMonths())
			.param("reviewMonths", calendar.reviewMonths())
			.param("limit", A_SCREEN);
	}

	/**
	 * People within reach, enrolled for longer than that, whom nobody has met for so many
	 * days.
	 */
	public List<NotMet> notMetWithin(ProgramId program, Reach reach, LocalDate today, ZoneId zone, int days) {
		LocalDate since = today.minusDays(days);
		JdbcClient.StatementSpec statement = this.jdbc.sql(NOT_MET.formatted(within(reach)))
			.param("program", program.value())
			.param("today", today)
			.param("since", since)
			.param("sinceAt", since.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
			.param("limit", A_SCREEN);
		return (reach.wholeProgram() ? statement : statement.param("agencies", reach.agencyArray()))
			.query((row, i) -> new NotMet(row.getObject("id", UUID.class), row.getString("name"),
					row.getObject("last_met", LocalDate.class), row.getObject("last_tried", LocalDate.class)))
			.list();
	}

	private static String within(Reach reach) {
		return reach.wholeProgram() ? "true" : "n.agency_id = any(:agencies)";
	}

	private static PlanDue due(ResultSet row, LocalDate today) throws SQLException {
		LocalDate due = row.getObject("due", LocalDate.class);
		return new PlanDue(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("has_plan"), due,
				due.isBefore(today));
	}

}

package org.peerstead.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

import org.peerstead.rulebook.RulesFor;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Parameter;
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

	private final RulesFor rules;

	ProgramToday(JdbcClient jdbc, RulesFor rules) {
		this.jdbc = jdbc;
		this.rules = rules;
	}

	/**
	 * Agencies that work, peers employed, people enrolled, notes to review and how many
	 * of them wait for more than three days, plans or reviews due within thirty days or
	 * overdue.
	 */
	public record Counts(long agencies, long peers, long people, long notes, long oldNotes, long plansDue) {
	}

	public Counts counts(ProgramId program, LocalDate today, Instant now) {
		EffectiveRules law = this.rules.service(program, null, today);
		return this.jdbc
			.sql("""
					select
					  (select count(*) from agency where program_id = :program and closed_on is null) as agencies,
					  (select count(distinct peer_id) from employment where program_id = :program and started_on <= :today
					    and (ended_on is null or ended_on >= :today)) as peers,
					  (select count(distinct participant_id) from enrolment where program_id = :program and started_on <= :today
					    and (ended_on is null or ended_on >= :today)) as people,
					  (select count(*) from (select 1 from encounter where program_id = :program and status = 'SIGNED' limit :most) n) as notes,
					  (select count(*) from (select 1 from encounter where program_id = :program and status = 'SIGNED'
					    and signed_at < :old limit :most) o) as old_notes,
					  (select count(*) from (
					    select distinct n.participant_id from enrolment n
					    left join lateral (select greatest(p.written_on, (select max(r.reviewed_on) from plan_review r
					        where r.program_id = p.program_id and r.plan_id = p.id)) as last_seen
					      from service_plan p where p.program_id = n.program_id and p.participant_id = n.participant_id and p.agency_id = n.agency_id
					      and (p.ended_on is null or p.ended_on >= :today) order by p.written_on desc limit 1) p on true
					    where n.program_id = :program and n.started_on <= :today and (n.ended_on is null or n.ended_on >= :today)
					    and coalesce(p.last_seen + make_interval(months => :review), n.started_on + make_interval(months => :plan)) <= :soon
					    limit :most) d) as plans_due""")
			.param("program", program.value())
			.param("today", today)
			.param("soon", today.plusDays(30))
			.param("old", Timestamp.from(now.minus(java.time.Duration.ofDays(3))))
			.param("most", COUNTED + 1)
			.param("review", law.number(Parameter.PLAN_REVIEW_MONTHS).orElse(6))
			.param("plan", law.number(Parameter.PLAN_DUE_MONTHS).orElse(1))
			.query(Counts.class)
			.single();
	}

}

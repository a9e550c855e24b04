package org.peerstead.insight;

import java.time.LocalDate;
import java.util.List;

import org.peerstead.pay.PostTerms;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All posts of a program on a day with their hourly rate, in one statement. */
@Component
@Transactional(readOnly = true)
class StaffedPosts {

	private final JdbcClient jdbc;

	StaffedPosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<StaffedPost> on(LocalDate day, ProgramId program) {
		return this.jdbc
			.sql("""
					with paid as (
					  select distinct on (employment_id, coworker_id) employment_id, coworker_id, hourly from live_pay_rate
					  where program_id = :program and effective_on <= :day order by employment_id, coworker_id, effective_on desc),
					post as (
					  select m.id, true as peer, true as same_task, m.agency_id, m.work_type, m.fte, m.started_on, p.hourly, v.sex, v.setting
					  from employment m left join paid p on p.employment_id = m.id
					  left join voluntary_fact v on v.program_id = m.program_id and v.employment_id = m.id
					  where m.program_id = :program and m.started_on <= :day and (m.ended_on is null or m.ended_on >= :day)
					  union all
					  select c.id, false, c.same_task, c.agency_id, c.work_type, c.fte, c.started_on, p.hourly, v.sex, v.setting
					  from coworker c left join paid p on p.coworker_id = c.id
					  left join voluntary_fact v on v.program_id = c.program_id and v.coworker_id = c.id
					  where c.program_id = :program and c.started_on <= :day and (c.ended_on is null or c.ended_on >= :day))
					select p.id, p.peer, p.same_task, p.agency_id as agency, a.name as agency_name, p.work_type, p.fte,
					  coalesce(w.hours, :usual) as full_week, p.started_on, p.hourly, p.sex, p.setting
					from post p join agency a on a.program_id = :program and a.id = p.agency_id
					left join full_time_week w on w.program_id = :program and w.agency_id = p.agency_id
					order by a.name, p.agency_id, p.id""")
			.param("program", program.value())
			.param("day", day)
			.param("usual", PostTerms.USUAL_WEEK)
			.query(StaffedPost.class)
			.list();
	}

}

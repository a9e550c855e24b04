package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;
import org.peerstead.rulebook.RulesFor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans to make, sign or review by a day, soonest first, for whoever opens the program in
 * the morning. The database answers what {@link PlanStanding} says of one person.
 */
@Component
@Transactional(readOnly = true)
public class PlansDue {

	/** Whose plan, and by when; the name is the one the person goes by. */
	public record Due(ParticipantId participant, String name, LocalDate by) {

		public boolean isOverdue(LocalDate today) {
			return this.by.isBefore(today);
		}

	}

	private record Row(UUID id, String name, LocalDate by) {
	}

	/**
	 * When the plan of enrolment {@code n} is due, or its signatures, or its review;
	 * parts of the plan that lie after today do not count yet.
	 */
	private static final String BY = """
			(select case
			    when s.id is null then (n.started_on + make_interval(months => :planMonths))::date
			    when s.participant_signed_on is null or s.peer_signed_on is null or s.professional_signed_on is null
			      then greatest(s.written_on, (n.started_on + make_interval(months => :planMonths))::date)
			    else coalesce(
			      (select greatest(r.reviewed_on, (coalesce(r.before, s.written_on) + make_interval(months => :reviewMonths))::date)
			       from (select v.*, lag(v.reviewed_on) over (order by v.reviewed_on) as before from plan_review v
			         where v.program_id = s.program_id and v.plan_id = s.id and v.reviewed_on <= :today) r
			       where r.participant_signed_on is null or r.peer_signed_on is null or r.professional_signed_on is null
			       order by r.reviewed_on limit 1),
			      (coalesce((select max(v.reviewed_on) from plan_review v
			         where v.program_id = s.program_id and v.plan_id = s.id and v.reviewed_on <= :today), s.written_on)
			         + make_interval(months => :reviewMonths))::date) end
			 from (select 1) once left join service_plan s on s.program_id = n.program_id and s.participant_id = n.participant_id
			   and s.agency_id = n.agency_id and s.written_on <= :today and coalesce(s.ended_on, 'infinity') >= :today)""";

	/**
	 * The earliest such day of each participant, over the agencies of the user's sight.
	 */
	static final String OF_EACH = """
			select n.participant_id, min(%s) as by from enrolment n
			where n.program_id = :program and n.started_on <= :today and coalesce(n.ended_on, 'infinity') >= :today
			and (:wholeProgram or n.agency_id = any(:agencies)) group by n.participant_id""".formatted(BY);

	private final JdbcClient jdbc;

	private final RulesFor rules;

	PlansDue(JdbcClient jdbc, RulesFor rules) {
		this.jdbc = jdbc;
		this.rules = rules;
	}

	/** The months that the rules of this program name today. */
	public PlanCalendar calendar(SignedIn me, LocalDate today) {
		return PlanCalendar.of(this.rules.service(me.program(), null, today));
	}

	/**
	 * At most so many that are due within so many days or overdue, of those in the user's
	 * sight. Who shows them writes the access log.
	 */
	public List<Due> within(int days, int most, Sight sight, SignedIn me) {
		return this.jdbc
			.sql("select p.id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name, d.by from (" + OF_EACH
					+ ") d join participant p on p.program_id = :program and p.id = d.participant_id where d.by <= :until and "
					+ sight.seen() + " order by d.by, p.id limit :most")
			.params(params(sight, calendar(me, sight.today())))
			.param("until", sight.today().plusDays(days))
			.param("most", most)
			.query(Row.class)
			.stream()
			.map((row) -> new Due(new ParticipantId(row.id()), row.name(), row.by()))
			.toList();
	}

	static Map<String, @Nullable Object> params(Sight sight, PlanCalendar calendar) {
		Map<String, @Nullable Object> params = sight.params();
		params.put("planMonths", calendar.planMonths());
		params.put("reviewMonths", calendar.reviewMonths());
		return params;
	}

}

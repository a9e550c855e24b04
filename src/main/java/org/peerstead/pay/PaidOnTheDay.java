package org.peerstead.pay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.peerstead.encounters.MinutesPaid;
import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minutes paid on single days, from locked time sheets. Work logged after its sheet was
 * locked was not paid.
 */
@Component
@Transactional(readOnly = true)
class PaidOnTheDay implements MinutesPaid {

	/**
	 * A day lies in one pay period of the agency, which is a month at most; the first day
	 * that it may begin on comes in, since reckoning with a date is not leak-proof and
	 * would keep row security from the index.
	 */
	private static final String PAID = """
			select w.peer, w.day, b.minutes
			from unnest(:peers, cast(:days as date[]), cast(:since as date[])) as w (peer, day, since)
			cross join lateral (select sum(coalesce((select sum(l.paid_minutes) from timesheet_line l
			    where l.program_id = k.program_id and l.lock_id = k.id and l.day = w.day and l.work is not null), 0))::int as minutes
			  from employment m
			  join pay_period p on p.program_id = m.program_id and p.agency_id = m.agency_id
			    and p.from_day > w.since and p.from_day <= w.day and p.through_day >= w.day and p.withdrawn_at is null
			  join timesheet s on s.program_id = p.program_id and s.pay_period_id = p.id and s.employment_id = m.id and s.status = 'LOCKED'
			  join timesheet_lock k on k.program_id = s.program_id and k.timesheet_id = s.id and k.number = s.locks
			  where m.program_id = :program and m.peer_id = w.peer) b
			where b.minutes is not null""";

	private static final int A_MONTH = 31;

	private final JdbcClient jdbc;

	PaidOnTheDay(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<PeerDay, Integer> paidMinutes(ProgramId program, Collection<PeerDay> days) {
		Map<PeerDay, Integer> paid = new HashMap<>();
		this.jdbc.sql(PAID)
			.param("program", program.value())
			.param("peers", days.stream().map((day) -> day.peer().value()).toArray(UUID[]::new))
			.param("days", days.stream().map((day) -> day.day().toString()).toArray(String[]::new))
			.param("since", days.stream().map((day) -> day.day().minusDays(A_MONTH).toString()).toArray(String[]::new))
			.query((row) -> {
				paid.put(new PeerDay(new PeerId(row.getObject("peer", UUID.class)),
						row.getObject("day", LocalDate.class)), row.getInt("minutes"));
			});
		return paid;
	}

}

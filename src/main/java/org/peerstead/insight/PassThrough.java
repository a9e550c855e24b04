package org.peerstead.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.PostTerms;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of each dollar billed for peer support (H0038), how much reaches a peer, by agency and
 * quarter. Wages are those of locked timesheets; for days that no locked timesheet
 * covers, the hours agreed times the rate in force. Charges are those of claim lines that
 * stand, by the day of service: what is billed, not what is paid.
 */
@Component
@Transactional(readOnly = true)
public class PassThrough {

	private final JdbcClient jdbc;

	private final Billed billed;

	PassThrough(JdbcClient jdbc, Billed billed) {
		this.jdbc = jdbc;
		this.billed = billed;
	}

	/**
	 * Wages and charges of one agency and quarter, and how the wages were come by: from
	 * locked timesheets, as agreed for the days without one, and days without any rate.
	 */
	public record Line(String agency, LocalDate quarter, Money locked, Money agreed, long days, long lockedDays,
			long daysWithoutRate, long units, Money charges) {

		public Money wages() {
			return this.locked.plus(this.agreed);
		}

		/** Cents of a dollar billed, one decimal; none where nothing was billed. */
		public @Nullable BigDecimal cents() {
			return (this.charges.amount().signum() > 0)
					? wages().amount().movePointRight(2).divide(this.charges.amount(), 1, RoundingMode.HALF_UP) : null;
		}

		/** "Q2 2026". */
		public String quarterWords() {
			return "Q" + ((this.quarter.getMonthValue() - 1) / 3 + 1) + " " + this.quarter.getYear();
		}

		/**
		 * Whether the quarter goes on: then hours are paid that nobody has billed yet.
		 */
		public boolean goesOn(LocalDate today) {
			return today.isBefore(this.quarter.plusMonths(3));
		}

		/** How the wages of this line were come by. */
		public String method() {
			if (this.days == 0) {
				return "nobody employed";
			}
			BigDecimal share = BigDecimal.valueOf(this.lockedDays * 100)
				.divide(BigDecimal.valueOf(this.days), 0, RoundingMode.HALF_UP);
			String method = (this.lockedDays == this.days) ? "locked timesheets" : (this.lockedDays == 0)
					? "hours agreed x rate in force"
					: "locked timesheets for " + share + " % of the days, the rest hours agreed x rate in force";
			return (this.daysWithoutRate > 0)
					? method + "; " + this.daysWithoutRate + " days of work without a rate are left out" : method;
		}

		Line plus(Line other) {
			return new Line(this.agency, this.quarter, this.locked.plus(other.locked), this.agreed.plus(other.agreed),
					this.days + other.days, this.lockedDays + other.lockedDays,
					this.daysWithoutRate + other.daysWithoutRate, this.units + other.units,
					this.charges.plus(other.charges));
		}

	}

	/** The lines by quarter and agency, newest first, and the sum of each quarter. */
	public record Shown(List<Line> lines, List<Line> quarters) {
	}

	private record Agreed(UUID agency, String name, LocalDate quarter, BigDecimal amount, long days, long lockedDays,
			long daysWithoutRate) {
	}

	private record Paid(UUID agency, LocalDate quarter, BigDecimal amount) {
	}

	private record Key(UUID agency, LocalDate quarter) {
	}

	/** The quarter of today and the four before it. */
	public Shown until(LocalDate today, ProgramId program) {
		LocalDate first = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3).minusMonths(12);
		Map<Key, Billed.Sum> charges = new HashMap<>();
		this.billed.byQuarter(program, first, today)
			.forEach((sum) -> charges.put(new Key(sum.agency(), sum.quarter()), sum));
		Map<Key, Money> locked = new HashMap<>();
		paid(program, first, today)
			.forEach((one) -> locked.put(new Key(one.agency(), one.quarter()), new Money(one.amount())));
		List<Line> lines = new ArrayList<>();
		Map<LocalDate, Line> quarters = new java.util.LinkedHashMap<>();
		for (Agreed agreed : agreed(program, first, today)) {
			Key key = new Key(agreed.agency(), agreed.quarter());
			Billed.Sum sum = charges.get(key);
			Money paid = locked.getOrDefault(key, Money.ZERO);
			if (agreed.days() == 0 && sum == null && paid.isZero()) {
				continue;
			}
			Line line = new Line(agreed.name(), agreed.quarter(), paid,
					new Money(agreed.amount().setScale(2, RoundingMode.HALF_UP)), agreed.days(), agreed.lockedDays(),
					agreed.daysWithoutRate(), (sum != null) ? sum.units() : 0,
					(sum != null) ? new Money(sum.charges()) : Money.ZERO);
			lines.add(line);
			quarters.merge(line.quarter(), all(line), Line::plus);
		}
		return new Shown(List.copyOf(lines), List.copyOf(quarters.values()));
	}

	private static Line all(Line line) {
		return new Line("All agencies", line.quarter(), line.locked(), line.agreed(), line.days(), line.lockedDays(),
				line.daysWithoutRate(), line.units(), line.charges());
	}

	/**
	 * The sum of each locked timesheet's newest lock; of a period that lies in two
	 * quarters, its lines by their day.
	 */
	private List<Paid> paid(ProgramId program, LocalDate first, LocalDate today) {
		return this.jdbc
			.sql("""
					with locked as (
					  select t.agency_id, k.id, k.amount, p.from_day, p.through_day
					  from timesheet t join timesheet_lock k on k.program_id = t.program_id and k.timesheet_id = t.id and k.number = t.locks
					  join pay_period p on p.program_id = t.program_id and p.id = t.pay_period_id
					  where t.program_id = :program and t.status = 'LOCKED' and p.through_day >= :first and p.from_day <= :today)
					select agency_id as agency, cast(quarter as date) as quarter, sum(amount) as amount from (
					  select agency_id, date_trunc('quarter', from_day) as quarter, amount from locked
					  where date_trunc('quarter', from_day) = date_trunc('quarter', through_day)
					  union all
					  select k.agency_id, l.quarter, l.amount
					  from locked k cross join lateral (select date_trunc('quarter', l.day) as quarter, sum(l.amount) as amount
					    from timesheet_line l where l.program_id = :program and l.lock_id = k.id and l.day >= :first group by 1) l
					  where date_trunc('quarter', k.from_day) <> date_trunc('quarter', k.through_day)) paid
					group by 1, 2""")
			.param("program", program.value())
			.param("first", first)
			.param("today", today)
			.query(Paid.class)
			.list();
	}

	/**
	 * Days employed in each quarter; those that locked timesheets cover; and of the
	 * others, hours agreed (an average day is a seventh of the own week) at the rate in
	 * force. A stipend counts by the month; a volunteer is paid nothing.
	 */
	private List<Agreed> agreed(ProgramId program, LocalDate first, LocalDate today) {
		return this.jdbc
			.sql("""
					with quarter as (
					  select cast(q as date) as starts, least(cast(q + interval '3 months' as date), cast(:today as date) + 1) as ends
					  from generate_series(cast(:first as date), cast(:today as date), interval '3 months') q),
					rate as (
					  select employment_id, hourly, rate, basis,
					    daterange(effective_on, lead(effective_on) over (partition by employment_id order by effective_on)) as days
					  from live_pay_rate where program_id = :program and employment_id is not null),
					covered as (
					  select t.employment_id, range_agg(daterange(p.from_day, p.through_day, '[]')) as days
					  from timesheet t join pay_period p on p.program_id = t.program_id and p.id = t.pay_period_id
					  where t.program_id = :program and t.status = 'LOCKED' and p.through_day >= :first and p.from_day <= :today
					  group by t.employment_id),
					spell as (
					  select m.id, m.agency_id, q.starts as quarter, m.fte, m.work_type,
					    daterange(m.started_on, m.ended_on, '[]') * daterange(q.starts, q.ends) as span,
					    datemultirange(daterange(m.started_on, m.ended_on, '[]') * daterange(q.starts, q.ends)) as days,
					    coalesce(c.days, '{}') as covered
					  from employment m join quarter q on daterange(m.started_on, m.ended_on, '[]') && daterange(q.starts, q.ends)
					  left join covered c on c.employment_id = m.id where m.program_id = :program),
					rated as (
					  select s.id, s.quarter, sum(upper(d) - lower(d)) as days,
					    sum((upper(d) - lower(d)) * case when r.basis = 'STIPEND' then r.rate * 12 / 365
					      else r.hourly * s.fte * coalesce(w.hours, :usual) / 7 end) as amount
					  from spell s join rate r on r.employment_id = s.id and r.days && s.span
					  cross join unnest((s.days - s.covered) * datemultirange(r.days)) d
					  left join full_time_week w on w.program_id = :program and w.agency_id = s.agency_id
					  group by s.id, s.quarter),
					counted as (
					  select s.agency_id, s.quarter, s.work_type = 'VOLUNTEER' as volunteer,
					    (select coalesce(sum(upper(d) - lower(d)), 0) from unnest(s.days) d) as days,
					    (select coalesce(sum(upper(d) - lower(d)), 0) from unnest(s.days * s.covered) d) as covered_days,
					    coalesce(r.days, 0) as rated_days, coalesce(r.amount, 0) as amount
					  from spell s left join rated r on r.id = s.id and r.quarter = s.quarter)
					select a.id as agency, a.name, q.starts as quarter, coalesce(sum(c.amount), 0) as amount, coalesce(sum(c.days), 0) as days,
					  coalesce(sum(c.covered_days), 0) as locked_days,
					  coalesce(sum(case when c.volunteer then 0 else c.days - c.covered_days - c.rated_days end), 0) as days_without_rate
					from quarter q cross join agency a
					left join counted c on c.agency_id = a.id and c.quarter = q.starts
					where a.program_id = :program
					group by a.id, a.name, q.starts order by q.starts desc, a.name, a.id""")
			.param("program", program.value())
			.param("first", first)
			.param("today", today)
			.param("usual", PostTerms.USUAL_WEEK)
			.query(Agreed.class)
			.list();
	}

}

package org.peerstead.pay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the pay periods of each agency: makes the next ones, and takes one back that was
 * made by mistake while nobody handed in hours for it.
 */
@Component
@Transactional
public class PayCalendar {

	private static final int MOST = 53;

	private static final String COLUMNS = """
			select p.id, p.agency_id as agency, a.name as agency_name, p.from_day as from_day, p.through_day, p.submit_by, p.pay_on
			from pay_period p join agency a on a.program_id = p.program_id and a.id = p.agency_id
			where p.program_id = :program and p.withdrawn_at is null\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	PayCalendar(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** One pay period. */
	public record Period(UUID id, UUID agency, String agencyName, LocalDate fromDay, LocalDate throughDay,
			LocalDate submitBy, LocalDate payOn) {

		public DateSpan days() {
			return DateSpan.of(this.fromDay, this.throughDay);
		}

		public PayPeriodId periodId() {
			return new PayPeriodId(this.id);
		}

		public AgencyId agencyId() {
			return new AgencyId(this.agency);
		}

	}

	/**
	 * What is asked for: the cycle, the first day of the first period, how many, and how
	 * many days after the end hours are handed in and pay is paid.
	 */
	public record Next(PayCycle cycle, LocalDate from, int count, int submitDays, int payDays) {

		public Next {
			if (count < 1 || count > MOST) {
				throw new Refusal("count", "Make from 1 to " + MOST + " periods at once.");
			}
			if (submitDays < 0 || submitDays > 30) {
				throw new Refusal("submitDays", "Hours are handed in within 0 to 30 days of the end of the period.");
			}
			if (payDays < submitDays || payDays > 60) {
				throw new Refusal("payDays",
						"Pay comes after the hours are handed in, and within 60 days of the end of the period.");
			}
		}

	}

	/** Makes the next periods; the first one has the id of the form. */
	public void make(PayPeriodId first, ProgramId program, AgencyId agency, Next next) {
		UUID id = first.value();
		for (DateSpan days : next.cycle().periods(next.from(), next.count())) {
			LocalDate through = java.util.Objects.requireNonNull(days.through());
			this.jdbc.sql("""
					insert into pay_period (program_id, id, agency_id, from_day, through_day, submit_by, pay_on)
					values (?, ?, ?, ?, ?, ?, ?)""")
				.params(program.value(), id, agency.value(), days.from(), through, through.plusDays(next.submitDays()),
						through.plusDays(next.payDays()))
				.update();
			id = NewId.next();
		}
	}

	/** Takes a period back for which no timesheet was handed in. */
	public void withdraw(PayPeriodId id, ProgramId program, Reach reach) {
		find(id, program, reach);
		boolean used = this.jdbc.sql(
				"select exists (select from timesheet where program_id = ? and pay_period_id = ? and status <> 'OPEN')")
			.params(program.value(), id.value())
			.query(Boolean.class)
			.single();
		if (used) {
			throw new Refusal("Hours were handed in for this period already, so it stays. "
					+ "Give those timesheets back first if the dates are wrong.");
		}
		this.jdbc.sql("update pay_period set withdrawn_at = ?, version = version + 1 where program_id = ? and id = ?")
			.params(java.sql.Timestamp.from(this.clock.instant()), program.value(), id.value())
			.update();
	}

	/** A period within reach; what is out of reach does not exist. */
	public Period find(PayPeriodId id, ProgramId program, Reach reach) {
		return find(id, program).filter((period) -> reach.includes(period.agencyId())).orElseThrow(NotFound::new);
	}

	Optional<Period> find(PayPeriodId id, ProgramId program) {
		return this.jdbc.sql(COLUMNS + "and p.id = :id")
			.param("program", program.value())
			.param("id", id.value())
			.query(Period.class)
			.optional();
	}

	/** The day after the agency's last period, where the next one begins. */
	public @Nullable LocalDate nextFirstDay(ProgramId program, AgencyId agency) {
		return this.jdbc.sql(
				"select max(through_day) + 1 from pay_period where program_id = ? and agency_id = ? and withdrawn_at is null")
			.params(program.value(), agency.value())
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single()
			.orElse(null);
	}

	/** What the list shows: the newest first; the next page begins after the key. */
	public record Choice(@Nullable UUID agency, @Nullable LocalDate afterDay, @Nullable UUID after) {
	}

	/** A period with how far its timesheets are. */
	public record Standing(UUID id, UUID agency, String agencyName, LocalDate fromDay, LocalDate throughDay,
			LocalDate submitBy, LocalDate payOn, int open, int submitted, int approved, int locked) {

		public DateSpan days() {
			return DateSpan.of(this.fromDay, this.throughDay);
		}

		/** Where the next page of the list begins. */
		public String key() {
			return this.fromDay + "_" + this.id;
		}

	}

	public List<Standing> list(ProgramId program, Reach reach, Choice choice, int most) {
		return this.jdbc
			.sql("""
					with p as (""" + COLUMNS
					+ """
							and (:wholeProgram or p.agency_id = any(:agencies)) and (cast(:agency as uuid) is null or p.agency_id = :agency)
							and (cast(:after as uuid) is null or (p.from_day, p.id) < (cast(:afterDay as date), cast(:after as uuid)))
							order by p.from_day desc, p.id desc limit :most)
							select p.*, s.open, s.submitted, s.approved, s.locked from p, lateral (select
							  count(*) filter (where t.status = 'OPEN') as open, count(*) filter (where t.status = 'SUBMITTED') as submitted,
							  count(*) filter (where t.status = 'APPROVED') as approved, count(*) filter (where t.status = 'LOCKED') as locked
							  from timesheet t where t.program_id = :program and t.pay_period_id = p.id) s
							order by p.from_day desc, p.id desc""")
			.param("program", program.value())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.param("agency", choice.agency())
			.param("after", choice.after())
			.param("afterDay", choice.afterDay())
			.param("most", most)
			.query(Standing.class)
			.list();
	}

}

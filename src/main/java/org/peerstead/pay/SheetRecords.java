package org.peerstead.pay;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.database.RecordSight;
import org.peerstead.people.PeerId;
import org.peerstead.people.WorkType;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what a timesheet is made of: the work on record, the answers, steps and locks.
 */
@Component
class SheetRecords {

	private final JdbcClient jdbc;

	private final RecordSight sight;

	SheetRecords(JdbcClient jdbc, RecordSight sight) {
		this.jdbc = jdbc;
		this.sight = sight;
	}

	/** Whose timesheet it is, of which days, and how far it has come. */
	record Head(UUID id, int version, SheetStatus status, int locks, UUID period, LocalDate fromDay,
			LocalDate throughDay, LocalDate submitBy, LocalDate payOn, UUID agency, String agencyName, UUID employment,
			String position, WorkType workType, LocalDate startedOn, @Nullable LocalDate endedOn, UUID peer,
			String name, @Nullable UUID userId) {
	}

	Optional<Head> head(TimesheetId id, ProgramId program) {
		return this.jdbc
			.sql("""
					select t.id, t.version, t.status, t.locks, p.id as period, p.from_day, p.through_day, p.submit_by, p.pay_on, t.agency_id as agency,
					  a.name as agency_name, e.id as employment, e.position, e.work_type, e.started_on, e.ended_on, w.id as peer,
					  w.shown_name as name, w.user_id
					from timesheet t join pay_period p on p.program_id = t.program_id and p.id = t.pay_period_id
					join agency a on a.program_id = t.program_id and a.id = t.agency_id
					join employment e on e.program_id = t.program_id and e.id = t.employment_id
					join peer w on w.program_id = t.program_id and w.id = t.peer_id
					where t.program_id = :program and t.id = :id and p.withdrawn_at is null""")
			.param("program", program.value())
			.param("id", id.value())
			.query(Head.class)
			.optional();
	}

	/** All of the peer's work of these days, of every agency, in order. */
	List<Block> blocks(ProgramId program, PeerId peer, DateSpan days, ZoneId zone) {
		return this.sight.whole(() -> this.jdbc
			.sql("""
					select a.id, a.agency_id, a.kind, a.service_date, a.starts_at, a.ends_at, a.entered_at, m.miles,
					  exists (select from encounter e where e.program_id = a.program_id and e.activity_id = a.id and e.mode = 'IN_PERSON') as in_person
					from activity a left join activity_mileage m on m.program_id = a.program_id and m.activity_id = a.id
					where a.program_id = :program and a.peer_id = :peer and a.voided_at is null
					and a.starts_at >= :from and a.starts_at < :to order by a.starts_at""")
			.param("program", program.value())
			.param("peer", peer.value())
			.param("from", days.from().atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
			.param("to",
					Objects.requireNonNull(days.through())
						.plusDays(1)
						.atStartOfDay(zone)
						.toInstant()
						.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Block(row.getObject("id", UUID.class), row.getObject("agency_id", UUID.class),
					Work.valueOf(row.getString("kind")), row.getObject("service_date", LocalDate.class),
					instant(row, "starts_at"), instant(row, "ends_at"), row.getBoolean("in_person"),
					row.getBigDecimal("miles"), instant(row, "entered_at")))
			.list());
	}

	List<Gap.NotWork> notWork(ProgramId program, PeerId peer, DateSpan days, ZoneId zone) {
		return this.jdbc.sql(
				"select starts_at, ends_at from not_work where program_id = ? and peer_id = ? and starts_at >= ? and starts_at < ?")
			.params(program.value(), peer.value(), days.from().atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC),
					Objects.requireNonNull(days.through())
						.plusDays(1)
						.atStartOfDay(zone)
						.toInstant()
						.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Gap.NotWork(instant(row, "starts_at"), instant(row, "ends_at")))
			.list();
	}

	MileRates mileRates(ProgramId program) {
		return new MileRates(this.jdbc.sql("""
				select from_day, through_day, rate, source, true as own from mileage_rate where program_id = ?
				union all select from_day, through_day, rate, source, false from standard_mileage_rate
				order by from_day desc, own desc""").param(program.value()).query(MileRates.Row.class).list());
	}

	/** One step with who took it. */
	record Taken(SheetStep step, Instant at, String by, @Nullable String reason, int minutes) {
	}

	List<Taken> steps(ProgramId program, TimesheetId sheet) {
		return this.jdbc.sql("""
				select s.step, s.taken_at, s.reason, s.minutes, coalesce(u.display_name, 'The program itself') as by
				from timesheet_step s left join user_account u on u.program_id = s.program_id and u.id = s.created_by
				where s.program_id = ? and s.timesheet_id = ? order by s.created_at, s.id""")
			.params(program.value(), sheet.value())
			.query((row, number) -> new Taken(SheetStep.valueOf(row.getString("step")), instant(row, "taken_at"),
					row.getString("by"), row.getString("reason"), row.getInt("minutes")))
			.list();
	}

	/** The newest lock with its lines. */
	record Lock(UUID id, Instant at, String print, Priced lines) {
	}

	Optional<Lock> lastLock(ProgramId program, TimesheetId sheet) {
		return this.jdbc.sql(
				"select id, locked_at, print, method from timesheet_lock where program_id = ? and timesheet_id = ? order by number desc limit 1")
			.params(program.value(), sheet.value())
			.query((row, number) -> new Lock(row.getObject("id", UUID.class), instant(row, "locked_at"),
					row.getString("print"),
					new Priced(lines(program, row.getObject("id", UUID.class)), List.of(), row.getString("method"))))
			.optional();
	}

	private List<SheetLine> lines(ProgramId program, UUID lock) {
		return this.jdbc
			.sql("""
					select day, work, minutes, paid_minutes, pay_code, basis, rate, days, amount, miles, mile_rate, mile_amount
					from timesheet_line where program_id = ? and lock_id = ? order by number""")
			.params(program.value(), lock)
			.query((row, number) -> new SheetLine(row.getObject("day", LocalDate.class),
					Optional.ofNullable(row.getString("work")).map(Work::valueOf).orElse(null), row.getInt("minutes"),
					row.getInt("paid_minutes"), row.getString("pay_code"),
					Optional.ofNullable(row.getString("basis")).map(PayBasis::valueOf).orElse(null),
					rate(row.getBigDecimal("rate")), row.getObject("days", Integer.class),
					new Money(row.getBigDecimal("amount")), row.getBigDecimal("miles"),
					rate(row.getBigDecimal("mile_rate")), new Money(row.getBigDecimal("mile_amount"))))
			.list();
	}

	/** Work of these days that was taken back after this moment. */
	int voidedSince(ProgramId program, PeerId peer, AgencyId agency, DateSpan days, Instant since) {
		return this.jdbc.sql("""
				select count(*) from activity where program_id = ? and peer_id = ? and agency_id = ? and voided_at > ?
				and starts_at >= ? and starts_at < ? and entered_at <= ? and service_date between ? and ?""")
			.params(program.value(), peer.value(), agency.value(), since.atOffset(ZoneOffset.UTC),
					days.from().minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC),
					Objects.requireNonNull(days.through()).plusDays(2).atStartOfDay().atOffset(ZoneOffset.UTC),
					since.atOffset(ZoneOffset.UTC), days.from(), days.through())
			.query(Integer.class)
			.single();
	}

	private static @Nullable Rate rate(@Nullable BigDecimal amount) {
		return (amount != null) ? new Rate(amount) : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

}

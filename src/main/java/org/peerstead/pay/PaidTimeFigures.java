package org.peerstead.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.rules.Work;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Paid against unpaid time: hours that were handed in, with and without a pay code, by
 * agency, kind of work and month. Read from sums that are kept as timesheets are handed
 * in and locked; no figure of one worker stands beside another's.
 */
@Component
@Transactional
public class PaidTimeFigures {

	private static final String WHICH = """
			program_id = :program and month between :from and :through and (:wholeProgram or agency_id = any(:agencies))
			and (cast(:agency as uuid) is null or agency_id = :agency) and (cast(:work as text) is null or work = :work)\s""";

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	PaidTimeFigures(JdbcClient jdbc, AuditTrail trail) {
		this.jdbc = jdbc;
		this.trail = trail;
	}

	/** Which months, and of which agency and work; none means all within reach. */
	public record Choice(YearMonth from, YearMonth through, @Nullable UUID agency, @Nullable Work work) {
	}

	/** A sum of hours under its heading; the key leads to its rows. */
	public record Sum(String key, String label, long minutes, long paidMinutes) {

		public BigDecimal hours() {
			return Hours.of(this.minutes);
		}

		public BigDecimal unpaidHours() {
			return Hours.of(this.minutes - this.paidMinutes);
		}

		/** Per cent without a pay code, half up. */
		public int unpaidShare() {
			return (this.minutes > 0) ? MyHours.percent(this.minutes - this.paidMinutes, this.minutes) : 0;
		}

	}

	private record Read(String key, String name, long minutes, long paidMinutes) {

		Sum sum(String label) {
			return new Sum(this.key, label, this.minutes, this.paidMinutes);
		}

	}

	public List<Sum> byWork(ProgramId program, Reach reach, Choice choice) {
		return read(
				"""
						select work as key, work as name, sum(minutes) as minutes, sum(paid_minutes) as paid_minutes from agency_time
						where %s group by work having sum(minutes) > 0 order by sum(minutes) - sum(paid_minutes) desc, work""",
				program, reach, choice)
			.stream()
			.map((row) -> row.sum(Work.valueOf(row.name()).words()))
			.toList();
	}

	public List<Sum> byAgency(ProgramId program, Reach reach, Choice choice) {
		return read(
				"""
						select cast(t.agency_id as text) as key, a.name, t.minutes, t.paid_minutes from
						(select agency_id, sum(minutes) as minutes, sum(paid_minutes) as paid_minutes from agency_time where %s group by agency_id) t
						join agency a on a.program_id = :program and a.id = t.agency_id where t.minutes > 0 order by a.name""",
				program, reach, choice)
			.stream()
			.map((row) -> row.sum(row.name()))
			.toList();
	}

	public List<Sum> byMonth(ProgramId program, Reach reach, Choice choice) {
		return read(
				"""
						select to_char(month, 'YYYY-MM') as key, to_char(month, 'MM/YYYY') as name, sum(minutes) as minutes, sum(paid_minutes) as paid_minutes
						from agency_time where %s group by month having sum(minutes) > 0 order by month desc""",
				program, reach, choice)
			.stream()
			.map((row) -> row.sum(row.name()))
			.toList();
	}

	private List<Read> read(String sql, ProgramId program, Reach reach, Choice choice) {
		return bound(this.jdbc.sql(sql.formatted(WHICH)), program, reach, choice).query(Read.class).list();
	}

	private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, ProgramId program, Reach reach,
			Choice choice) {
		Work work = choice.work();
		return statement.param("program", program.value())
			.param("from", choice.from().atDay(1))
			.param("through", choice.through().atDay(1))
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.param("agency", choice.agency())
			.param("work", (work != null) ? work.name() : null);
	}

	/** A cell of the file: one agency, month and kind of work. */
	public record Cell(String agency, LocalDate month, Work work, long minutes, long paidMinutes) {
	}

	public List<Cell> cells(ProgramId program, Reach reach, Choice choice) {
		return bound(this.jdbc.sql("""
				select a.name as agency, t.month, t.work, t.minutes, t.paid_minutes from
				(select * from agency_time where %s) t join agency a on a.program_id = :program and a.id = t.agency_id
				where t.minutes > 0 order by a.name, t.month, t.work""".formatted(WHICH)), program, reach, choice)
			.query(Cell.class)
			.list();
	}

	/** The hours of one timesheet in one month, with the timesheet to open. */
	public record Row(UUID sheet, UUID peer, String name, LocalDate month, Work work, int minutes, int paidMinutes) {

		public BigDecimal hours() {
			return Hours.of(this.minutes);
		}

		public BigDecimal unpaidHours() {
			return Hours.of(this.minutes - this.paidMinutes);
		}

		public String key() {
			return this.month + "_" + this.work + "_" + this.sheet;
		}

	}

	/** Where a page of rows begins: after this one. */
	public record After(LocalDate month, String work, UUID sheet) {
	}

	/** The rows behind a number of one agency. */
	public List<Row> rows(ProgramId program, Reach reach, Choice choice, @Nullable After after, int most) {
		List<Row> rows = bound(this.jdbc
			.sql("""
					select t.timesheet_id as sheet, t.peer_id as peer, w.shown_name as name, t.month, t.work, t.minutes, t.paid_minutes
					from (select * from timesheet_time where %s and minutes > 0
					  and (cast(:afterSheet as uuid) is null or (month, work, timesheet_id) > (cast(:afterMonth as date), cast(:afterWork as text), cast(:afterSheet as uuid)))
					  order by month, work, timesheet_id limit :most) t
					join peer w on w.program_id = :program and w.id = t.peer_id order by t.month, t.work, t.timesheet_id"""
				.formatted(WHICH)), program, reach, choice)
			.param("most", most)
			.param("afterMonth", (after != null) ? after.month() : null)
			.param("afterWork", (after != null) ? after.work() : null)
			.param("afterSheet", (after != null) ? after.sheet() : null)
			.query(Row.class)
			.list();
		this.trail.shown(program, Subject.WORKER, rows.stream().map(Row::peer).distinct().toList(),
				"paid and unpaid time");
		return rows;
	}

}

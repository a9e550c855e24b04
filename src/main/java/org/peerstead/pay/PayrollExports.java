package org.peerstead.pay;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the file that payroll pays from: the locked timesheets of a period alone, one
 * row for each worker, pay code and rate, miles as a row of their own. The totals of the
 * file are those of the locked timesheets; the file is kept whole, and the same locked
 * timesheets give the same bytes again.
 */
@Component
@Transactional
public class PayrollExports {

	/** The pay code of reimbursed miles. */
	static final String MILEAGE = "MILEAGE";

	private final JdbcClient jdbc;

	private final PayrollLayouts layouts;

	private final AuditTrail trail;

	private final Clock clock;

	PayrollExports(JdbcClient jdbc, PayrollLayouts layouts, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.layouts = layouts;
		this.trail = trail;
		this.clock = clock;
	}

	/** One row of a payroll file. */
	record Row(UUID employment, String name, String position, String payCode, int minutes, @Nullable BigDecimal rate,
			BigDecimal amount) {
	}

	private record Locked(int sheets, int minutes, BigDecimal amount) {
	}

	/** Makes the file, or finds the one with the same bytes; gives its id. */
	public UUID make(UUID id, PayCalendar.Period period, ProgramId program, @Nullable UUID layoutId) {
		PayrollLayouts.Layout layout = Optional.ofNullable(layoutId)
			.flatMap((chosen) -> this.layouts.find(chosen, program))
			.orElseThrow(() -> new Refusal("layout", "Choose the layout of the file."));
		Locked locked = locked(period, program);
		if (locked.sheets() == 0) {
			throw new Refusal("layout", "No timesheet of this period is locked yet, so there is nothing to pay.");
		}
		List<Row> rows = rows(period, program);
		byte[] file = write(layout, period, rows);
		String sha256 = sha256(file);
		return same(period, program, layout, sha256).orElseGet(() -> {
			this.jdbc
				.sql("""
						insert into payroll_export (program_id, id, pay_period_id, agency_id, layout_id, file, file_sha256, rows_written, sheets,
						  file_minutes, file_amount, locked_minutes, locked_amount, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(program.value(), id, period.id(), period.agency(), layout.id(), file, sha256, rows.size(),
						locked.sheets(), rows.stream().mapToInt(Row::minutes).sum(),
						rows.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add), locked.minutes(),
						locked.amount(), Timestamp.from(this.clock.instant()))
				.update();
			return id;
		});
	}

	private Optional<UUID> same(PayCalendar.Period period, ProgramId program, PayrollLayouts.Layout layout,
			String sha256) {
		return this.jdbc.sql(
				"select id from payroll_export where program_id = ? and pay_period_id = ? and layout_id = ? and file_sha256 = ?")
			.params(program.value(), period.id(), layout.id(), sha256)
			.query(UUID.class)
			.optional();
	}

	private Locked locked(PayCalendar.Period period, ProgramId program) {
		return this.jdbc
			.sql("""
					select count(*) as sheets, coalesce(sum(k.paid_minutes), 0) as minutes, coalesce(sum(k.amount + k.mile_amount), 0) as amount
					from timesheet t join timesheet_lock k on k.program_id = t.program_id and k.timesheet_id = t.id and k.number = t.locks
					where t.program_id = ? and t.pay_period_id = ? and t.status = 'LOCKED'""")
			.params(program.value(), period.id())
			.query(Locked.class)
			.single();
	}

	private List<Row> rows(PayCalendar.Period period, ProgramId program) {
		return this.jdbc
			.sql("""
					with paid as (select t.employment_id, t.peer_id, l.* from timesheet t
					  join timesheet_lock k on k.program_id = t.program_id and k.timesheet_id = t.id and k.number = t.locks
					  join timesheet_line l on l.program_id = k.program_id and l.lock_id = k.id
					  where t.program_id = :program and t.pay_period_id = :period and t.status = 'LOCKED'),
					sums as (select employment_id, peer_id, pay_code, sum(paid_minutes) as minutes, rate, sum(amount) as amount from paid
					  where pay_code is not null group by employment_id, peer_id, pay_code, rate
					  union all select employment_id, peer_id, :mileage, 0, mile_rate, sum(mile_amount) from paid where mile_rate is not null
					  group by employment_id, peer_id, mile_rate)
					select s.employment_id as employment, w.shown_name as name, e.position, s.pay_code, cast(s.minutes as integer) as minutes, s.rate, s.amount
					from sums s join employment e on e.program_id = :program and e.id = s.employment_id
					join peer w on w.program_id = :program and w.id = s.peer_id
					order by w.sort_name, s.employment_id, s.pay_code, s.rate nulls first""")
			.param("program", program.value())
			.param("period", period.id())
			.param("mileage", MILEAGE)
			.query(Row.class)
			.list();
	}

	static byte[] write(PayrollLayouts.Layout layout, PayCalendar.Period period, List<Row> rows) {
		StringWriter text = new StringWriter();
		DateTimeFormatter dates = DateTimeFormatter.ofPattern(layout.dateFormat(), Locale.US);
		try (CsvWriter csv = CsvWriter.builder().build(text)) {
			csv.writeRecord(layout.columns().stream().map(PayrollLayouts.Column::heading).toList());
			rows.forEach((row) -> csv.writeRecord(
					layout.columns().stream().map((column) -> cell(column.field(), period, row, dates)).toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String cell(PayrollField field, PayCalendar.Period period, Row row, DateTimeFormatter dates) {
		return switch (field) {
			case WORKER_ID -> row.employment().toString();
			case WORKER_NAME -> safe(row.name());
			case POSITION -> safe(row.position());
			case AGENCY -> safe(period.agencyName());
			case PERIOD_FROM -> dates.format(period.fromDay());
			case PERIOD_THROUGH -> dates.format(period.throughDay());
			case PAYDAY -> dates.format(period.payOn());
			case PAY_CODE -> row.payCode();
			case HOURS -> Hours.of(row.minutes()).toPlainString();
			case MINUTES -> String.valueOf(row.minutes());
			case RATE -> (row.rate() != null) ? new Rate(row.rate()).toString() : "";
			case AMOUNT -> new Money(row.amount()).toString();
		};
	}

	/** No cell that a spreadsheet would run. */
	private static String safe(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	static String sha256(byte[] file) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/** A file that was made, with its totals beside those of the lock. */
	public record Shown(UUID id, UUID period, LocalDate fromDay, LocalDate throughDay, String agencyName, String layout,
			String sha256, int rowsWritten, int sheets, int fileMinutes, Money fileAmount, int lockedMinutes,
			Money lockedAmount, Instant madeAt, String madeBy, boolean current) {

		public BigDecimal fileHours() {
			return Hours.of(this.fileMinutes);
		}

		public BigDecimal lockedHours() {
			return Hours.of(this.lockedMinutes);
		}

	}

	public Shown show(UUID id, ProgramId program) {
		return shown(program, "x.id = :id", id).stream().findFirst().orElseThrow(NotFound::new);
	}

	public List<Shown> of(PayCalendar.Period period, ProgramId program) {
		return shown(program, "x.pay_period_id = :id", period.id());
	}

	private List<Shown> shown(ProgramId program, String which, UUID id) {
		return this.jdbc
			.sql("""
					select x.*, p.from_day, p.through_day, a.name as agency_name, l.name as layout, coalesce(u.display_name, 'The program itself') as made_by,
					  not exists (select from timesheet t join timesheet_step s on s.program_id = t.program_id and s.timesheet_id = t.id
					    where t.program_id = x.program_id and t.pay_period_id = x.pay_period_id and s.step in ('LOCKED', 'REOPENED') and s.created_at > x.created_at) as current
					from payroll_export x join pay_period p on p.program_id = x.program_id and p.id = x.pay_period_id
					join agency a on a.program_id = x.program_id and a.id = x.agency_id
					join payroll_layout l on l.program_id = x.program_id and l.id = x.layout_id
					left join user_account u on u.program_id = x.program_id and u.id = x.created_by
					where x.program_id = :program and %s order by x.created_at desc, x.id limit 50"""
				.formatted(which))
			.param("program", program.value())
			.param("id", id)
			.query((row, number) -> new Shown(row.getObject("id", UUID.class),
					row.getObject("pay_period_id", UUID.class), row.getObject("from_day", LocalDate.class),
					row.getObject("through_day", LocalDate.class), row.getString("agency_name"),
					row.getString("layout"), row.getString("file_sha256"), row.getInt("rows_written"),
					row.getInt("sheets"), row.getInt("file_minutes"), new Money(row.getBigDecimal("file_amount")),
					row.getInt("locked_minutes"), new Money(row.getBigDecimal("locked_amount")),
					row.getTimestamp("made_at").toInstant(), row.getString("made_by"), row.getBoolean("current")))
			.list();
	}

	/** The bytes as they were made; who took them is written down. */
	public byte[] file(UUID id, ProgramId program) {
		this.trail.shown(program, Subject.FILE, id, "payroll file");
		return this.jdbc.sql("select file from payroll_export where program_id = ? and id = ?")
			.params(program.value(), id)
			.query((row, number) -> row.getBytes("file"))
			.optional()
			.orElseThrow(NotFound::new);
	}

}

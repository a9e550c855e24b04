package org.peerstead.pay;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what payroll really paid and holds it against what was locked. A file is
 * checked first and counts when someone takes it in; a file of another agency or period
 * is refused as a whole, and the same file counts once.
 */
@Component
@Transactional
public class PayrollPaid {

	private static final List<DateTimeFormatter> DATES = List.of(
			DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.US).withResolverStyle(ResolverStyle.STRICT),
			DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US).withResolverStyle(ResolverStyle.STRICT));

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final AuditTrail trail;

	private final Clock clock;

	PayrollPaid(JdbcClient jdbc, JdbcTemplate batches, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.trail = trail;
		this.clock = clock;
	}

	/** The headings of the template. */
	public static List<String> columns() {
		return PaidFile.COLUMNS;
	}

	/** One row after the check. */
	record Checked(int number, @Nullable UUID employment, String worker, @Nullable BigDecimal hours,
			@Nullable BigDecimal gross, @Nullable BigDecimal reimbursed, @Nullable String problem) {

		BigDecimal paid() {
			BigDecimal sum = (this.gross != null && this.problem == null) ? this.gross : BigDecimal.ZERO;
			return (this.reimbursed != null && this.problem == null) ? sum.add(this.reimbursed) : sum;
		}

	}

	private record Employed(UUID agency, String agencyName, boolean inPeriod) {
	}

	/** Checks the file row by row and keeps it; nothing counts yet. */
	public void check(UUID id, PayCalendar.Period period, ProgramId program, String fileName, byte[] bytes) {
		PaidFile file = PaidFile.of(bytes);
		refuseTheSame(file, program);
		Map<UUID, Employed> posts = posts(period, program, file);
		List<Checked> rows = new ArrayList<>();
		for (PaidFile.Row row : file.rows()) {
			refuseAnother(row, period);
			rows.add(checked(row, period, posts));
		}
		this.jdbc
			.sql("""
					insert into payroll_file (program_id, id, pay_period_id, agency_id, file_name, file, file_sha256, rows_good, rows_bad, amount)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(program.value(), id, period.id(), period.agency(), name(fileName), bytes, file.sha256(),
					(int) rows.stream().filter((row) -> row.problem() == null).count(),
					(int) rows.stream().filter((row) -> row.problem() != null).count(),
					rows.stream().map(Checked::paid).reduce(BigDecimal.ZERO, BigDecimal::add))
			.update();
		this.batches.batchUpdate(
				"""
						insert into payroll_paid (program_id, file_id, number, employment_id, worker, paid_hours, gross, reimbursed, problem)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				rows.stream()
					.map((row) -> new @Nullable Object[] { program.value(), id, row.number(),
							(row.problem() == null) ? row.employment() : null, row.worker(), row.hours(),
							(row.problem() == null) ? row.gross() : null, row.reimbursed(), row.problem() })
					.toList());
	}

	private static String name(String fileName) {
		String plain = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
		return plain.isEmpty() ? "file" : plain.substring(0, Math.min(200, plain.length()));
	}

	private void refuseTheSame(PaidFile file, ProgramId program) {
		this.jdbc
			.sql("""
					select p.from_day, p.through_day, f.taken_at from payroll_file f join pay_period p on p.program_id = f.program_id and p.id = f.pay_period_id
					where f.program_id = ? and f.file_sha256 = ? and f.taken_at is not null""")
			.params(program.value(), file.sha256())
			.query((row, number) -> DateSpan.of(row.getObject("from_day", LocalDate.class),
					row.getObject("through_day", LocalDate.class)))
			.optional()
			.ifPresent((days) -> {
				throw PaidFile.refusal("This very file was taken in before, for " + days + ". It counts once.");
			});
	}

	private Map<UUID, Employed> posts(PayCalendar.Period period, ProgramId program, PaidFile file) {
		UUID[] ids = file.rows().stream().flatMap((row) -> id(row.cell("Worker id")).stream()).toArray(UUID[]::new);
		Map<UUID, Employed> posts = new HashMap<>();
		this.jdbc
			.sql("""
					select e.id, e.agency_id, a.name, exists (select from timesheet t where t.program_id = e.program_id and t.employment_id = e.id
					  and t.pay_period_id = :period) as in_period
					from employment e join agency a on a.program_id = e.program_id and a.id = e.agency_id
					where e.program_id = :program and e.id = any(:ids)""")
			.param("program", program.value())
			.param("period", period.id())
			.param("ids", ids)
			.query((row) -> {
				posts.put(java.util.Objects.requireNonNull(row.getObject("id", UUID.class)), new Employed(
						row.getObject("agency_id", UUID.class), row.getString("name"), row.getBoolean("in_period")));
			});
		posts.values()
			.stream()
			.filter((post) -> !post.agency().equals(period.agency()))
			.findFirst()
			.ifPresent((post) -> {
				throw PaidFile.refusal("This file names workers of " + post.agencyName() + ", and this pay period is "
						+ period.agencyName() + "'s. Nothing was taken in. Choose the file of this agency.");
			});
		return posts;
	}

	private static void refuseAnother(PaidFile.Row row, PayCalendar.Period period) {
		String agency = row.cell("Agency");
		if (!agency.equalsIgnoreCase(period.agencyName())) {
			throw PaidFile
				.refusal("Row " + row.number() + " is of \"" + shortened(agency) + "\", and this pay period is "
						+ period.agencyName() + "'s. Nothing was taken in. Choose the file of this agency.");
		}
		LocalDate from = date(row.cell("Period from"));
		LocalDate through = date(row.cell("Period through"));
		if (!period.fromDay().equals(from) || !period.throughDay().equals(through)) {
			throw PaidFile.refusal("Row " + row.number() + " is not of the pay period " + period.days()
					+ ". Nothing was taken in. Choose the file of this period.");
		}
	}

	private static Checked checked(PaidFile.Row row, PayCalendar.Period period, Map<UUID, Employed> posts) {
		List<String> problems = new ArrayList<>();
		row.cells().forEach((heading, cell) -> {
			if (cell.startsWith("=") || cell.startsWith("@") || cell.startsWith("+")) {
				problems.add("\"" + heading + "\" holds a formula. Write the value itself.");
			}
		});
		Optional<UUID> id = id(row.cell("Worker id"));
		Employed post = id.map(posts::get).orElse(null);
		if (post == null) {
			problems.add("The worker id is not known here. Take it from the payroll file that was made here.");
		}
		else if (!post.inPeriod()) {
			problems.add("This worker has no timesheet in this period.");
		}
		BigDecimal gross = amount(row, "Gross pay", problems);
		if (row.cell("Gross pay").isEmpty()) {
			problems.add("The gross pay is missing.");
		}
		BigDecimal hours = amount(row, "Paid hours", problems);
		long most = period.days().days() * 24;
		if (hours != null && (hours.signum() < 0 || hours.compareTo(BigDecimal.valueOf(most)) > 0)) {
			problems.add(hours.toPlainString() + " hours: this period has at most " + most + ".");
			hours = null;
		}
		return new Checked(row.number(), id.orElse(null), shortened(row.cell("Worker")), hours, gross,
				amount(row, "Reimbursed", problems), problems.isEmpty() ? null : String.join(" ", problems));
	}

	private static @Nullable BigDecimal amount(PaidFile.Row row, String heading, List<String> problems) {
		String cell = row.cell(heading);
		if (cell.isEmpty()) {
			return null;
		}
		try {
			BigDecimal amount = Money.of(cell).amount();
			if (amount.abs().compareTo(new BigDecimal("1000000")) >= 0) {
				problems.add("\"" + heading + "\" is a million or more. Check it.");
				return null;
			}
			return amount;
		}
		catch (Refusal refusal) {
			problems.add(heading + ": " + refusal.sentence());
			return null;
		}
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static @Nullable LocalDate date(String text) {
		for (DateTimeFormatter form : DATES) {
			try {
				return LocalDate.parse(text, form);
			}
			catch (DateTimeParseException ex) {
				continue;
			}
		}
		return null;
	}

	private static String shortened(String text) {
		return (text.length() > 100) ? text.substring(0, 100) + "..." : text;
	}

	/** The good rows count from now on. */
	public void take(UUID id, ProgramId program) {
		Shown shown = show(id, program);
		if (shown.takenAt() != null) {
			return;
		}
		if (shown.good() == 0) {
			throw new Refusal("No row of this file can be taken in. Mend the rows and send it again.");
		}
		this.jdbc.sql(
				"update payroll_file set taken_at = ?, version = version + 1 where program_id = ? and id = ? and taken_at is null")
			.params(Timestamp.from(this.clock.instant()), program.value(), id)
			.update();
	}

	/** A file that came, before or after it was taken in. */
	public record Shown(UUID id, UUID period, LocalDate fromDay, LocalDate throughDay, String agencyName,
			String fileName, int good, int bad, Money amount, @Nullable Instant takenAt, Instant sentAt,
			String sentBy) {
	}

	public Shown show(UUID id, ProgramId program) {
		return shown(program, "f.id = :id", id).stream().findFirst().orElseThrow(NotFound::new);
	}

	public List<Shown> of(PayCalendar.Period period, ProgramId program) {
		return shown(program, "f.pay_period_id = :id", period.id());
	}

	private List<Shown> shown(ProgramId program, String which, UUID id) {
		return this.jdbc
			.sql("""
					select f.id, f.pay_period_id, p.from_day, p.through_day, a.name as agency_name, f.file_name, f.rows_good, f.rows_bad, f.amount,
					  f.taken_at, f.created_at, coalesce(u.display_name, 'The program itself') as sent_by
					from payroll_file f join pay_period p on p.program_id = f.program_id and p.id = f.pay_period_id
					join agency a on a.program_id = f.program_id and a.id = f.agency_id
					left join user_account u on u.program_id = f.program_id and u.id = f.created_by
					where f.program_id = :program and %s order by f.created_at desc, f.id limit 50"""
				.formatted(which))
			.param("program", program.value())
			.param("id", id)
			.query((row, number) -> new Shown(row.getObject("id", UUID.class),
					row.getObject("pay_period_id", UUID.class), row.getObject("from_day", LocalDate.class),
					row.getObject("through_day", LocalDate.class), row.getString("agency_name"),
					row.getString("file_name"), row.getInt("rows_good"), row.getInt("rows_bad"),
					new Money(row.getBigDecimal("amount")),
					Optional.ofNullable(row.getTimestamp("taken_at")).map(Timestamp::toInstant).orElse(null),
					row.getTimestamp("created_at").toInstant(), row.getString("sent_by")))
			.list();
	}

	/** A row that stays out, and why. */
	public record Problem(int number, String worker, String problem) {
	}

	public List<Problem> problems(UUID id, ProgramId program) {
		return this.jdbc.sql(
				"select number, worker, problem from payroll_paid where program_id = ? and file_id = ? and problem is not null order by number limit 500")
			.params(program.value(), id)
			.query(Problem.class)
			.list();
	}

	/** What was locked for a worker and what payroll paid. */
	public record Difference(UUID sheet, UUID employment, UUID peer, String name, BigDecimal lockedAmount,
			BigDecimal paidAmount, boolean inFile) {

		public Money locked() {
			return new Money(this.lockedAmount);
		}

		public Money paid() {
			return new Money(this.paidAmount);
		}

		public Money difference() {
			return paid().minus(locked());
		}

	}

	/**
	 * All workers of a period, or those alone whose pay differs; none before a file
	 * counts.
	 */
	public List<Difference> differences(PayCalendar.Period period, ProgramId program, boolean all) {
		List<Difference> found = this.jdbc.sql(DIFFERENCES.formatted("t.pay_period_id = :id"))
			.param("program", program.value())
			.param("id", period.id())
			.query(Difference.class)
			.list();
		List<Difference> shown = found.stream().filter((row) -> all || !row.difference().isZero()).toList();
		this.trail.shown(program, Subject.WORKER, shown.stream().map(Difference::peer).distinct().toList(), "payroll");
		return shown;
	}

	private static final String DIFFERENCES = """
			select t.id as sheet, t.employment_id as employment, t.peer_id as peer, w.shown_name as name,
			  coalesce(k.amount + k.mile_amount, 0) as locked_amount, coalesce(d.paid, 0) as paid_amount, d.paid is not null as in_file
			from timesheet t join peer w on w.program_id = t.program_id and w.id = t.peer_id
			left join timesheet_lock k on t.status = 'LOCKED' and k.program_id = t.program_id and k.timesheet_id = t.id and k.number = t.locks
			left join lateral (select sum(r.gross + coalesce(r.reimbursed, 0)) as paid from payroll_file f
			  join payroll_paid r on r.program_id = f.program_id and r.file_id = f.id
			  where f.program_id = t.program_id and f.pay_period_id = t.pay_period_id and f.taken_at is not null
			  and r.employment_id = t.employment_id and r.problem is null) d on true
			where t.program_id = :program and %s and exists (select from payroll_file f where f.program_id = t.program_id
			  and f.pay_period_id = t.pay_period_id and f.taken_at is not null)
			order by w.sort_name, t.id""";

	/** What payroll paid a worker for one period. */
	public record Own(UUID sheet, LocalDate fromDay, LocalDate throughDay, Money locked, Money paid) {

		public DateSpan days() {
			return DateSpan.of(this.fromDay, this.throughDay);
		}

		public Money difference() {
			return this.paid.minus(this.locked);
		}

	}

	/** A worker's own last periods of which a file of payroll is in. */
	List<Own> own(PeerId peer, ProgramId program) {
		return this.jdbc.sql("select d.*, p.from_day, p.through_day from (" + DIFFERENCES.formatted("t.peer_id = :id")
				+ """
						) d join timesheet s on s.program_id = :program and s.id = d.sheet
						join pay_period p on p.program_id = s.program_id and p.id = s.pay_period_id order by p.from_day desc limit 12""")
			.param("program", program.value())
			.param("id", peer.value())
			.query((row, number) -> new Own(row.getObject("sheet", UUID.class),
					row.getObject("from_day", LocalDate.class), row.getObject("through_day", LocalDate.class),
					new Money(row.getBigDecimal("locked_amount")), new Money(row.getBigDecimal("paid_amount"))))
			.list();
	}

}

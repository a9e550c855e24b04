package org.peerstead.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.billing.ClaimBatch.Status;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The batches of a program as its pages show them, the newest first. */
@Component
@Transactional(readOnly = true)
public class BatchList {

	private static final String BATCH = """
			select b.id, b.version, b.control_number, b.status, b.built_at, b.claims, b.lines, b.held, b.total, b.file_bytes, b.file_sha256,
			  b.checked_at, b.sent_at, b.problems, b.withdraw_reason, b.choice, y.name as payer, a.name as agency, u.display_name as builder
			from claim_batch b join payer y on y.program_id = b.program_id and y.id = b.payer_id
			left join agency a on a.program_id = b.program_id and a.id = b.agency_id
			left join user_account u on u.program_id = b.program_id and u.id = b.created_by
			where b.program_id = :program and (:wholeProgram or b.agency_id = any(cast(:agencies as uuid[])))""";

	private final JdbcClient jdbc;

	private final Frozen json;

	BatchList(JdbcClient jdbc, Frozen json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** One batch as its page says it. */
	public record Row(BatchId id, int controlNumber, Status status, Instant builtAt, int claims, int lines, int held,
			Money total, @Nullable Long fileBytes, @Nullable String sha256, @Nullable Instant checkedAt,
			@Nullable Instant sentAt, List<String> problems, @Nullable String withdrawReason, @Nullable String choice,
			String payer, @Nullable String agency, @Nullable String builder) {

		/** Sound, and neither withdrawn nor unchecked: the payer may have it. */
		public boolean downloadable() {
			return this.problems.isEmpty() && (this.status == Status.WRITTEN || this.status == Status.SENT);
		}

		/** The SHA-256 in groups of eight, as one reads it aloud or compares it. */
		public @Nullable String fingerprint() {
			return (this.sha256 != null) ? this.sha256.replaceAll("(.{8})(?=.)", "$1 ") : null;
		}

		public String badge() {
			return !this.problems.isEmpty() && this.status != Status.WITHDRAWN ? "Problems found" : this.status.words();
		}

		/** How the badge looks: good, wait, bad or plain. */
		public String badgeKind() {
			if (this.status == Status.WITHDRAWN) {
				return "plain";
			}
			return !this.problems.isEmpty() ? "bad" : (this.status == Status.BUILDING) ? "wait" : "good";
		}

	}

	/** One page, and where the next begins. */
	public record Page(List<Row> rows, @Nullable String next) {
	}

	public Page page(ProgramId program, Reach reach, @Nullable Status status, @Nullable UUID payer,
			@Nullable String after, int size) {
		After from = After.of(after);
		List<Row> rows = this.jdbc
			.sql(BATCH + (status != null ? " and b.status = :status" : "")
					+ (payer != null ? " and b.payer_id = :payer" : "")
					+ (from != null ? " and (b.built_at, b.id) < (:builtAt, :id)" : "")
					+ " order by b.built_at desc, b.id desc limit :size")
			.param("program", program.value())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", Ids.array(reach.agencies()))
			.param("status", (status != null) ? status.name() : null)
			.param("payer", payer)
			.param("builtAt", (from != null) ? java.sql.Timestamp.from(from.builtAt()) : null)
			.param("id", (from != null) ? from.id() : null)
			.param("size", size + 1)
			.query(this::row)
			.list();
		List<Row> shown = rows.subList(0, Math.min(size, rows.size()));
		return new Page(shown,
				(rows.size() > size) ? shown.get(size - 1).builtAt() + "_" + shown.get(size - 1).id() : null);
	}

	/** The batch, if this user reaches it. */
	public Row find(ProgramId program, Reach reach, BatchId id) {
		return this.jdbc.sql(BATCH + " and b.id = :id")
			.param("program", program.value())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", Ids.array(reach.agencies()))
			.param("id", id.value())
			.query(this::row)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** A claim as the list of a batch has it. */
	public record ClaimRow(ClaimId id, String number, UUID participant) {
	}

	/** Some claims of the batch in the order of the file, to link what the file says. */
	public List<ClaimRow> claims(ProgramId program, BatchId id, long skip, int limit) {
		return this.jdbc.sql("""
				select id, claim_number, participant_id from claim
				where program_id = ? and batch_id = ? and position > ? and position <= ? order by position""")
			.params(program.value(), id.value(), skip, skip + limit)
			.query((row, number) -> new ClaimRow(new ClaimId(row.getObject("id", UUID.class)),
					row.getString("claim_number"), row.getObject("participant_id", UUID.class)))
			.list();
	}

	/** A payer of a select box. */
	public record Choice(String value, String label) {
	}

	/** Payers by name, for filters and for the form. */
	public List<Choice> payers(ProgramId program) {
		return this.jdbc.sql("select id, name from payer where program_id = ? order by name")
			.param(program.value())
			.query((row, number) -> new Choice(row.getString("id"), row.getString("name")))
			.list();
	}

	/** The last 24 months up to today, the newest first. */
	public static List<Choice> months(LocalDate today) {
		return java.util.stream.IntStream.range(0, 24)
			.mapToObj((back) -> java.time.YearMonth.from(today).minusMonths(back))
			.map((month) -> new Choice(month.toString(),
					java.time.format.DateTimeFormatter.ofPattern("MMMM yyyy", java.util.Locale.US).format(month)))
			.toList();
	}

	private record After(Instant builtAt, UUID id) {

		static @Nullable After of(@Nullable String text) {
			String[] parts = (text != null) ? text.split("_", 2) : new String[0];
			try {
				return (parts.length == 2) ? new After(Instant.parse(parts[0]), UUID.fromString(parts[1])) : null;
			}
			catch (java.time.format.DateTimeParseException | IllegalArgumentException ex) {
				return null;
			}
		}

	}

	private Row row(ResultSet row, int number) throws SQLException {
		return new Row(new BatchId(row.getObject("id", UUID.class)), row.getInt("control_number"),
				Status.valueOf(row.getString("status")), instant(row, "built_at"), row.getInt("claims"),
				row.getInt("lines"), row.getInt("held"), new Money(row.getBigDecimal("total")),
				row.getObject("file_bytes", Long.class), row.getString("file_sha256"), instantIfAny(row, "checked_at"),
				instantIfAny(row, "sent_at"), Arrays.asList(this.json.read(row.getString("problems"), String[].class)),
				row.getString("withdraw_reason"), row.getString("choice"), row.getString("payer"),
				row.getString("agency"), row.getString("builder"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

	private static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
		java.sql.Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}

package org.peerstead.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.shared.ProgramId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages show of imports: the list, one of them, and its rows that stay out. */
@Component
@Transactional
public class ImportPages {

	private static final String HEAD = """
			select b.id, b.kind, b.file_name, b.file_sha256, b.status, b.rows_total, b.rows_good, b.rows_bad, b.rows_taken, b.message,
			  b.columns, b.remarks, b.created_at, b.taken_at, b.undone_at, coalesce(u.display_name, 'The program itself') as sent_by
			from import_batch b left join user_account u on u.program_id = b.program_id and u.id = b.created_by
			where b.program_id = :program\s""";

	private final JdbcClient jdbc;

	private final StagedRows rows;

	private final AuditTrail trail;

	private final JsonMapper json;

	ImportPages(JdbcClient jdbc, StagedRows rows, AuditTrail trail, JsonMapper json) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.trail = trail;
		this.json = json;
	}

	/** One import as pages show it. */
	public record Shown(UUID id, ImportKind kind, String fileName, String sha256, ImportStatus status, int total,
			int good, int bad, int taken, @Nullable String message, List<String> columns, List<String> remarks,
			Instant sentAt, @Nullable Instant takenAt, @Nullable Instant undoneAt, String sentBy) {

		/** How many of how many rows the step under way has done. */
		public int done() {
			return (this.status == ImportStatus.TAKING) ? this.taken : this.good + this.bad;
		}

		public int toDo() {
			return (this.status == ImportStatus.TAKING) ? this.good : this.total;
		}

		/** For the badge: good, wait, bad, plain. */
		public String tone() {
			return switch (this.status) {
				case TAKEN -> "good";
				case FAILED -> "bad";
				case UNDONE -> "plain";
				default -> "wait";
			};
		}

	}

	/** What the list shows; the last one shown is where the next page begins. */
	public record Choice(@Nullable ImportKind kind, @Nullable ImportStatus status, @Nullable UUID after) {
	}

	/** The newest first; one more than asked for tells that there are more. */
	public List<Shown> list(ProgramId program, Choice choice, int most) {
		return this.jdbc
			.sql(HEAD
					+ """
							and (cast(:kind as text) is null or b.kind = :kind) and (cast(:status as text) is null or b.status = :status)
							and (cast(:after as uuid) is null or (b.created_at, b.id) <
							  (select l.created_at, l.id from import_batch l where l.program_id = :program and l.id = :after))
							order by b.created_at desc, b.id desc limit :most""")
			.param("program", program.value())
			.param("kind", (choice.kind() != null) ? choice.kind().name() : null)
			.param("status", (choice.status() != null) ? choice.status().name() : null)
			.param("after", choice.after())
			.param("most", most)
			.query(ImportPages::shown)
			.list();
	}

	public Shown show(ImportId id, ProgramId program) {
		return this.jdbc.sql(HEAD + "and b.id = :id")
			.param("program", program.value())
			.param("id", id.value())
			.query(ImportPages::shown)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** When the same file came before and was taken in, the last of those. */
	public @Nullable Shown sameFile(Shown shown, ProgramId program) {
		return this.jdbc.sql(HEAD + """
				and b.file_sha256 = :sha256 and b.kind = :kind and b.id <> :id and b.status in ('TAKING', 'TAKEN')
				order by b.created_at desc limit 1""")
			.param("program", program.value())
			.param("sha256", shown.sha256())
			.param("kind", shown.kind().name())
			.param("id", shown.id())
			.query(ImportPages::shown)
			.optional()
			.orElse(null);
	}

	/** A row that stays out, with its cells as they came. */
	public record BadRow(int number, List<String> cells, List<Problem> problems) {

		public String reasons() {
			return String.join(" ", this.problems.stream().map(Problem::inOneLine).toList());
		}

	}

	/** Rows that stay out, for the page; a sealed cell is masked. */
	public List<BadRow> bad(ImportId id, ProgramId program, int after, int most) {
		this.trail.shown(program, Subject.FILE, id.value(), "import");
		return badRows(id, program, after, most, false);
	}

	/** The same with every cell as it came, to be mended and sent again. */
	public List<BadRow> badInFull(ImportId id, ProgramId program, int after, int most) {
		if (after == 0) {
			this.trail.shown(program, Subject.FILE, List.of(id.value()), "import: rows to mend",
					"Rows downloaded as they came, recipient ids with them");
		}
		return badRows(id, program, after, most, true);
	}

	private List<BadRow> badRows(ImportId id, ProgramId program, int after, int most, boolean inFull) {
		return this.jdbc.sql("""
				select number, fields, problems from import_row
				where program_id = ? and batch_id = ? and status = 'BAD' and number > ? order by number limit ?""")
			.params(program.value(), id.value(), after, most)
			.query((row, number) -> new BadRow(row.getInt("number"), cells(row, id, program, inFull),
					List.of(this.json.readValue(row.getString("problems"), Problem[].class))))
			.list();
	}

	private List<String> cells(ResultSet row, ImportId id, ProgramId program, boolean inFull) throws SQLException {
		String fields = row.getString("fields");
		return inFull ? this.rows.cells(program, id, row.getInt("number"), fields) : this.rows.masked(fields);
	}

	private static Shown shown(ResultSet row, int number) throws SQLException {
		return new Shown(row.getObject("id", UUID.class), ImportKind.valueOf(row.getString("kind")),
				row.getString("file_name"), row.getString("file_sha256"), ImportStatus.valueOf(row.getString("status")),
				row.getInt("rows_total"), row.getInt("rows_good"), row.getInt("rows_bad"), row.getInt("rows_taken"),
				row.getString("message"), texts(row, "columns"), texts(row, "remarks"),
				row.getTimestamp("created_at").toInstant(), instant(row, "taken_at"), instant(row, "undone_at"),
				row.getString("sent_by"));
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return List.of((String[]) array.getArray());
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}

package org.peerstead.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.database.Seal;
import org.peerstead.shared.ProgramId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The rows of a file as they came, and what became of each: read and written some hundred
 * at a time. Sealed columns are sealed here too, each to its own row.
 */
@Repository
class StagedRows {

	private static final String SEALED = "sealed:";

	/** Before a cell that only looks as if it were sealed. */
	private static final String PLAIN = "plain:";

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final Seal seal;

	StagedRows(JdbcTemplate jdbc, JsonMapper json, Seal seal) {
		this.jdbc = jdbc;
		this.json = json;
		this.seal = seal;
	}

	/** What a row is about, by which other rows of the file are found to meet it. */
	record About(@Nullable UUID peer, @Nullable UUID participant, @Nullable Instant startsAt, @Nullable Instant endsAt,
			List<String> likeness) {

		static About like(List<String> likeness) {
			return new About(null, null, null, null, likeness);
		}

		static About nothing() {
			return like(List.of());
		}

	}

	/** A row as it came. */
	record Staged(int number, List<String> cells) {
	}

	/** What a check found. */
	record Verdict(Row row, About about) {
	}

	void stage(ImportBatch batch, List<Staged> rows) {
		boolean[] sealed = sealed(batch);
		this.jdbc.batchUpdate(
				"insert into import_row (program_id, batch_id, number, fields, status) values (?, ?, ?, cast(? as jsonb), 'STAGED')",
				rows, rows.size(), (statement, row) -> {
					statement.setObject(1, batch.program().value());
					statement.setObject(2, batch.id().value());
					statement.setInt(3, row.number());
					statement.setString(4, this.json.writeValueAsString(sealedCells(batch, row, sealed)));
				});
	}

	/**
	 * The next rows of this status after that number, in the order of the file; locked to
	 * whoever asks.
	 */
	List<Row> next(ImportBatch batch, String status, int after, int most) {
		Headings headings = Headings.of(batch);
		return this.jdbc.query(
				"""
						select number, fields from import_row where program_id = ? and batch_id = ? and status = ? and number > ?
						order by number limit ? for update""",
				(row, number) -> headings.row(row.getInt("number"),
						cells(batch.program(), batch.id(), row.getInt("number"), row.getString("fields"))),
				batch.program().value(), batch.id().value(), status, after, most);
	}

	/** The cells as they came; what was sealed is opened. */
	List<String> cells(ProgramId program, ImportId batch, int number, String fields) {
		List<String> cells = new ArrayList<>();
		for (String cell : this.json.readValue(fields, String[].class)) {
			cells.add(cell.startsWith(SEALED) ? open(program, batch, number, cell) : plain(cell));
		}
		return cells;
	}

	/** The same, with what was sealed masked: for a page. */
	List<String> masked(String fields) {
		List<String> cells = new ArrayList<>();
		for (String cell : this.json.readValue(fields, String[].class)) {
			cells.add(cell.startsWith(SEALED) ? "••••••" : plain(cell));
		}
		return cells;
	}

	/** Keeps what was found of each row. */
	void judged(ImportBatch batch, Collection<Verdict> verdicts) {
		this.jdbc.batchUpdate("""
				update import_row set status = ?, problems = cast(? as jsonb), peer_id = ?, participant_id = ?,
				  starts_at = cast(? as timestamptz), ends_at = cast(? as timestamptz), likeness = ?
				where program_id = ? and batch_id = ? and number = ?""", List.copyOf(verdicts), verdicts.size(),
				(statement, verdict) -> {
					About about = verdict.about();
					boolean good = verdict.row().isGood();
					statement.setString(1, good ? "GOOD" : "BAD");
					statement.setString(2, this.json.writeValueAsString(verdict.row().problems()));
					statement.setObject(3, good ? about.peer() : null);
					statement.setObject(4, good ? about.participant() : null);
					statement.setString(5, (about.startsAt() != null) ? about.startsAt().toString() : null);
					statement.setString(6, (about.endsAt() != null) ? about.endsAt().toString() : null);
					statement.setArray(7, (good && !about.likeness().isEmpty())
							? statement.getConnection().createArrayOf("text", about.likeness().toArray()) : null);
					statement.setObject(8, batch.program().value());
					statement.setObject(9, batch.id().value());
					statement.setInt(10, verdict.row().number());
				});
	}

	/** Which earlier good row of the file a row meets, and in what. */
	record Meeting(int number, int earlier, String what) {
	}

	/** Among the rows just judged, those that meet an earlier one, in order. */
	List<Meeting> meetings(ImportBatch batch, int from, int through) {
		// lateral with a limit: each row asks the index, however little is known of the
		// new rows' statistics
		String pairs = """
				select x.number, y.number as earlier, '%1$s' as what from import_row x cross join lateral (
				  select o.number from import_row o where o.program_id = x.program_id and o.batch_id = x.batch_id and o.%2$s = x.%2$s
				  and o.starts_at < x.ends_at and o.starts_at > x.starts_at - interval '2 days' and o.ends_at > x.starts_at
				  and o.number < x.number and o.status = 'GOOD' order by o.starts_at limit 10) y
				where x.program_id = ? and x.batch_id = ? and x.number between ? and ? and x.status = 'GOOD'""";
		String sql = pairs.formatted("PEER", "peer_id") + " union all "
				+ pairs.formatted("PARTICIPANT", "participant_id")
				+ """
						 union all
						select x.number, y.number, l.alike from import_row x cross join lateral unnest(x.likeness) as l (alike)
						cross join lateral (
						  select o.number from import_row o where o.program_id = x.program_id and o.batch_id = x.batch_id
						  and o.likeness @> array[l.alike] and o.number < x.number and o.status = 'GOOD' order by o.number limit 10) y
						where x.program_id = ? and x.batch_id = ? and x.number between ? and ? and x.status = 'GOOD'
						order by 1, 2""";
		UUID program = batch.program().value();
		UUID id = batch.id().value();
		return this.jdbc.query(sql,
				(row, number) -> new Meeting(row.getInt("number"), row.getInt("earlier"), row.getString("what")),
				program, id, from, through, program, id, from, through, program, id, from, through);
	}

	void taken(ImportBatch batch, Collection<Row> rows) {
		this.jdbc.update(
				"update import_row set status = 'TAKEN' where program_id = ? and batch_id = ? and number = any(?)",
				batch.program().value(), batch.id().value(), rows.stream().map(Row::number).toArray(Integer[]::new));
	}

	void undone(ImportBatch batch) {
		this.jdbc.update(
				"update import_row set status = 'UNDONE' where program_id = ? and batch_id = ? and status = 'TAKEN'",
				batch.program().value(), batch.id().value());
	}

	/**
	 * What the file's headings are here, worked out once for many rows; null is unknown.
	 */
	private record Headings(ImportKind kind, List<@Nullable String> columns) {

		static Headings of(ImportBatch batch) {
			List<@Nullable String> columns = new ArrayList<>();
			for (String heading : batch.columns()) {
				columns.add(batch.kind().column(heading).map(ImportColumn::name).orElse(null));
			}
			return new Headings(batch.kind(), columns);
		}

		Row row(int number, List<String> cells) {
			Map<String, String> named = new LinkedHashMap<>();
			for (int at = 0; at < Math.min(this.columns.size(), cells.size()); at++) {
				String column = this.columns.get(at);
				if (column != null) {
					named.put(column, cells.get(at));
				}
			}
			Row row = new Row(number, this.kind, named);
			if (cells.stream().skip(this.columns.size()).anyMatch((cell) -> !cell.isBlank())) {
				row.problem("This row has " + cells.size() + " cells, but there are only " + this.columns.size()
						+ " headings. A comma inside of a text needs quotes around the text.");
			}
			if (this.kind.isSample(row::cell)) {
				row.problem("This is the sample row of the template. Take it out; nothing else is to be done.");
			}
			return row;
		}

	}

	private static boolean[] sealed(ImportBatch batch) {
		boolean[] sealed = new boolean[batch.columns().size()];
		for (int at = 0; at < sealed.length; at++) {
			Optional<ImportColumn> column = batch.kind().column(batch.columns().get(at));
			sealed[at] = column.map(ImportColumn::sealed).orElse(false);
		}
		return sealed;
	}

	private static String plain(String cell) {
		return cell.startsWith(PLAIN) ? cell.substring(PLAIN.length()) : cell;
	}

	private List<String> sealedCells(ImportBatch batch, Staged row, boolean[] sealed) {
		List<String> cells = new ArrayList<>(row.cells());
		cells.replaceAll((cell) -> (cell.startsWith(SEALED) || cell.startsWith(PLAIN)) ? PLAIN + cell : cell);
		for (int at = 0; at < Math.min(sealed.length, cells.size()); at++) {
			if (sealed[at] && !cells.get(at).isBlank()) {
				byte[] bytes = this.seal.seal(row.cells().get(at), place(batch.program(), batch.id(), row.number()));
				cells.set(at, SEALED + Base64.getEncoder().encodeToString(bytes));
			}
		}
		return cells;
	}

	private String open(ProgramId program, ImportId batch, int number, String cell) {
		return this.seal.open(Base64.getDecoder().decode(cell.substring(SEALED.length())),
				place(program, batch, number));
	}

	private static String place(ProgramId program, ImportId batch, int number) {
		return "import_row.fields/" + program + "/" + batch + "/" + number;
	}

}

package org.peerstead.pay;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The layouts of payroll files that a county keeps. A layout is added and never changed.
 */
@Component
@Transactional
public class PayrollLayouts {

	private static final List<String> DATES = List.of("MM/dd/yyyy", "yyyy-MM-dd", "yyyyMMdd");

	private final JdbcClient jdbc;

	PayrollLayouts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A column: its heading and what stands under it. */
	public record Column(String heading, PayrollField field) {
	}

	/** One layout; a sample is neutral and no vendor's. */
	public record Layout(UUID id, String name, List<Column> columns, String dateFormat, boolean sample) {

		/** As a select box takes it. */
		public String value() {
			return this.id.toString();
		}

		public String label() {
			return this.sample ? this.name + " (a sample, no vendor's)" : this.name;
		}

		public String words() {
			return this.columns.stream()
				.map((column) -> column.heading() + " = " + column.field().words())
				.collect(Collectors.joining("\n"));
		}

	}

	public static List<String> dateFormats() {
		return DATES;
	}

	public List<Layout> all(ProgramId program) {
		return this.jdbc.sql(
				"select id, name, fields, headings, date_format, sample from payroll_layout where program_id = ? order by sample, name")
			.param(program.value())
			.query(PayrollLayouts::layout)
			.list();
	}

	Optional<Layout> find(UUID id, ProgramId program) {
		return all(program).stream().filter((layout) -> layout.id().equals(id)).findFirst();
	}

	/** A layout as typed: a line for each column, "heading = field". */
	public void keep(UUID id, ProgramId program, String name, String columns, String dateFormat) {
		List<Column> read = read(columns);
		if (!DATES.contains(dateFormat)) {
			throw new Refusal("dateFormat", "Choose how the file writes a date.");
		}
		this.jdbc.sql(
				"insert into payroll_layout (program_id, id, name, fields, headings, date_format) values (?, ?, ?, ?, ?, ?)")
			.params(program.value(), id, name.strip(),
					read.stream().map((column) -> column.field().name()).toArray(String[]::new),
					read.stream().map(Column::heading).toArray(String[]::new), dateFormat)
			.update();
	}

	static List<Column> read(String typed) {
		List<Column> columns = new ArrayList<>();
		for (String line : typed.strip().split("\\R")) {
			if (!line.isBlank()) {
				columns.add(column(line));
			}
		}
		if (columns.stream().map(Column::field).noneMatch((field) -> field == PayrollField.WORKER_ID)) {
			throw new Refusal("columns",
					"A payroll file names the worker. Add a line such as \"Employee = Worker id\".");
		}
		if (columns.size() > 40) {
			throw new Refusal("columns", "A layout has at most 40 columns.");
		}
		return List.copyOf(columns);
	}

	private static Column column(String line) {
		int at = line.lastIndexOf('=');
		String heading = (at > 0) ? line.substring(0, at).strip() : "";
		if (heading.isEmpty() || heading.length() > 60) {
			throw new Refusal("columns", "\"" + shortened(line)
					+ "\" is no column. Write a line for each, such as \"Employee = Worker id\".");
		}
		if ("=+-@".indexOf(heading.charAt(0)) >= 0) {
			throw new Refusal("columns", "The heading \"" + shortened(heading)
					+ "\" begins like a formula, and a spreadsheet would run it. Begin with a letter.");
		}
		return new Column(heading, PayrollField.named(line.substring(at + 1))
			.orElseThrow(() -> new Refusal("columns", "\"" + shortened(line.substring(at + 1).strip())
					+ "\" is no field. Fields are: "
					+ Arrays.stream(PayrollField.values()).map(PayrollField::words).collect(Collectors.joining(", "))
					+ ".")));
	}

	private static String shortened(String text) {
		return (text.length() > 60) ? text.substring(0, 60) + "..." : text;
	}

	private static Layout layout(ResultSet row, int number) throws SQLException {
		String[] fields = texts(row.getArray("fields"));
		String[] headings = texts(row.getArray("headings"));
		List<Column> columns = new ArrayList<>();
		for (int at = 0; at < fields.length; at++) {
			columns.add(new Column(headings[at], PayrollField.valueOf(fields[at])));
		}
		return new Layout(row.getObject("id", UUID.class), row.getString("name"), List.copyOf(columns),
				row.getString("date_format"), row.getBoolean("sample"));
	}

	private static String[] texts(Array array) throws SQLException {
		return (String[]) array.getArray();
	}

}

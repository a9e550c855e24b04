package org.peerstead.pay;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.peerstead.shared.Refusal;

/**
 * A file of what payroll paid, as bytes and as rows. What is no such file is refused as a
 * whole, in words.
 */
record PaidFile(String sha256, List<Row> rows) {

	/** The headings of the template; the last two may be left out. */
	static final List<String> COLUMNS = List.of("Agency", "Period from", "Period through", "Worker id", "Worker",
			"Gross pay", "Paid hours", "Reimbursed");

	private static final int OPTIONAL = 2;

	private static final int MOST_ROWS = 20_000;

	private static final int LARGEST = 5 * 1024 * 1024;

	/** One row, asked by heading. */
	record Row(int number, Map<String, String> cells) {

		String cell(String heading) {
			return this.cells.getOrDefault(heading, "");
		}

	}

	static PaidFile of(byte[] bytes) {
		if (bytes.length == 0) {
			throw refusal("The file is empty. Choose another one.");
		}
		if (bytes.length > LARGEST) {
			throw refusal("The file has more than 5 MB. Send one pay period of one agency at a time.");
		}
		Workbook.refuse(bytes);
		List<Row> rows = rows(text(bytes));
		if (rows.isEmpty()) {
			throw refusal("The file has headings and no rows below them. Fill in rows and send it again.");
		}
		return new PaidFile(PayrollExports.sha256(bytes), rows);
	}

	private static String text(byte[] bytes) {
		int mark = (bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB
				&& (bytes[2] & 0xFF) == 0xBF) ? 3 : 0;
		try {
			String text = StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
				.toString();
			if (text.indexOf('\0') >= 0) {
				throw refusal("The file holds a byte that no text has (NUL). Save it again as \"CSV UTF-8\".");
			}
			return text;
		}
		catch (CharacterCodingException ex) {
			throw refusal("The file is not in UTF-8, so names would come out wrong. Save it again as \"CSV UTF-8\".");
		}
	}

	private static List<Row> rows(String text) {
		List<Row> rows = new ArrayList<>();
		List<String> headings = List.of();
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.allowUnclosedQuote(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.ofCsvRecord(text)) {
			int number = 0;
			for (CsvRecord found : csv) {
				number++;
				if (number == 1) {
					headings = headings(found.getFields());
				}
				else if (found.getFields().stream().anyMatch((cell) -> !cell.isBlank())) {
					rows.add(row(number, headings, found.getFields()));
				}
				if (rows.size() > MOST_ROWS) {
					throw refusal("The file has more than 20,000 rows. Send one pay period of one agency at a time.");
				}
			}
		}
		catch (CsvParseException ex) {
			throw refusal("In one row the quotes do not match: one is opened and never closed, or text follows after "
					+ "a closing one. Mend that row and send the file again.");
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return List.copyOf(rows);
	}

	private static List<String> headings(List<String> found) {
		List<String> headings = found.stream()
			.map((heading) -> COLUMNS.stream()
				.filter((column) -> column.toLowerCase(Locale.ROOT).equals(heading.strip().toLowerCase(Locale.ROOT)))
				.findFirst()
				.orElse(""))
			.toList();
		List<String> missing = COLUMNS.subList(0, COLUMNS.size() - OPTIONAL)
			.stream()
			.filter((column) -> !headings.contains(column))
			.toList();
		if (!missing.isEmpty()) {
			throw refusal(((missing.size() == 1) ? "This column is missing: " : "These columns are missing: ")
					+ String.join(", ", missing) + ". Give the first line the headings of the template.");
		}
		for (String column : COLUMNS) {
			if (headings.stream().filter(column::equals).count() > 1) {
				throw refusal("The column \"" + column + "\" stands in the file twice. Keep one of the two.");
			}
		}
		return headings;
	}

	private static Row row(int number, List<String> headings, List<String> cells) {
		Map<String, String> row = new LinkedHashMap<>();
		for (int at = 0; at < Math.min(headings.size(), cells.size()); at++) {
			row.put(headings.get(at), cells.get(at).strip());
		}
		return new Row(number, row);
	}

	static Refusal refusal(String sentence) {
		return new Refusal("file", sentence);
	}

}

package org.peerstead.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.peerstead.shared.Refusal;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as somebody's spreadsheet or other system wrote it: looked at once as bytes, and
 * then read record by record, so that its size needs no memory. What makes the whole file
 * unreadable is refused in words; what could be read after all is remarked on.
 */
final class CsvFile {

	/** Takes the records in order; the headings are row 1. */
	interface Taker {

		void row(int number, List<String> cells);

	}

	/** No cell is longer; a quote that is never closed is found after so much. */
	private static final int LONGEST_CELL = 200_000;

	/** The column that our own file of bad rows adds. */
	static final String REASON = "Reason";

	private static final char[] DELIMITERS = { ',', ';', '\t' };

	private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

	private final InputStreamSource source;

	private final BytesSeen bytes;

	private final char delimiter;

	private final List<String> headings;

	private final List<String> remarks = new ArrayList<>();

	private CsvFile(InputStreamSource source, BytesSeen bytes, char delimiter, List<String> headings) {
		this.source = source;
		this.bytes = bytes;
		this.delimiter = delimiter;
		this.headings = headings;
	}

	/** Looks at the file and its headings; refuses what is no such file. */
	static CsvFile of(InputStreamSource source, ImportKind kind) {
		BytesSeen bytes = BytesSeen.of(source);
		CsvFile best = null;
		for (char delimiter : DELIMITERS) {
			List<String> headings = headings(source, bytes, delimiter);
			if (best == null || kind.known(headings) > kind.known(best.headings)) {
				best = new CsvFile(source, bytes, delimiter, headings);
			}
		}
		if (best == null) {
			throw new IllegalStateException("No delimiter was tried");
		}
		best.check(kind);
		best.remark(kind);
		return best;
	}

	String sha256() {
		return this.bytes.sha256();
	}

	List<String> headings() {
		return this.headings;
	}

	/** How it was read, where that was not plain. */
	List<String> remarks() {
		return List.copyOf(this.remarks);
	}

	/** Hands over all rows but the blank ones; tells how many they were. */
	int read(Taker taker) {
		int number = 0;
		int taken = 0;
		try (Reader text = text(this.source, this.bytes); CsvReader<CsvRecord> csv = csv(this.delimiter, text)) {
			for (CsvRecord found : csv) {
				number++;
				List<String> cells = found.getFields();
				if (number > 1 && cells.stream().anyMatch((cell) -> !cell.isBlank())) {
					refuseNul(cells, found.getStartingLineNumber());
					taker.row(number, cells);
					taken++;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (CsvParseException ex) {
			throw unreadable(ex);
		}
		if (taken == 0) {
			throw refusal("The file has headings and no rows below them, so there is nothing to take in. "
					+ "Fill in rows and send it again.");
		}
		return taken;
	}

	private void check(ImportKind kind) {
		if (this.headings.stream().allMatch(String::isBlank)) {
			throw refusal(
					"The first line is empty. It must hold the headings of the columns, as the template has them.");
		}
		Set<String> seen = new HashSet<>();
		List<String> missing = new ArrayList<>();
		for (ImportColumn column : kind.columns()) {
			long times = this.headings.stream().filter(column::isNamed).count();
			if (times > 1) {
				throw refusal("The column \"" + column.name() + "\" stands in the file twice. Keep one of the two.");
			}
			if (times == 1) {
				seen.add(column.name());
			}
			else if (column.needed()) {
				missing.add(column.name());
			}
		}
		if (!missing.isEmpty()) {
			throw refusal(missing(kind, missing, seen));
		}
	}

	private String missing(ImportKind kind, List<String> missing, Set<String> seen) {
		String found = String.join(", ", this.headings.stream().limit(8).toList());
		ImportKind other = Arrays.stream(ImportKind.values())
			.max(Comparator.comparingLong((each) -> each.known(this.headings)))
			.orElse(kind);
		if (other.known(this.headings) > seen.size()) {
			return "This looks like a file of another kind: " + other.words().toLowerCase(Locale.US)
					+ ". Choose that kind above, or another file.";
		}
		if (seen.isEmpty()) {
			return "None of the template's columns is in the first line. It reads: " + Row.shortened(found, 200)
					+ ". Put the headings of the template there.";
		}
		return ((missing.size() == 1) ? "This column is missing: " : "These columns are missing: ")
				+ String.join(", ", missing) + ". Add them, with the headings of the template.";
	}

	private void remark(ImportKind kind) {
		this.bytes.remark().ifPresent(this.remarks::add);
		if (this.delimiter != ',') {
			this.remarks.add("The cells are parted by " + ((this.delimiter == ';') ? "semicolons" : "tabs")
					+ ", and were read so.");
		}
		List<String> unknown = this.headings.stream()
			.filter((heading) -> !heading.isBlank() && !heading.equals(REASON) && kind.column(heading).isEmpty())
			.toList();
		if (!unknown.isEmpty()) {
			this.remarks.add(((unknown.size() == 1) ? "This column is not known here and is not read: "
					: "These columns are not known here and are not read: ")
					+ Row.shortened(String.join(", ", unknown), 500) + ".");
		}
	}

	private static List<String> headings(InputStreamSource source, BytesSeen bytes, char delimiter) {
		try (Reader text = text(source, bytes); CsvReader<CsvRecord> csv = csv(delimiter, text)) {
			for (CsvRecord first : csv) {
				refuseNul(first.getFields(), 1);
				return first.getFields().stream().map(String::strip).toList();
			}
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (CsvParseException ex) {
			throw unreadable(ex);
		}
	}

	private static CsvReader<CsvRecord> csv(char delimiter, Reader text) {
		return CsvReader.builder()
			.fieldSeparator(delimiter)
			.skipEmptyLines(false)
			.allowUnclosedQuote(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.maxBufferSize(LONGEST_CELL)
			.ofCsvRecord(text);
	}

	private static Reader text(InputStreamSource source, BytesSeen bytes) throws IOException {
		InputStream in = source.getInputStream();
		in.skipNBytes(bytes.mark());
		return new InputStreamReader(in, bytes.charset());
	}

	private static void refuseNul(List<String> cells, long line) {
		if (cells.stream().anyMatch((cell) -> cell.indexOf('\0') >= 0)) {
			throw refusal("Line " + line + " holds a character that no text has (NUL). "
					+ "The file may be damaged: save it again as CSV (UTF-8) and send that.");
		}
	}

	private static Refusal unreadable(CsvParseException ex) {
		Matcher line = LINE.matcher(String.valueOf(ex.getMessage()));
		String where = line.find() ? "In the row that begins on line " + line.group(1) : "In one row";
		return refusal(where + " the quotes do not match: one is opened and never closed, or text follows after "
				+ "a closing one. Mend that row and send the file again.");
	}

	static Refusal refusal(String sentence) {
		return new Refusal("file", sentence);
	}

}

package org.peerstead.pay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Refusal;

import org.springframework.core.io.InputStreamSource;

/**
 * A file of reference figures, read row by row as it was published. A layout that is not
 * the known one is refused by the names of its columns, before any row is read.
 */
final class ReferenceFile {

	private static final char[] DELIMITERS = { ',', '\t', ';' };

	private static final int LONGEST_CELL = 100_000;

	private final InputStreamSource source;

	private final char delimiter;

	private final Map<String, Integer> places;

	private final List<String> unknown;

	private ReferenceFile(InputStreamSource source, char delimiter, Map<String, Integer> places, List<String> unknown) {
		this.source = source;
		this.delimiter = delimiter;
		this.places = places;
		this.unknown = unknown;
	}

	/** One row, asked by heading. */
	record Row(long line, List<String> cells, Map<String, Integer> places) {

		String cell(String heading) {
			Integer place = this.places.get(heading.toLowerCase(Locale.ROOT));
			return (place != null && place < this.cells.size()) ? this.cells.get(place).strip() : "";
		}

	}

	/** Looks at the first line; refuses what is not a file of this kind. */
	static ReferenceFile of(InputStreamSource source, ReferenceKind kind) {
		refuseOtherFormats(source);
		List<String> headings = List.of();
		char delimiter = ',';
		for (char tried : DELIMITERS) {
			List<String> found = headings(source, tried);
			if (found.stream().filter(kind::knows).count() > headings.stream().filter(kind::knows).count()
					|| headings.isEmpty()) {
				headings = found;
				delimiter = tried;
			}
		}
		Map<String, Integer> places = new HashMap<>();
		for (int at = 0; at < headings.size(); at++) {
			if (places.put(headings.get(at).toLowerCase(Locale.ROOT), at) != null && kind.knows(headings.get(at))) {
				throw refusal("The column \"" + headings.get(at) + "\" stands in the file twice. Keep one of the two.");
			}
		}
		List<String> unknown = headings.stream()
			.filter((heading) -> !heading.isEmpty() && !kind.knows(heading))
			.toList();
		refuseOtherLayout(kind, places, unknown);
		return new ReferenceFile(source, delimiter, places, unknown);
	}

	/** The columns that were not read. */
	List<String> unknown() {
		return this.unknown;
	}

	/** Hands over all rows but the blank ones; gives the fingerprint of the file. */
	String read(Consumer<Row> taker) {
		MessageDigest digest = sha256();
		try (InputStream in = new DigestInputStream(new BufferedInputStream(this.source.getInputStream()), digest);
				CsvReader<CsvRecord> csv = csv(in, this.delimiter)) {
			boolean headings = true;
			for (CsvRecord found : csv) {
				if (!headings && found.getFields().stream().anyMatch((cell) -> !cell.isBlank())) {
					taker.accept(new Row(found.getStartingLineNumber(), found.getFields(), this.places));
				}
				headings = false;
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
		catch (UncheckedIOException ex) {
			throw unreadable(ex.getCause());
		}
		catch (CsvParseException ex) {
			throw (ex.getCause() instanceof IOException cause) ? unreadable(cause) : quotes();
		}
	}

	private static void refuseOtherLayout(ReferenceKind kind, Map<String, Integer> places, List<String> unknown) {
		List<String> missing = kind.needed()
			.stream()
			.filter((heading) -> !places.containsKey(heading.toLowerCase(Locale.ROOT)))
			.toList();
		if (missing.isEmpty()) {
			return;
		}
		String sentence = "The layout is not the one known for \"" + kind.words() + "\". Missing: "
				+ String.join(", ", missing) + ".";
		if (!unknown.isEmpty()) {
			sentence += " Not known: " + shortened(String.join(", ", unknown)) + ".";
		}
		throw refusal(sentence + " Nothing was loaded. Choose the kind that fits, or give the first line the headings "
				+ "of the template.");
	}

	private static void refuseOtherFormats(InputStreamSource source) {
		try (InputStream in = source.getInputStream()) {
			byte[] first = in.readNBytes(4);
			if (first.length == 0) {
				throw refusal("The file is empty. Choose another one.");
			}
			Workbook.refuse(first);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> headings(InputStreamSource source, char delimiter) {
		try (InputStream in = new BufferedInputStream(source.getInputStream());
				CsvReader<CsvRecord> csv = csv(in, delimiter)) {
			for (CsvRecord first : csv) {
				return first.getFields().stream().map(String::strip).toList();
			}
			return List.of();
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
		catch (UncheckedIOException ex) {
			throw unreadable(ex.getCause());
		}
		catch (CsvParseException ex) {
			throw (ex.getCause() instanceof IOException cause) ? unreadable(cause) : quotes();
		}
	}

	private static CsvReader<CsvRecord> csv(InputStream in, char delimiter) throws IOException {
		byte[] mark = in.readNBytes(3);
		boolean marked = mark.length == 3 && (mark[0] & 0xFF) == 0xEF && (mark[1] & 0xFF) == 0xBB
				&& (mark[2] & 0xFF) == 0xBF;
		InputStream text = marked ? in : new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(mark), in);
		Reader reader = new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder());
		return CsvReader.builder()
			.fieldSeparator(delimiter)
			.skipEmptyLines(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.maxBufferSize(LONGEST_CELL)
			.ofCsvRecord(reader);
	}

	private static RuntimeException unreadable(@Nullable IOException ex) {
		if (ex instanceof CharacterCodingException) {
			return refusal("The file is not in UTF-8. Open it, save it as \"CSV UTF-8\", and choose that file.");
		}
		return new UncheckedIOException((ex != null) ? ex : new IOException("The file could not be read"));
	}

	private static Refusal quotes() {
		return refusal(
				"The quotes of the file do not match: one is opened and never closed. Mend it and send it again.");
	}

	private static String shortened(String text) {
		return (text.length() > 300) ? text.substring(0, 300) + " ..." : text;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	static Refusal refusal(String sentence) {
		return new Refusal("file", sentence);
	}

	/** Sentences about single rows, of which the first few are said. */
	static final class Problems {

		private static final int SAID = 5;

		private final List<String> sentences = new ArrayList<>();

		private int more;

		void add(long line, String sentence) {
			if (this.sentences.size() < SAID) {
				this.sentences.add("Line " + line + ": " + sentence);
			}
			else {
				this.more++;
			}
		}

		void refuseIfAny() {
			if (!this.sentences.isEmpty()) {
				throw refusal(String.join(" ", this.sentences) + ((this.more > 0) ? " And " + this.more + " more." : "")
						+ " Nothing was loaded.");
			}
		}

	}

}

package org.peerstead.access.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list as a file for a spreadsheet: RFC 4180, UTF-8 with its mark, and no cell that a
 * spreadsheet would take for a formula. Rows go out as they come, so that a long list
 * needs no memory.
 */
public final class CsvAnswer {

	private static final String COULD_BE_A_FORMULA = "=+-@\t\r";

	private final CsvWriter csv;

	private CsvAnswer(CsvWriter csv) {
		this.csv = csv;
	}

	/** Answers with a file of this name; the work writes its rows. */
	public static void send(HttpServletResponse response, String fileName, List<String> columns,
			Consumer<CsvAnswer> work) {
		response.setContentType("text/csv");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(fileName).build().toString());
		try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
			out.write('\uFEFF');
			try (CsvWriter csv = CsvWriter.builder().build(out)) {
				csv.writeRecord(columns);
				work.accept(new CsvAnswer(csv));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One row; an unknown value is an empty cell, dates and numbers as files have them.
	 */
	public void row(@Nullable Object... cells) {
		List<String> texts = new ArrayList<>(cells.length);
		for (Object cell : cells) {
			texts
				.add((cell instanceof Number number) ? number.toString() : safe((cell != null) ? cell.toString() : ""));
		}
		this.csv.writeRecord(texts);
	}

	static String safe(String text) {
		return (!text.isEmpty() && COULD_BE_A_FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}

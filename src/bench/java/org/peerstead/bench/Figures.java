package org.peerstead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The one table: each figure beside its floor, and whether it reaches what was promised.
 */
final class Figures {

	private static final List<String> HEAD = List.of("figure", "value", "floor", "ratio", "target", "reached");

	private final List<List<String>> rows = new ArrayList<>();

	private final List<String> notes = new ArrayList<>();

	/** A figure whose ratio to its floor was promised. */
	void ratio(String figure, String value, String floor, double ratio, double target) {
		this.rows.add(List.of(figure, value, floor, number(ratio), "at most " + number(target),
				(ratio <= target) ? "yes" : "NO"));
	}

	/** A figure beside its floor, of which nothing was promised. */
	void against(String figure, String value, String floor, double ratio) {
		this.rows.add(List.of(figure, value, floor, number(ratio), "", ""));
	}

	/** A figure that was promised by itself. */
	void bound(String figure, String value, String target, boolean reached) {
		this.rows.add(List.of(figure, value, "", "", target, reached ? "yes" : "NO"));
	}

	/** A figure that was not promised, to be read beside the others. */
	void seen(String figure, String value, @Nullable String floor) {
		this.rows.add(List.of(figure, value, (floor != null) ? floor : "", "", "", ""));
	}

	void note(String sentence) {
		this.notes.add(sentence);
	}

	/** Prints the table and keeps it as a page. */
	void publish(Path folder) throws IOException {
		String table = table();
		System.out.println(table);
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("figures.md"), table);
	}

	private String table() {
		int[] widths = new int[HEAD.size()];
		List<List<String>> all = new ArrayList<>(this.rows);
		all.add(0, HEAD);
		for (List<String> row : all) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], row.get(i).length());
			}
		}
		StringBuilder table = new StringBuilder();
		line(table, HEAD, widths);
		List<String> rule = new ArrayList<>();
		for (int width : widths) {
			rule.add("-".repeat(width));
		}
		line(table, rule, widths);
		this.rows.forEach((row) -> line(table, row, widths));
		this.notes.forEach((note) -> table.append('\n').append("- ").append(note));
		return table.append('\n').toString();
	}

	private static void line(StringBuilder table, List<String> cells, int[] widths) {
		for (int i = 0; i < widths.length; i++) {
			table.append("| ").append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length() + 1));
		}
		table.append("|\n");
	}

	static String number(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}

}

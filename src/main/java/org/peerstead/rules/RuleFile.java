package org.peerstead.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Refusal;

/**
 * Reads a rule set from a file with tabs between its columns: parameter, value, trust,
 * source, citation, note, effective_from, effective_to. Lines that are empty or begin
 * with # say nothing. A date that is not known is left blank, never guessed. Refuses with
 * one sentence for every line that is wrong.
 */
public final class RuleFile {

	private static final List<String> COLUMNS = List.of("parameter", "value", "trust", "source", "citation", "note",
			"effective_from", "effective_to");

	/** The states other than Pennsylvania whose rules could be read in part. */
	private static final Map<String, String> STATES = new TreeMap<>(
			Map.ofEntries(Map.entry("az", "Arizona"), Map.entry("ca", "California"), Map.entry("ga", "Georgia"),
					Map.entry("ky", "Kentucky"), Map.entry("mi", "Michigan"), Map.entry("nc", "North Carolina"),
					Map.entry("nj", "New Jersey"), Map.entry("ny", "New York"), Map.entry("oh", "Ohio"),
					Map.entry("tx", "Texas"), Map.entry("va", "Virginia")));

	private final List<Row> rows = new ArrayList<>();

	private final List<String> faults = new ArrayList<>();

	private RuleFile(List<String> lines) {
		boolean headed = false;
		for (int at = 0; at < lines.size(); at++) {
			String line = lines.get(at);
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			if (headed) {
				read(at + 1, line.split("\t", -1));
			}
			else {
				headed = true;
				lookAtColumns(at + 1, List.of(line.strip().split("\t")));
			}
		}
		if (!headed) {
			this.faults.add("The file is empty. Its first line names the columns: " + String.join(", ", COLUMNS) + ".");
		}
		lookForOverlaps();
	}

	/**
	 * One rule set for each stretch of dates that stands in the file; where no date
	 * stands, the first, which holds at any date.
	 */
	public static List<RuleSet> read(String id, String name, Level level, String appliesTo, List<String> lines) {
		RuleFile file = new RuleFile(lines);
		if (!file.faults.isEmpty()) {
			throw new Refusal("The rule file \"" + name + "\" cannot be used. " + String.join(" ", file.faults));
		}
		return file.rows.stream()
			.collect(Collectors.groupingBy(Row::effective, () -> new TreeMap<>(RuleFile::earlier),
					Collectors.mapping(Row::setting, Collectors.toList())))
			.entrySet()
			.stream()
			.map((dated) -> RuleSet.of(id(id, dated.getKey()), name, level, appliesTo, dated.getKey(),
					dated.getValue()))
			.toList();
	}

	/** Every rule set that comes with the program: the nation, twelve states, a payer. */
	public static List<RuleSet> shipped() {
		List<RuleSet> all = new ArrayList<>(federal());
		all.addAll(pennsylvania());
		all.addAll(pennsylvaniaFeeForService());
		STATES.forEach((code, name) -> all.addAll(state(code, name)));
		return all;
	}

	private static List<RuleSet> state(String code, String name) {
		return read("us-" + code, name, Level.STATE, name,
				resource(name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".tsv"));
	}

	/** What Pennsylvania says, as far as it could be read. */
	public static List<RuleSet> pennsylvania() {
		return state("pa", "Pennsylvania");
	}

	/**
	 * What Pennsylvania's own fee-for-service program says; a BH-MCO has its own terms.
	 */
	public static List<RuleSet> pennsylvaniaFeeForService() {
		return read("us-pa-ffs", "Pennsylvania fee-for-service", Level.PAYER,
				"Pennsylvania Medical Assistance, fee-for-service", resource("pennsylvania-ffs.tsv"));
	}

	/** What the federal government says of every state. */
	public static List<RuleSet> federal() {
		return read("us", "Federal", Level.FEDERAL, "United States", resource("federal.tsv"));
	}

	/** The lines of a file that reads as this rule set, to keep or to give to another. */
	public static List<String> write(RuleSet set) {
		List<String> lines = new ArrayList<>();
		lines.add("# " + plain(set.name()));
		lines.add(String.join("\t", COLUMNS));
		String from = set.effective().startIsKnown() ? set.effective().from().toString() : "";
		LocalDate last = set.effective().through();
		String through = (last != null) ? last.toString() : "";
		for (Setting setting : set.settings().values()) {
			lines.add(String.join("\t", setting.parameter().key(), plain(setting.value()), setting.trust().word(),
					plain(setting.source().document()), plain(setting.source().place()), plain(setting.source().note()),
					from, through));
		}
		return lines;
	}

	private static String plain(@Nullable String text) {
		return (text != null) ? text.replaceAll("\\s+", " ").strip() : "";
	}

	static List<String> resource(String file) {
		InputStream stream = RuleFile.class.getResourceAsStream("/rules/" + file);
		if (stream == null) {
			throw new IllegalStateException("The rule file " + file + " is not on the class path");
		}
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return reader.lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String id(String id, DateSpan effective) {
		return effective.equals(DateSpan.ALWAYS) ? id : id + "/" + (effective.startIsKnown() ? effective.from() : "")
				+ "/" + (effective.isOpenEnded() ? "" : effective.through());
	}

	private static int earlier(DateSpan one, DateSpan other) {
		int from = one.from().compareTo(other.from());
		return (from != 0) ? from : last(one).compareTo(last(other));
	}

	private static LocalDate last(DateSpan span) {
		return (span.through() != null) ? span.through() : LocalDate.MAX;
	}

	private void lookAtColumns(int line, List<String> columns) {
		if (!columns.equals(COLUMNS)) {
			List<String> missing = COLUMNS.stream().filter((column) -> !columns.contains(column)).toList();
			this.faults.add("Line " + line + ": "
					+ (missing.isEmpty() ? "the columns stand in another order. "
							: "the column " + String.join(", ", missing) + " is missing. ")
					+ "Write them as " + String.join(", ", COLUMNS) + ".");
		}
	}

	private void read(int line, String[] cells) {
		if (cells.length > COLUMNS.size() || cells.length < 4) {
			this.faults.add("Line " + line + ": " + cells.length + " cells stand where " + COLUMNS.size()
					+ " belong. Put one tab between cells.");
			return;
		}
		Parameter parameter = Parameter.ofKey(cell(cells, 0)).orElse(null);
		Trust trust = trust(line, cell(cells, 2));
		DateSpan effective = effective(line, cell(cells, 6), cell(cells, 7));
		if (parameter == null) {
			this.faults.add("Line " + line + ": there is no parameter \"" + cell(cells, 0) + "\". Check its spelling.");
		}
		if (cell(cells, 3).isEmpty()) {
			this.faults.add("Line " + line + ": the source is missing. Every value says where it was read.");
		}
		if (parameter == null || trust == null || effective == null || cell(cells, 3).isEmpty()) {
			return;
		}
		Setting.Source source = new Setting.Source(cell(cells, 3), orNull(cell(cells, 4)), orNull(cell(cells, 5)));
		Setting setting = Setting.of(parameter, cell(cells, 1), trust, source);
		if (setting.isReadable()) {
			this.rows.add(new Row(line, setting, effective));
		}
		else {
			this.faults.add("Line " + line + ": \"" + setting.value() + "\" cannot be the value of " + parameter.key()
					+ ". Write " + parameter.kind().words() + ".");
		}
	}

	private @Nullable Trust trust(int line, String text) {
		for (Trust trust : Trust.values()) {
			if (trust.word().equals(text.toLowerCase(Locale.ROOT))) {
				return trust;
			}
		}
		this.faults.add("Line " + line + ": the trust is \"" + text + "\". Write confirmed, recalled or unknown.");
		return null;
	}

	private @Nullable DateSpan effective(int line, String from, String through) {
		try {
			return new DateSpan(from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
					through.isEmpty() ? null : LocalDate.parse(through));
		}
		catch (DateTimeParseException ex) {
			this.faults.add("Line " + line + ": \"" + ex.getParsedString()
					+ "\" is not a date. Write it like 2026-03-01, or leave it blank.");
		}
		catch (Refusal ex) {
			this.faults.add("Line " + line + ": effective_to is before effective_from. Check both dates.");
		}
		return null;
	}

	private void lookForOverlaps() {
		Map<Parameter, List<Row>> byParameter = this.rows.stream()
			.collect(Collectors.groupingBy((row) -> row.setting().parameter(), TreeMap::new, Collectors.toList()));
		byParameter.values().forEach((rows) -> {
			for (int one = 0; one < rows.size(); one++) {
				for (int other = one + 1; other < rows.size(); other++) {
					if (rows.get(one).effective().overlaps(rows.get(other).effective())) {
						this.faults.add("Lines " + rows.get(one).line() + " and " + rows.get(other).line() + ": "
								+ rows.get(one).setting().parameter().key()
								+ " has two values on the same days. End the earlier one before the later begins.");
					}
				}
			}
		});
	}

	private static String cell(String[] cells, int at) {
		return (at < cells.length) ? cells[at].strip() : "";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	/** A line that reads well. */
	private record Row(int line, Setting setting, DateSpan effective) {

	}

}

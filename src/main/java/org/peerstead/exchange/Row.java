package org.peerstead.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Refusal;

/**
 * One row of a file while it is read: its cells by column, and what is wrong with it. A
 * cell that cannot be read becomes a problem, so that one look tells everything.
 */
final class Row {

	private static final List<DateTimeFormatter> DATES = List.of(strict("uuuu-MM-dd"), strict("M/d/uuuu"));

	private static final List<DateTimeFormatter> TIMES = List.of(strict("H:mm[:ss]"), strict("h:mm a"),
			strict("h:mma"));

	private static final int VALUE_SHOWN = 100;

	private final int number;

	private final Map<String, String> cells;

	private final ImportKind kind;

	private final List<Problem> problems = new ArrayList<>();

	Row(int number, ImportKind kind, Map<String, String> cells) {
		this.number = number;
		this.kind = kind;
		this.cells = cells;
	}

	private static DateTimeFormatter strict(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(ResolverStyle.STRICT);
	}

	/** As a spreadsheet numbers it: the headings are row 1. */
	int number() {
		return this.number;
	}

	boolean isGood() {
		return this.problems.isEmpty();
	}

	List<Problem> problems() {
		return this.problems;
	}

	/**
	 * What stands in the cell, "" if nothing does. An apostrophe that our own exports put
	 * before what could be a formula is taken off again.
	 */
	String cell(String column) {
		String text = this.cells.getOrDefault(column, "").strip();
		return text.matches("(?s)'[=+@-].*") ? text.substring(1) : text;
	}

	boolean has(String column) {
		return !cell(column).isEmpty();
	}

	boolean hasAny(String... columns) {
		for (String column : columns) {
			if (has(column)) {
				return true;
			}
		}
		return false;
	}

	void problem(String column, String reason) {
		String value = cell(column);
		boolean sealed = this.kind.column(column).map(ImportColumn::sealed).orElse(false);
		this.problems.add(new Problem(column, sealed ? masked(value) : shortened(value, VALUE_SHOWN), reason));
	}

	void problem(String reason) {
		this.problems.add(new Problem(null, null, reason));
	}

	private static String masked(String value) {
		return (value.length() > 4) ? "\u2022\u2022\u2022\u2022\u2022\u2022" + value.substring(value.length() - 4) : "";
	}

	static String shortened(String value, int most) {
		return (value.length() > most) ? value.substring(0, most) + "…" : value;
	}

	@Nullable String text(String column, int most) {
		String text = cell(column);
		if (text.length() > most) {
			problem(column, String.format(Locale.US, "This has %,d characters; at most %,d fit. Shorten it.",
					text.length(), most));
		}
		return text.isEmpty() ? null : text;
	}

	String needed(String column, int most) {
		String text = text(column, most);
		if (text == null) {
			problem(column, "This cell is empty, and every row needs it. Fill it in.");
			return "";
		}
		return text;
	}

	@Nullable LocalDate date(String column) {
		return has(column)
				? read(column, DATES, LocalDate::parse,
						"This is not a day of the calendar. Write a date with its whole year, such as 03/14/2026.")
				: null;
	}

	@Nullable LocalDate neededDate(String column) {
		return needed(column, 40).isEmpty() ? null : date(column);
	}

	@Nullable LocalTime time(String column) {
		return has(column)
				? read(column, TIMES, (text, form) -> LocalTime.parse(text.toString().toUpperCase(Locale.US), form),
						"This is not a time of day. Write it as 2:05 PM or 14:05.")
				: null;
	}

	private <T> @Nullable T read(String column, List<DateTimeFormatter> forms,
			BiFunction<CharSequence, DateTimeFormatter, T> reader, String reason) {
		for (DateTimeFormatter form : forms) {
			try {
				return reader.apply(cell(column), form);
			}
			catch (DateTimeParseException ex) {
				// the next form may fit
				continue;
			}
		}
		problem(column, reason);
		return null;
	}

	@Nullable Integer wholeNumber(String column) {
		if (!has(column)) {
			return null;
		}
		if (cell(column).matches("[0-9]{1,6}")) {
			return Integer.valueOf(cell(column));
		}
		problem(column, "This is not a whole number. Write it in digits, such as 45.");
		return null;
	}

	@Nullable BigDecimal number(String column) {
		String text = needed(column, 20);
		if (text.matches("[0-9]{0,3}([.][0-9]{1,4})?")) {
			return text.isEmpty() ? null : new BigDecimal(text);
		}
		problem(column, "This is not a number. Write it as 1 or 0.5.");
		return null;
	}

	/** One of a list, by its code or its words; capitals do not matter. */
	<E extends Enum<E>> @Nullable E oneOf(String column, List<E> values, Function<E, String> words) {
		String text = cell(column);
		if (text.isEmpty()) {
			return null;
		}
		for (E value : values) {
			if (value.name().equalsIgnoreCase(text.replace(' ', '_')) || words.apply(value).equalsIgnoreCase(text)) {
				return value;
			}
		}
		problem(column, "This is not one of the words known here. Write one of: "
				+ String.join("; ", values.stream().map(words).toList()) + ".");
		return null;
	}

	<E extends Enum<E>> @Nullable E neededOneOf(String column, List<E> values, Function<E, String> words) {
		return needed(column, 200).isEmpty() ? null : oneOf(column, values, words);
	}

	/**
	 * Makes a value of the domain; its refusal becomes a problem of the column that the
	 * field is called here.
	 */
	<T> @Nullable T attempt(Map<String, String> columns, Supplier<T> value) {
		try {
			return value.get();
		}
		catch (Refusal refusal) {
			refused(columns, refusal);
			return null;
		}
	}

	void refused(Map<String, String> columns, Refusal refusal) {
		String column = (refusal.field() != null) ? columns.get(refusal.field()) : null;
		if (column != null) {
			problem(column, refusal.sentence());
		}
		else {
			problem(refusal.sentence());
		}
	}

}

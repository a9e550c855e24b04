package org.peerstead.rules;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.peerstead.shared.Money;
import org.peerstead.shared.Refusal;

/** What a rule's value is, and how its text is read. */
public enum ValueKind {

	MINUTES("a whole number of minutes"), HOURS("a whole number of hours"), DAYS("a whole number of days"),
	MONTHS("a whole number of months"), YEARS("a whole number of years"), UNITS("a whole number of units"),
	COUNT("a whole number"), PERCENT("a whole number from 0 to 100"), YES_NO("yes or no"),
	LIST("words separated by semicolons"), TEXT("some text"), MONEY("an amount like 50.00"),
	ROUNDING("one of EIGHT_MINUTE, FLOOR_FULL_UNIT, CEILING_UP_TO, ACTUAL_TIME"), SCOPE("one of CONTACT, PERSON_DAY"),
	PERIOD("one of CALENDAR_YEAR, FISCAL_YEAR, ROLLING_MONTHS"), MONTH_NAME("a month, such as July");

	private final String words;

	ValueKind(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	public boolean isNumber() {
		return compareTo(PERCENT) <= 0;
	}

	/**
	 * The value as a page shows it: "180 days", "$50.00", "whole 15-minute units only".
	 */
	public String display(String text) {
		Object value = parse(text);
		if (value instanceof Integer number && this != COUNT) {
			return (this == PERCENT) ? number + " %" : number + " " + noun(number);
		}
		return switch (this) {
			case LIST -> String.join(", ", list(text));
			case MONEY -> ((Money) value).display();
			case ROUNDING -> ((Rounding) value).words(UnitSum.USUAL_UNIT_MINUTES);
			case SCOPE -> ((AccumulateScope) value).words();
			case PERIOD -> ((LimitPeriod) value).words();
			default -> value.equals(Boolean.TRUE) ? "yes" : value.equals(Boolean.FALSE) ? "no" : text;
		};
	}

	private String noun(int number) {
		String plural = name().toLowerCase(Locale.ROOT);
		return (number == 1) ? plural.substring(0, plural.length() - 1) : plural;
	}

	/** The value of the text; IllegalArgumentException or Refusal when it is none. */
	Object parse(String text) {
		return switch (this) {
			case MINUTES, HOURS, DAYS, MONTHS, YEARS, UNITS, COUNT, PERCENT -> number(text);
			case YES_NO -> yes(text);
			case LIST -> list(text);
			case TEXT -> text;
			case MONEY -> Money.of(text);
			case ROUNDING -> Rounding.valueOf(text);
			case SCOPE -> AccumulateScope.valueOf(text);
			case PERIOD -> LimitPeriod.valueOf(text);
			case MONTH_NAME -> Month.valueOf(text.toUpperCase(Locale.ROOT));
		};
	}

	boolean reads(String text) {
		try {
			parse(text);
			return true;
		}
		catch (IllegalArgumentException | Refusal ex) {
			return false;
		}
	}

	private Integer number(String text) {
		int number = Integer.parseInt(text);
		if (number < 0 || (this == PERCENT && number > 100) || (this == MINUTES && number == 0)) {
			throw new IllegalArgumentException(text);
		}
		return number;
	}

	private static Boolean yes(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "yes" -> Boolean.TRUE;
			case "no" -> Boolean.FALSE;
			default -> throw new IllegalArgumentException(text);
		};
	}

	private static List<String> list(String text) {
		List<String> words = Arrays.stream(text.split(";"))
			.map(String::strip)
			.filter((word) -> !word.isEmpty())
			.toList();
		if (words.isEmpty()) {
			throw new IllegalArgumentException(text);
		}
		return words;
	}

}

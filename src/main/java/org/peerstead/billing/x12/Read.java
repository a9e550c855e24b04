package org.peerstead.billing.x12;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How values are read from a file: null when they are not what they should be. */
final class Read {

	private static final Pattern DATE = Pattern.compile("[0-9]{8}");

	private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3])[0-5][0-9]([0-5][0-9])?");

	private static final Pattern AMOUNT = Pattern.compile("(?=.)(0|[1-9][0-9]{0,7})?(\\.[0-9]{1,2})?");

	private static final Pattern COUNT = Pattern.compile("[0-9]{1,10}");

	private static final Pattern BASIC_TEXT = Pattern.compile("[A-Z0-9!\"&'()+,./;?= -]*");

	private Read() {
	}

	/** A date as CCYYMMDD. */
	static @Nullable LocalDate date(String value) {
		if (!DATE.matcher(value).matches()) {
			return null;
		}
		try {
			return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	static boolean isTime(String value) {
		return TIME.matcher(value).matches();
	}

	/** An amount without thousands, leading zeros or more than two decimals. */
	static @Nullable BigDecimal amount(String value) {
		return AMOUNT.matcher(value).matches() ? new BigDecimal(value) : null;
	}

	/** A whole number, or -1. */
	static long count(String value) {
		return COUNT.matcher(value).matches() ? Long.parseLong(value) : -1;
	}

	/** Letters of the basic set, no blank at either end, at most so many. */
	static boolean isText(String value, int length) {
		return value.length() <= length && value.equals(value.strip()) && BASIC_TEXT.matcher(value).matches();
	}

}

package org.peerstead.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How values look on every page: in templates {@code ${@show.date(...)}}. An unknown
 * value is a dash, never a zero.
 */
@Component("show")
public class Show {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

	public String date(@Nullable LocalDate date) {
		return (date != null) ? DATE.format(date) : "–";
	}

	/** A value of any kind that a form holds. */
	public String value(@Nullable Object value) {
		if (value instanceof LocalDate date) {
			return DATE.format(date);
		}
		if (value instanceof LocalTime time) {
			return TIME.format(time);
		}
		if (value instanceof Boolean answer) {
			return answer ? "yes" : "no";
		}
		return text((value != null) ? value.toString() : null);
	}

	/** A day in the program's zone. */
	public String date(@Nullable Instant at, ZoneId zone) {
		return (at != null) ? DATE.format(at.atZone(zone)) : "–";
	}

	/** A time of day in the program's zone. */
	public String time(@Nullable Instant at, ZoneId zone) {
		return (at != null) ? TIME.format(at.atZone(zone)) : "–";
	}

	/** Day and time in the program's zone. */
	public String moment(@Nullable Instant at, ZoneId zone) {
		return (at != null) ? date(at, zone) + " " + time(at, zone) : "–";
	}

	/** Ten digits as (717) 555-0123. */
	public String phone(@Nullable String digits) {
		return (digits != null && digits.length() == 10)
				? "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6) : "–";
	}

	/** Text, or a dash. */
	public String text(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text : "–";
	}

	/** "1 visit", "3 visits". */
	public String count(long number, String one, String many) {
		return String.format(Locale.US, "%,d %s", number, (number == 1) ? one : many);
	}

}

package org.peerstead.encounters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Refusal;

/**
 * A block of one day as instants, and as the clock on the wall showed it. A time that the
 * clock skipped is refused and one that it showed twice is asked about: an hour guessed
 * is four units guessed.
 */
public record ClockTimes(LocalDate date, Instant startsAt, Instant endsAt, String enteredStart, String enteredEnd) {

	private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

	/** Clocks of two machines differ a little. */
	private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

	/** What a peer types: a start, and an end or the minutes. */
	public record Typed(@Nullable LocalDate date, @Nullable LocalTime start, @Nullable Turn startTurn,
			@Nullable LocalTime end, @Nullable Turn endTurn, @Nullable Integer minutes) {

		public static Typed of(LocalDate date, LocalTime start, LocalTime end) {
			return new Typed(date, start, null, end, null, null);
		}

		public static Typed of(LocalDate date, LocalTime start, int minutes) {
			return new Typed(date, start, null, null, null, minutes);
		}

	}

	/**
	 * The instants of what was typed; refuses at the field that is missing or wrong, as
	 * named there: date, start, startTurn, end, endTurn, minutes.
	 */
	public static ClockTimes of(Typed typed, ZoneId zone, Clock clock) {
		LocalDate date = needed(typed.date(), "date", "Choose the day of the work.");
		LocalTime start = needed(typed.start(), "start", "Enter the time it started.");
		Instant startsAt = instant(date, start, typed.startTurn(), zone, "start");
		Instant endsAt = end(typed, date, startsAt, zone);
		LocalDateTime endsLocal = LocalDateTime.ofInstant(endsAt, zone);
		if (!endsLocal.toLocalDate().equals(date)) {
			throw new Refusal((typed.end() != null) ? "end" : "minutes", "From " + WORDS.format(start) + ", "
					+ minutes(Duration.between(startsAt, endsAt).toMinutes())
					+ " run past midnight. End it by 11:59 PM and log the rest as another entry on the next day.");
		}
		refuseFuture(date, endsAt, clock);
		return new ClockTimes(date, startsAt, endsAt, entered(date, start, typed.startTurn(), zone),
				entered(date, endsLocal.toLocalTime(), turnOf(endsLocal, endsAt, zone), zone));
	}

	/** Whole minutes as they passed, whatever the clock on the wall did. */
	public int minutes() {
		return (int) Duration.between(this.startsAt, this.endsAt).toMinutes();
	}

	public LocalTime start(ZoneId zone) {
		return LocalTime.ofInstant(this.startsAt, zone);
	}

	public LocalTime end(ZoneId zone) {
		return LocalTime.ofInstant(this.endsAt, zone);
	}

	/** As it would be typed again. */
	public static Typed typed(Instant startsAt, Instant endsAt, ZoneId zone) {
		LocalDateTime start = LocalDateTime.ofInstant(startsAt, zone);
		LocalDateTime end = LocalDateTime.ofInstant(endsAt, zone);
		return new Typed(start.toLocalDate(), start.toLocalTime(), turnOf(start, startsAt, zone), end.toLocalTime(),
				turnOf(end, endsAt, zone), null);
	}

	/** Whether the clock shows this time twice on this day. */
	public static boolean comesTwice(@Nullable LocalDate date, @Nullable LocalTime time, ZoneId zone) {
		return date != null && time != null && zone.getRules().getValidOffsets(date.atTime(time)).size() == 2;
	}

	private static Instant end(Typed typed, LocalDate date, Instant startsAt, ZoneId zone) {
		Integer minutes = typed.minutes();
		if (minutes != null && (minutes <= 0 || minutes > Duration.ofDays(1).toMinutes())) {
			throw new Refusal("minutes", "Enter from 1 to 1,439 minutes.");
		}
		LocalTime end = typed.end();
		if (end == null) {
			return startsAt.plus(Duration
				.ofMinutes(needed(minutes, "end", "Enter the time it ended, or how many minutes it took.")));
		}
		Instant endsAt = instant(date, end, typed.endTurn(), zone, "end");
		if (!endsAt.isAfter(startsAt)) {
			throw new Refusal("end",
					"The end, " + WORDS.format(end) + ", is not later than the start, "
							+ WORDS.format(LocalTime.ofInstant(startsAt, zone))
							+ ". Check both. Work past midnight is logged as two entries, one for each day.");
		}
		long between = Duration.between(startsAt, endsAt).toMinutes();
		if (minutes != null && minutes != between) {
			throw new Refusal("minutes", "Start and end make " + minutes(between) + ", but " + minutes
					+ " are written. Correct one, or leave the minutes empty.");
		}
		return endsAt;
	}

	private static Instant instant(LocalDate date, LocalTime time, @Nullable Turn turn, ZoneId zone, String field) {
		LocalDateTime local = date.atTime(time);
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
		if (offsets.isEmpty()) {
			throw new Refusal(field,
					WORDS.format(time) + " did not exist on " + DateSpan.display(date)
							+ ": the clocks were set forward that night, from "
							+ WORDS.format(zone.getRules().getTransition(local).getDateTimeBefore()) + " to "
							+ WORDS.format(zone.getRules().getTransition(local).getDateTimeAfter())
							+ ". Enter the time that the clock showed.");
		}
		if (offsets.size() == 1) {
			return local.toInstant(offsets.get(0));
		}
		if (turn == null) {
			throw new Refusal(field + "Turn", WORDS.format(time) + " came twice on " + DateSpan.display(date)
					+ ", because the clocks were set back. Was it the first or the second?");
		}
		return local.toInstant(offsets.get((turn == Turn.FIRST) ? 0 : 1));
	}

	private static void refuseFuture(LocalDate date, Instant endsAt, Clock clock) {
		if (endsAt.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
			LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
			throw new Refusal(date.isAfter(today.plusDays(1)) ? "date" : "end",
					"This lies in the future. Sign it when the work is done; until then it is kept as a draft.");
		}
	}

	private static @Nullable Turn turnOf(LocalDateTime local, Instant at, ZoneId zone) {
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
		if (offsets.size() < 2) {
			return null;
		}
		return local.toInstant(offsets.get(0)).equals(at) ? Turn.FIRST : Turn.SECOND;
	}

	private static String entered(LocalDate date, LocalTime time, @Nullable Turn turn, ZoneId zone) {
		String text = DateTimeFormatter.ofPattern("HH:mm").format(time);
		return (turn != null && comesTwice(date, time, zone)) ? text + ((turn == Turn.FIRST) ? " first" : " second")
				: text;
	}

	private static String minutes(long minutes) {
		return (minutes == 1) ? "1 minute" : minutes + " minutes";
	}

	private static <T> T needed(@Nullable T value, String field, String sentence) {
		if (value == null) {
			throw new Refusal(field, sentence);
		}
		return value;
	}

}

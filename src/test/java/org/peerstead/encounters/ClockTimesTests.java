package org.peerstead.encounters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * In Harrisburg, clocks go forward on March 8, 2026 (2:00 becomes 3:00) and back on
 * November 1, 2026 (2:00 becomes 1:00).
 */
class ClockTimesTests {

	private static final ZoneId HARRISBURG = ZoneId.of("America/New_York");

	private static final Clock LATER = Clock.fixed(Instant.parse("2026-12-01T17:00:00Z"), HARRISBURG);

	@ParameterizedTest(name = "{0} {1} {2} to {3} {4}")
	@CsvSource(nullValues = "-", textBlock = """
			# date      start  turn   end    turn   minutes
			2026-06-15, 10:00, -,     10:53, -,     53
			2026-03-08, 01:30, -,     03:15, -,     45
			2026-03-08, 00:00, -,     23:59, -,     1379
			2026-11-01, 00:00, -,     03:00, -,     240
			2026-11-01, 01:30, FIRST, 02:00, -,     90
			2026-11-01, 01:30, SECOND,02:00, -,     30
			2026-11-01, 01:15, FIRST, 01:15, SECOND,60
			2026-11-01, 01:45, FIRST, 01:15, SECOND,30
			2026-11-01, 00:30, -,     01:30, FIRST, 60
			2026-11-01, 00:30, -,     01:30, SECOND,120
			2026-11-01, 02:00, -,     02:15, -,     15
			""")
	void countsTheMinutesThatPassed(LocalDate date, LocalTime start, @Nullable Turn startTurn, LocalTime end,
			@Nullable Turn endTurn, int minutes) {
		ClockTimes times = of(new ClockTimes.Typed(date, start, startTurn, end, endTurn, null));
		assertThat(times.minutes()).isEqualTo(minutes);
		assertThat(times.start(HARRISBURG)).isEqualTo(start);
		assertThat(times.end(HARRISBURG)).isEqualTo(end);
	}

	@ParameterizedTest(name = "{0} {1} and {3} minutes")
	@CsvSource(nullValues = "-", textBlock = """
			2026-06-15, 10:00, -,      53, 10:53
			2026-03-08, 01:30, -,      60, 03:30
			2026-11-01, 00:30, -,      90, 01:00
			2026-11-01, 01:30, FIRST,  60, 01:30
			2026-06-15, 23:00, -,      59, 23:59
			""")
	void findsTheEndFromTheMinutes(LocalDate date, LocalTime start, @Nullable Turn turn, int minutes, LocalTime end) {
		ClockTimes times = of(new ClockTimes.Typed(date, start, turn, null, null, minutes));
		assertThat(times.end(HARRISBURG)).isEqualTo(end);
		assertThat(times.minutes()).isEqualTo(minutes);
	}

	@ParameterizedTest(name = "{0} {1} to {2}, {3} minutes: {4}")
	@CsvSource(nullValues = "-", textBlock = """
			# date      start  end    minutes field      words
			-,          10:00, 10:30, -,      date,      Choose the day
			2026-06-15, -,     10:30, -,      start,     Enter the time it started
			2026-06-15, 10:00, -,     -,      end,       how many minutes
			2026-06-15, 10:00, 10:00, -,      end,       is not later than the start
			2026-06-15, 10:00, 09:30, -,      end,       is not later than the start
			2026-06-15, 23:30, 00:30, -,      end,       two entries
			2026-06-15, 23:30, -,     45,     minutes,   past midnight
			2026-06-15, 23:30, -,     30,     minutes,   past midnight
			2026-06-15, 10:00, -,     0,      minutes,   from 1 to
			2026-06-15, 10:00, -,     -5,     minutes,   from 1 to
			2026-06-15, 10:00, -,     99999,  minutes,   from 1 to
			2026-06-15, 10:00, 10:30, 40,     minutes,   make 30 minutes
			2026-03-08, 02:30, 03:30, -,      start,     did not exist
			2026-03-08, 01:30, 02:15, -,      end,       did not exist
			2026-11-01, 01:30, 02:30, -,      startTurn, first or the second
			2026-11-01, 00:30, 01:30, -,      endTurn,   first or the second
			2026-12-01, 11:30, 12:30, -,      end,       future
			2027-01-01, 10:00, 11:00, -,      date,      future
			""")
	void refusesAtTheBoxThatIsWrong(@Nullable LocalDate date, @Nullable LocalTime start, @Nullable LocalTime end,
			@Nullable Integer minutes, String field, String words) {
		Refusal refusal = catchThrowableOfType(Refusal.class,
				() -> of(new ClockTimes.Typed(date, start, null, end, null, minutes)));
		assertThat(refusal.field()).isEqualTo(field);
		assertThat(refusal.sentence()).contains(words);
	}

	@Test
	void keepsTheClockAsItWasEntered() {
		ClockTimes times = of(
				new ClockTimes.Typed(LocalDate.of(2026, 11, 1), LocalTime.of(1, 30), Turn.SECOND, null, null, 45));
		assertThat(times.enteredStart()).isEqualTo("01:30 second");
		assertThat(times.enteredEnd()).isEqualTo("02:15");
	}

	@Test
	void letsTwoClocksDifferAFewMinutes() {
		ClockTimes times = of(
				ClockTimes.Typed.of(LocalDate.of(2026, 12, 1), LocalTime.of(11, 30), LocalTime.of(12, 4)));
		assertThat(times.minutes()).isEqualTo(34);
	}

	private static ClockTimes of(ClockTimes.Typed typed) {
		return ClockTimes.of(typed, HARRISBURG, LATER);
	}

}

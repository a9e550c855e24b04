package org.peerstead.encounters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.encounters.ClockTimes.Typed;
import org.peerstead.rules.Check;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Judge;
import org.peerstead.rules.Judgement;
import org.peerstead.rules.Moment;
import org.peerstead.rules.VisitFacts;
import org.peerstead.rules.Work;
import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every minute of 2026 in Harrisburg, both clock changes among them (March 8 forward,
 * November 1 back): each that passed can be said in just one way, each that the clock
 * skipped is refused, each that it showed twice is asked about, and none is guessed.
 */
class EveryMinuteOfAYearTests {

	private static final ZoneId HARRISBURG = ZoneId.of("America/New_York");

	private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

	private static final LocalDate FORWARD = LocalDate.of(2026, 3, 8);

	private static final LocalDate BACK = LocalDate.of(2026, 11, 1);

	private static final Clock LATER = Clock.fixed(Instant.parse("2027-02-01T17:00:00Z"), HARRISBURG);

	private static final Instant FIRST = NEW_YEAR.atStartOfDay(HARRISBURG).toInstant();

	private static final int MINUTES_OF_THE_YEAR = 365 * 24 * 60;

	@Test
	void everyMinuteThatPassedCanBeSaidAndIsReadBackAsItself() {
		for (int minute = 0; minute < MINUTES_OF_THE_YEAR; minute++) {
			Instant start = FIRST.plus(minute, ChronoUnit.MINUTES);
			LocalDateTime local = LocalDateTime.ofInstant(start, HARRISBURG);
			Instant end = start.plus(Duration.ofMinutes(1 + minute % 53));
			if (LocalDateTime.ofInstant(end, HARRISBURG).toLocalDate().equals(local.toLocalDate())) {
				ClockTimes read = ClockTimes.of(ClockTimes.typed(start, end, HARRISBURG), HARRISBURG, LATER);
				if (!read.startsAt().equals(start) || !read.endsAt().equals(end) || read.minutes() != 1 + minute % 53) {
					throw new AssertionError(local + " is read as " + read);
				}
			}
		}
	}

	@Test
	void theClockRefusesTheHourItSkippedAndAsksAboutTheHourItShowedTwice() {
		Set<LocalDateTime> refused = new HashSet<>();
		Set<LocalDateTime> asked = new HashSet<>();
		for (LocalDateTime local = NEW_YEAR.atStartOfDay(); local.getYear() == NEW_YEAR.getYear(); local = local
			.plusMinutes(1)) {
			String field = refusedAt(local, null);
			if ("start".equals(field)) {
				refused.add(local);
			}
			else if ("startTurn".equals(field)) {
				asked.add(local);
			}
			else if (field != null && !local.toLocalTime().equals(LocalTime.of(23, 59))) {
				throw new AssertionError(local + " is refused at " + field);
			}
		}
		assertThat(refused).isEqualTo(hour(FORWARD.atTime(2, 0)));
		assertThat(asked).isEqualTo(hour(BACK.atTime(1, 0)));
		assertThat(asked).allSatisfy((local) -> {
			assertThat(refusedAt(local, Turn.FIRST)).isNull();
			assertThat(Duration.between(at(local, Turn.FIRST), at(local, Turn.SECOND))).isEqualTo(Duration.ofHours(1));
		});
	}

	/** The units of a visit in such a night are those of the minutes that passed. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 14, 15, 59, 60, 61, 90, 119, 120, 180 })
	void aVisitInTheNightOfAClockChangeIsJudgedByTheMinutesThatPassed(int minutes) {
		for (LocalDate night : List.of(FORWARD, BACK)) {
			Instant midnight = night.atStartOfDay(HARRISBURG).toInstant();
			for (int minute = 0; minute < 6 * 60; minute++) {
				Instant start = midnight.plus(minute, ChronoUnit.MINUTES);
				ClockTimes times = ClockTimes.of(
						ClockTimes.typed(start, start.plus(Duration.ofMinutes(minutes)), HARRISBURG), HARRISBURG,
						LATER);
				Judgement judgement = judge(night, VisitInHand.times(times, HARRISBURG));
				assertThat(judgement.has(Check.TIMES_MISSING)).as("%s", times).isFalse();
				assertThat(judgement.minutes()).as("%s", times).isEqualTo(minutes);
			}
		}
	}

	/** What the clock shows alike is an hour apart, and is known to be. */
	@Test
	void theSameTimeOfTheClockTwiceInANightIsNotTheSameHour() {
		for (int minute = 0; minute < 60; minute++) {
			LocalDateTime local = BACK.atTime(1, minute);
			Instant first = at(local, Turn.FIRST);
			Instant second = at(local, Turn.SECOND);
			VisitFacts.Contact earlier = contact(first, first.plus(Duration.ofMinutes(30)));
			VisitFacts.Contact later = contact(second, second.plus(Duration.ofMinutes(30)));
			assertThat(overlaps(first, 30, later)).as("%s, then again", local).isFalse();
			assertThat(overlaps(second, 30, earlier)).as("%s, after the first", local).isFalse();
			assertThat(overlaps(first, 61, later)).as("%s, until after the second", local).isTrue();
			assertThat(overlaps(second.minus(Duration.ofMinutes(31)), 30, earlier)).as("%s", local).isTrue();
		}
	}

	private static VisitFacts.Contact contact(Instant from, Instant until) {
		return new EncounterFacts.Block(new UUID(0, 2), Work.PEER_SUPPORT, from, until, null, null, 0, false, false)
			.contact(HARRISBURG);
	}

	private static boolean overlaps(Instant from, int minutes, VisitFacts.Contact other) {
		ClockTimes times = ClockTimes.of(ClockTimes.typed(from, from.plus(Duration.ofMinutes(minutes)), HARRISBURG),
				HARRISBURG, LATER);
		return judge(BACK, VisitInHand.times(times, HARRISBURG), other).has(Check.PEER_OVERLAP);
	}

	private static Set<LocalDateTime> hour(LocalDateTime from) {
		Set<LocalDateTime> minutes = new HashSet<>();
		for (int minute = 0; minute < 60; minute++) {
			minutes.add(from.plusMinutes(minute));
		}
		return minutes;
	}

	private static @Nullable String refusedAt(LocalDateTime local, @Nullable Turn turn) {
		try {
			at(local, turn);
			return null;
		}
		catch (Refusal ex) {
			return ex.field();
		}
	}

	/** One minute long, so that only the start can be doubted. */
	private static Instant at(LocalDateTime local, @Nullable Turn turn) {
		return ClockTimes
			.of(new Typed(local.toLocalDate(), local.toLocalTime(), turn, null, null, 1), HARRISBURG, LATER)
			.startsAt();
	}

	private static Judgement judge(LocalDate day, VisitFacts.Times times, VisitFacts.Contact... others) {
		VisitFacts facts = new VisitFacts(day.plusDays(1),
				new VisitFacts.Visit(day, times, Work.PEER_SUPPORT, null, null, null, Set.of()), VisitFacts.Note.BLANK,
				null, new VisitFacts.Peer(new UUID(0, 1), "Jamie Cole", List.of(), List.of(others)), null,
				new VisitFacts.Agency(null, null, null), VisitFacts.Billing.none());
		return Judge.judge(facts, EffectiveRules.resolve(List.of(), day), Moment.TYPING);
	}

}

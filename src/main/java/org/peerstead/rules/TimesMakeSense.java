package org.peerstead.rules;

import java.time.Duration;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.DateSpan;

/** Check 3: a start and an end, or a start and minutes, within one day that has come. */
class TimesMakeSense implements Policy {

	private static final int CLOCK_CHANGE_IS_OVER = 3;

	@Override
	public void look(Hearing visit) {
		if (visit.day.isAfter(visit.facts.today())) {
			visit.block(Check.TIMES_MISSING, "The visit is dated " + DateSpan.display(visit.day)
					+ ", which has not come yet. Log it after you have met.", FixAt.THIS_FORM, "serviceDate");
		}
		VisitFacts.Times times = visit.facts.visit().times();
		if (times.start() == null) {
			visit.missing(Check.TIMES_MISSING, "The start time is missing. A billed visit shows when it began.",
					"start");
		}
		if (times.end() == null && times.minutes() == null) {
			visit.missing(Check.TIMES_MISSING, "The end time is missing. Give the end, or how many minutes it took.",
					"end");
		}
		if (times.minutes() != null && times.minutes() <= 0) {
			visit.block(Check.TIMES_MISSING, "A visit takes at least one minute. Check the minutes.", FixAt.THIS_FORM,
					"minutes");
		}
		else if (times.start() != null) {
			String fault = faultOf(times.start(), times);
			if (fault != null) {
				visit.block(Check.TIMES_MISSING, fault, FixAt.THIS_FORM, "end");
			}
		}
	}

	private static @Nullable String faultOf(LocalTime start, VisitFacts.Times times) {
		LocalTime end = times.end();
		Integer minutes = times.minutes();
		if (end == null) {
			return (minutes != null && Hearing.Span.of(times) == null)
					? "From " + Words.time(start) + ", " + UnitSum.minutes(minutes)
							+ " run past midnight. End this visit by 11:59 PM and log the rest on" + " the next day."
					: null;
		}
		if (!end.isAfter(start)) {
			return "The visit ends at " + Words.time(end) + ", and it starts at " + Words.time(start)
					+ ". The end must be later, on the same day: a visit past midnight is logged as two.";
		}
		long between = Duration.between(start, end).toMinutes();
		if (minutes != null && minutes != between && !clocksChanged(start, Math.abs(between - minutes))) {
			return Words.time(start) + " to " + Words.time(end) + " is " + between + " minutes, but " + minutes
					+ " are written. Correct one of them.";
		}
		return null;
	}

	/** In the night when clocks change, the minutes and the clock differ by an hour. */
	private static boolean clocksChanged(LocalTime start, long difference) {
		return difference == 60 && start.getHour() < CLOCK_CHANGE_IS_OVER;
	}

}

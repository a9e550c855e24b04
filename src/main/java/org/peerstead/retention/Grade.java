package org.peerstead.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A worker's time on one rung of the ladder: until a promotion, or until something else
 * ended it, or still going on.
 */
public record Grade(Career career, Placed placed, @Nullable LocalDate until, boolean promoted) {

	/**
	 * A peer or another worker in one spell of work, with where they stood on the ladder
	 * from which day on, the first first.
	 */
	public record Career(boolean peer, UUID worker, LocalDate from, @Nullable LocalDate left, List<Placed> placed) {

	}

	/** On a rung from a day on. */
	public record Placed(UUID rung, String title, LocalDate from, boolean promotion) {

	}

	/**
	 * The grades of a career. A further row for the same rung is no change. A move to
	 * another rung that is no promotion ends the time in the old one without one, as
	 * leaving does: the wait for a promotion was cut off, and nobody knows how long it
	 * would have been.
	 */
	static List<Grade> of(Career career) {
		List<Grade> grades = new ArrayList<>();
		Placed now = null;
		for (Placed next : career.placed()) {
			if (now != null && !next.promotion() && next.rung().equals(now.rung())) {
				continue;
			}
			if (now != null) {
				grades.add(new Grade(career, now, next.from(), next.promotion()));
			}
			now = next;
		}
		if (now != null) {
			grades.add(new Grade(career, now, career.left(), false));
		}
		return List.copyOf(grades);
	}

	/** As far as it lies within the window; nothing if it lies outside. */
	Optional<Waiting> within(Window window) {
		LocalDate begin = this.placed.from();
		LocalDate from = window.from();
		LocalDate start = (from != null && from.isAfter(begin)) ? from : begin;
		boolean over = this.until != null && !this.until.isAfter(window.through());
		LocalDate end = (over && this.until != null) ? this.until : window.through();
		return end.isBefore(start) ? Optional.empty()
				: Optional.of(new Waiting(this, start, end, over && this.promoted));
	}

	/** A grade as it was observed: how long somebody waited for a promotion. */
	public record Waiting(Grade grade, LocalDate from, LocalDate through, boolean ended) implements Observed {

		@Override
		public double entry() {
			LocalDate begin = this.grade.placed().from();
			return this.from.equals(begin) ? 0 : ChronoUnit.DAYS.between(begin, this.from) - 0.5;
		}

		@Override
		public double exit() {
			return ChronoUnit.DAYS.between(this.grade.placed().from(), this.through);
		}

	}

}

package org.peerstead.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Days from one through another, both included; without a last day it goes on. A start
 * that nobody knows is {@link LocalDate#MIN}, which PostgreSQL's driver stores as
 * -infinity.
 */
public record DateSpan(LocalDate from, @Nullable LocalDate through) {

	/** Every day there is: neither start nor end is known. */
	public static final DateSpan ALWAYS = new DateSpan(LocalDate.MIN, null);

	private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

	public DateSpan {
		if (through != null && through.isBefore(from)) {
			throw new Refusal("The last day, " + display(through) + ", is before the first, " + display(from)
					+ ". Check both dates.");
		}
	}

	public static DateSpan of(LocalDate from, LocalDate through) {
		return new DateSpan(from, through);
	}

	public static DateSpan from(LocalDate from) {
		return new DateSpan(from, null);
	}

	public static DateSpan through(LocalDate through) {
		return new DateSpan(LocalDate.MIN, through);
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && (this.through == null || !day.isAfter(this.through));
	}

	public boolean overlaps(DateSpan other) {
		return startsByTheEndOf(other) && other.startsByTheEndOf(this);
	}

	private boolean startsByTheEndOf(DateSpan other) {
		return other.through == null || !this.from.isAfter(other.through);
	}

	public boolean startIsKnown() {
		return !this.from.equals(LocalDate.MIN);
	}

	public boolean isOpenEnded() {
		return this.through == null;
	}

	/** How many days, both ends counted; a span without both ends has no number. */
	public long days() {
		if (this.through == null || !startIsKnown()) {
			throw new IllegalStateException("An open span has no number of days: " + this);
		}
		return ChronoUnit.DAYS.between(this.from, this.through) + 1;
	}

	public DateSpan endingOn(LocalDate lastDay) {
		return new DateSpan(this.from, lastDay);
	}

	/** For people: "03/01/2026 to 02/28/2027", "from 03/01/2026", "until 02/28/2027". */
	@Override
	public String toString() {
		if (this.through == null) {
			return startIsKnown() ? "from " + display(this.from) : "at any date";
		}
		return startIsKnown() ? display(this.from) + " to " + display(this.through) : "until " + display(this.through);
	}

	/** A day as every page and sentence shows it: MM/DD/YYYY. */
	public static String display(LocalDate day) {
		return US.format(day);
	}

}

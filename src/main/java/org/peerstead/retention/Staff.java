package org.peerstead.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;

/**
 * The measures of staying, each by its published definition, over the spells of a program
 * or of a part of it. A period has both its days; both count.
 */
public final class Staff {

	private final List<Spell> spells;

	public Staff(List<Spell> spells) {
		this.spells = List.copyOf(spells);
	}

	/** A count of people, and of those it is a share of. */
	public record Share(List<Spell> counted, List<Spell> of) {

		/** Percent; nothing where nobody is there to be a share of. */
		public OptionalDouble percent() {
			return this.of.isEmpty() ? OptionalDouble.empty()
					: OptionalDouble.of(100.0 * this.counted.size() / this.of.size());
		}

	}

	/** Those employed on this day. */
	public List<Spell> on(LocalDate day) {
		return those((spell) -> spell.covers(day));
	}

	/** Those whose last day lies in the period. */
	public List<Spell> separations(DateSpan period) {
		return those((spell) -> in(period, spell.left()));
	}

	public List<Spell> separations(DateSpan period, Leaving leaving) {
		return those((spell) -> in(period, spell.left()) && spell.leaving() == leaving);
	}

	/** Those whose first day lies in the period. */
	public List<Spell> hires(DateSpan period) {
		return those((spell) -> in(period, spell.entered()));
	}

	/** Those employed on any day of the period. */
	public List<Spell> during(DateSpan period) {
		return those((spell) -> daysWithin(spell, period) > 0);
	}

	/**
	 * How many were employed on an average day: the days that all were employed in the
	 * period over its own days.
	 */
	public double averageHeadcount(DateSpan period) {
		long days = this.spells.stream().mapToLong((spell) -> daysWithin(spell, period)).sum();
		return (double) days / period.days();
	}

	/** On how many days of the period the person was employed. */
	public static long daysWithin(Spell spell, DateSpan period) {
		LocalDate last = lastOf(period);
		LocalDate left = spell.left();
		LocalDate end = (left != null && left.isBefore(last)) ? left : last;
		LocalDate start = spell.entered().isAfter(period.from()) ? spell.entered() : period.from();
		return Math.max(0, ChronoUnit.DAYS.between(start, end) + 1);
	}

	/**
	 * A number of people for each hundred employed on average; nothing where nobody was.
	 */
	public OptionalDouble rate(List<Spell> people, DateSpan period) {
		double average = averageHeadcount(period);
		return (average > 0) ? OptionalDouble.of(100 * people.size() / average) : OptionalDouble.empty();
	}

	/**
	 * The stability index (Armstrong): of those employed a year ago, who has been here
	 * all the time since.
	 */
	public Share stability(LocalDate on) {
		List<Spell> then = on(on.minusYears(1));
		return new Share(then.stream().filter((spell) -> spell.covers(on)).toList(), then);
	}

	/** Of those employed on the day, who has been here for a year or more. */
	public Share hereForAYear(LocalDate on) {
		List<Spell> now = on(on);
		return new Share(now.stream().filter((spell) -> !spell.entered().isAfter(on.minusYears(1))).toList(), now);
	}

	/** How long those who began in the period stay, observed through the day. */
	public SurvivalCurve entrants(DateSpan period, LocalDate through) {
		Window window = new Window(null, through);
		return KaplanMeier
			.of(Window.lifetimes(hires(period).stream().flatMap((spell) -> window.of(spell).stream()).toList()));
	}

	private List<Spell> those(Predicate<Spell> condition) {
		return this.spells.stream().filter(condition).toList();
	}

	private static boolean in(DateSpan period, @Nullable LocalDate day) {
		return day != null && period.contains(day);
	}

	private static LocalDate lastOf(DateSpan period) {
		LocalDate through = period.through();
		if (through == null) {
			throw new IllegalArgumentException("A period has both its days");
		}
		return through;
	}

}

package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Units of a person's visits with one payer around a day, as they were judged last: asked
 * of the database in one go, and kept up while visits are judged one after the other, so
 * that each sees what the one before it used. For one thread.
 */
final class UnitsBefore {

	private static final Sum NOTHING = new Sum(0, 0, 0, 0);

	private Source source;

	private final Map<Of, NavigableMap<LocalDate, Sum>> changed = new HashMap<>();

	UnitsBefore(Source source) {
		this.source = source;
	}

	/** Asks for further visits elsewhere; what was judged so far still counts. */
	void answeredBy(Source further) {
		this.source = further;
	}

	/**
	 * How many units from the first day through the last, apart from those of one day:
	 * before it, and after it.
	 */
	record Ask(UUID person, UUID payer, LocalDate from, LocalDate day, LocalDate through) {
	}

	/**
	 * Units before the day, how many of them not claimed yet and by phone, and after it.
	 */
	record Sum(int units, int pending, int byPhone, int later) {

		Sum plus(Sum other) {
			return new Sum(this.units + other.units, this.pending + other.pending, this.byPhone + other.byPhone,
					this.later + other.later);
		}

	}

	/** Where the answers come from; nothing is known of an ask that was not prepared. */
	@FunctionalInterface
	interface Source {

		@Nullable Sum of(Ask ask);

	}

	/** Takes down what is asked, to be answered together. */
	static final class Asked implements Source {

		private final Map<Ask, Integer> asks = new LinkedHashMap<>();

		@Override
		public Sum of(Ask ask) {
			this.asks.putIfAbsent(ask, this.asks.size());
			return NOTHING;
		}

		java.util.Collection<Ask> asks() {
			return this.asks.keySet();
		}

	}

	private record Of(UUID person, UUID payer) {
	}

	/** With the visits judged so far, those of the day itself among them. */
	Sum sum(Ask ask) {
		Sum kept = this.source.of(ask);
		Sum sum = (kept != null) ? kept : NOTHING;
		NavigableMap<LocalDate, Sum> days = this.changed.get(new Of(ask.person(), ask.payer()));
		if (days != null) {
			LocalDate last = ask.through().isBefore(ask.day()) ? ask.through() : ask.day();
			for (Sum change : days.subMap(ask.from(), true, last, true).values()) {
				sum = sum.plus(change);
			}
		}
		return sum;
	}

	/** What visits judged so far have changed on one day. */
	Sum on(UUID person, UUID payer, LocalDate day) {
		NavigableMap<LocalDate, Sum> days = this.changed.get(new Of(person, payer));
		Sum change = (days != null) ? days.get(day) : null;
		return (change != null) ? change : NOTHING;
	}

	/** A visit was judged, or what was kept of it no longer counts. */
	void add(UUID person, UUID payer, LocalDate day, int units, boolean claimed, boolean byPhone) {
		if (units != 0) {
			this.changed.computeIfAbsent(new Of(person, payer), (of) -> new TreeMap<>())
				.merge(day, new Sum(units, claimed ? 0 : units, byPhone ? units : 0, 0), Sum::plus);
		}
	}

}

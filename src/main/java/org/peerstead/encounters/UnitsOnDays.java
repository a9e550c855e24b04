package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Units of many persons' visits day by day, held so that the sum over any stretch of days
 * is found at once. The days of one person and payer come in order.
 */
final class UnitsOnDays implements UnitsBefore.Source {

	private final Map<Of, Days> days = new HashMap<>();

	private record Of(UUID person, UUID payer) {
	}

	void take(UUID person, UUID payer, LocalDate day, UnitsBefore.Sum units) {
		this.days.computeIfAbsent(new Of(person, payer), (of) -> new Days()).add(day.toEpochDay(), units);
	}

	void forget(UUID person) {
		this.days.keySet().removeIf((of) -> of.person().equals(person));
	}

	@Override
	public UnitsBefore.@Nullable Sum of(UnitsBefore.Ask ask) {
		Days known = this.days.get(new Of(ask.person(), ask.payer()));
		long until = ask.day().isAfter(ask.through()) ? ask.through().toEpochDay() + 1 : ask.day().toEpochDay();
		return (known != null) ? known.between(ask.from().toEpochDay(), until) : null;
	}

	/** Running sums: the first is zero, each further one includes its day. */
	private static final class Days {

		private long[] day = new long[16];

		private int[][] sums = new int[17][3];

		private int count;

		void add(long on, UnitsBefore.Sum units) {
			if (this.count == this.day.length) {
				this.day = Arrays.copyOf(this.day, this.count * 2);
				this.sums = Arrays.copyOf(this.sums, this.count * 2 + 1);
			}
			int[] before = this.sums[this.count];
			this.day[this.count++] = on;
			this.sums[this.count] = new int[] { before[0] + units.units(), before[1] + units.pending(),
					before[2] + units.byPhone() };
		}

		/** From the first day up to the second, that one left out. */
		UnitsBefore.Sum between(long from, long until) {
			int[] first = this.sums[before(from)];
			int[] last = this.sums[before(until)];
			return new UnitsBefore.Sum(Math.max(0, last[0] - first[0]), Math.max(0, last[1] - first[1]),
					Math.max(0, last[2] - first[2]), 0);
		}

		/** How many days lie before this one. */
		private int before(long on) {
			int found = Arrays.binarySearch(this.day, 0, this.count, on);
			return (found >= 0) ? found : -found - 1;
		}

	}

}

package org.peerstead.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;

/**
 * What the records say of one worker's way up: the steps on the ladder so far, the spells
 * of work as a peer, the last day of a certification that is valid now, and what people
 * confirmed.
 */
public record GrowthFacts(List<Placed> placed, List<DateSpan> spells, @Nullable LocalDate certifiedThrough,
		Map<UUID, Confirmed> confirmed) {

	/** From this day the worker stood on this rung. */
	public record Placed(UUID rung, LocalDate from) {

	}

	/** Who said so, and on which day. */
	public record Confirmed(LocalDate on, String by) {

	}

	/** The rung on which the worker stands on the day. */
	@Nullable Placed here(LocalDate on) {
		Placed here = null;
		for (Placed step : this.placed) {
			// a second row for the same rung does not begin the time in grade again
			if (!step.from().isAfter(on) && (here == null || !here.rung().equals(step.rung()))) {
				here = step;
			}
		}
		return here;
	}

	/**
	 * Full months of work as a peer up to the day, each day counted once however many
	 * employments it had; 30 days left over from several spells make a month.
	 */
	int monthsAsPeer(LocalDate on) {
		long months = 0;
		long days = 0;
		for (DateSpan span : joined(on)) {
			Period worked = Period.between(span.from(), lastOf(span, on).plusDays(1));
			months += worked.toTotalMonths();
			days += worked.getDays();
		}
		return Math.toIntExact(months + days / 30);
	}

	private List<DateSpan> joined(LocalDate on) {
		List<DateSpan> joined = new ArrayList<>();
		this.spells.stream()
			.filter((spell) -> !spell.from().isAfter(on))
			.sorted((one, other) -> one.from().compareTo(other.from()))
			.forEach((spell) -> {
				int top = joined.size() - 1;
				if (top >= 0 && !spell.from().isAfter(lastOf(joined.get(top), on).plusDays(1))) {
					LocalDate last = lastOf(joined.get(top), on);
					LocalDate next = lastOf(spell, on);
					joined.set(top, DateSpan.of(joined.get(top).from(), next.isAfter(last) ? next : last));
				}
				else {
					joined.add(DateSpan.of(spell.from(), lastOf(spell, on)));
				}
			});
		return joined;
	}

	private static LocalDate lastOf(DateSpan span, LocalDate on) {
		LocalDate through = span.through();
		return (through == null || through.isAfter(on)) ? on : through;
	}

}

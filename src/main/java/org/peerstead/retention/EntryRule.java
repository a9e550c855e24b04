package org.peerstead.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A rule by which people of a state could become certified, from a day on; the first has
 * none. Where the day is not known the rule divides nobody.
 */
public record EntryRule(int ordinal, String name, @Nullable LocalDate from, String trust, String source,
		@Nullable String note) {

	/** Whether its first day is known, or it is the first rule of all. */
	public boolean divides() {
		return this.from != null || this.ordinal == 1;
	}

	/** The rule in force on this day. */
	static Optional<EntryRule> on(LocalDate day, List<EntryRule> rules) {
		return rules.stream()
			.filter(EntryRule::divides)
			.filter((rule) -> rule.from() == null || !rule.from().isAfter(day))
			.reduce((earlier, later) -> later);
	}

}

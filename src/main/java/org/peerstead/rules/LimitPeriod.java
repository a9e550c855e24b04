package org.peerstead.rules;

import java.time.LocalDate;
import java.time.Month;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.DateSpan;

/** The stretch of time over which a limit of units runs. */
public enum LimitPeriod {

	/** January to December. */
	CALENDAR_YEAR("calendar year") {
		@Override
		DateSpan around(LocalDate day, EffectiveRules rules) {
			return DateSpan.of(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
		}

		@Override
		String named(DateSpan counted) {
			return "in " + counted.from().getYear();
		}
	},

	/**
	 * Twelve months from the first month of the state's year; off while it is unknown.
	 */
	FISCAL_YEAR("fiscal year") {
		@Override
		@Nullable DateSpan around(LocalDate day, EffectiveRules rules) {
			Month first = Cap.fiscalYearMonth(rules);
			if (first == null) {
				return null;
			}
			LocalDate start = Cap.fiscalYearOf(day, first);
			return DateSpan.of(start, start.plusYears(1).minusDays(1));
		}

		@Override
		EffectiveRules.@Nullable Ruled needs(EffectiveRules rules) {
			return rules.ruled(Parameter.FISCAL_YEAR_MONTH);
		}

		@Override
		String named(DateSpan counted) {
			return "in the fiscal year from " + DateSpan.display(counted.from());
		}
	},

	/** So many months up to the day of the visit, that day included. */
	ROLLING_MONTHS("the months just past") {
		@Override
		@Nullable DateSpan around(LocalDate day, EffectiveRules rules) {
			OptionalInt months = rules.number(Parameter.LIMIT_MONTHS);
			return (months.isPresent() && months.getAsInt() > 0)
					? DateSpan.of(day.minusMonths(months.getAsInt()).plusDays(1), day) : null;
		}

		@Override
		EffectiveRules.@Nullable Ruled needs(EffectiveRules rules) {
			return rules.ruled(Parameter.LIMIT_MONTHS);
		}

		@Override
		String named(DateSpan counted) {
			return "since " + DateSpan.display(counted.from());
		}
	};

	private final String words;

	LimitPeriod(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/** The days counted for a visit on the day; nothing when the rules do not tell. */
	abstract @Nullable DateSpan around(LocalDate day, EffectiveRules rules);

	/** The further rule that the stretch rests on, if any. */
	EffectiveRules.@Nullable Ruled needs(EffectiveRules rules) {
		return null;
	}

	abstract String named(DateSpan counted);

}

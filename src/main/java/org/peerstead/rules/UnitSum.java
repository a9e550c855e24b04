package org.peerstead.rules;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.Units;

/**
 * The minutes of a visit made into units, with the sum in words. When a payer adds up a
 * person's day first, a visit gets what it adds to the earlier ones, so that the day's
 * units are the units of the day's minutes.
 */
record UnitSum(Units units, String words) {

	static final int USUAL_UNIT_MINUTES = 15;

	static UnitSum of(VisitFacts facts, EffectiveRules rules, Hearing.@Nullable Span span) {
		if (span == null) {
			return new UnitSum(Units.NONE, "No units yet: the start and end are missing.");
		}
		int minutes = span.minutes();
		Optional<Rounding> rounding = rules.rounding();
		if (rounding.isEmpty()) {
			return new UnitSum(Units.NONE, minutes(minutes) + "; no rule says how minutes become units.");
		}
		int size = rules.number(Parameter.UNIT_MINUTES).orElse(USUAL_UNIT_MINUTES);
		int earlier = earlierMinutes(facts.person(), rules, span);
		Units units = rounding.get().units(earlier + minutes, size).minus(rounding.get().units(earlier, size));
		String added = (earlier == 0) ? "" : " (with " + minutes(earlier) + " earlier that day)";
		return new UnitSum(units,
				minutes(minutes) + added + " = " + units.display() + "; " + rounding.get().words(size) + ".");
	}

	private static int earlierMinutes(VisitFacts.@Nullable Person person, EffectiveRules rules, Hearing.Span span) {
		if (person == null || rules.accumulateScope() == AccumulateScope.CONTACT) {
			return 0;
		}
		int earlier = 0;
		for (VisitFacts.Contact contact : person.otherServices()) {
			if (contact.sameService() && contact.start().isBefore(span.start())) {
				earlier += Math.max(0, (contact.end().toSecondOfDay() - contact.start().toSecondOfDay()) / 60);
			}
		}
		return earlier;
	}

	static String minutes(int minutes) {
		return (minutes == 1) ? "1 minute" : minutes + " minutes";
	}

}

package org.peerstead.rules;

import java.util.ArrayList;
import java.util.List;
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
		AccumulateScope scope = rules.accumulateScope();
		List<Integer> earlier = earlierMinutes(facts.person(), span);
		int before = (scope == AccumulateScope.PERSON_DAY) ? sum(earlier) : 0;
		Units units = rounding.get().units(before + minutes, size).minus(rounding.get().units(before, size));
		String added = (before == 0) ? "" : " (with " + minutes(before) + " earlier that day)";
		return new UnitSum(units, minutes(minutes) + added + " = " + units.display() + "; " + rounding.get().words(size)
				+ "." + otherWay(earlier, minutes, rounding.get(), size, scope));
	}

	/** Where the other way of adding up would give the day other units, both are told. */
	private static String otherWay(List<Integer> earlier, int minutes, Rounding rounding, int size,
			AccumulateScope scope) {
		if (earlier.isEmpty()) {
			return "";
		}
		List<Integer> day = new ArrayList<>(earlier);
		day.add(minutes);
		DayUnits both = DayUnits.of(day, rounding, size, scope);
		return both.differ() ? " The day: " + both.words() + "." : "";
	}

	private static int sum(List<Integer> minutes) {
		int sum = 0;
		for (int one : minutes) {
			sum += one;
		}
		return sum;
	}

	private static List<Integer> earlierMinutes(VisitFacts.@Nullable Person person, Hearing.Span span) {
		if (person == null || person.otherServices().isEmpty()) {
			return List.of();
		}
		List<Integer> earlier = new ArrayList<>(2);
		for (VisitFacts.Contact contact : person.otherServices()) {
			if (contact.sameService() && span.isAfter(contact)) {
				earlier.add(contact.minutes());
			}
		}
		return earlier;
	}

	static String minutes(int minutes) {
		return (minutes == 1) ? "1 minute" : minutes + " minutes";
	}

	/**
	 * The units of the person's earlier contacts of the day, each by itself or all
	 * together as the payer adds them up.
	 */
	static Units earlierThatDay(Hearing visit, VisitFacts.Person person) {
		Optional<Rounding> rounding = visit.rules.rounding();
		if (rounding.isEmpty() || visit.span == null) {
			return Units.NONE;
		}
		int size = visit.rules.number(Parameter.UNIT_MINUTES).orElse(USUAL_UNIT_MINUTES);
		List<Integer> earlier = earlierMinutes(person, visit.span);
		return earlier.isEmpty() ? Units.NONE
				: DayUnits.of(earlier, rounding.get(), size, visit.rules.accumulateScope()).units();
	}

}

package org.peerstead.rules;

import java.util.List;
import java.util.stream.Collectors;

import org.peerstead.shared.Units;

/**
 * The units of several visits of one person on one day, both ways: the minutes added up
 * first, and each visit rounded by itself. Which of the two a payer pays is its rule.
 */
public record DayUnits(List<Integer> minutes, Units together, Units apart, AccumulateScope scope) {

	public static DayUnits of(List<Integer> minutes, Rounding rounding, int unitMinutes, AccumulateScope scope) {
		int sum = minutes.stream().mapToInt(Integer::intValue).sum();
		Units apart = minutes.stream().map((one) -> rounding.units(one, unitMinutes)).reduce(Units.NONE, Units::plus);
		return new DayUnits(List.copyOf(minutes), rounding.units(sum, unitMinutes), apart, scope);
	}

	/** What this payer's rule makes of them. */
	public Units units() {
		return (this.scope == AccumulateScope.PERSON_DAY) ? this.together : this.apart;
	}

	/** Whether it matters which way is taken. */
	public boolean differ() {
		return !this.together.equals(this.apart);
	}

	/** The sum both ways where they differ, with the one that counts named. */
	public String words() {
		String sum = this.minutes.stream().map(String::valueOf).collect(Collectors.joining(" + ")) + " minutes";
		if (!differ()) {
			return sum + " = " + this.together.display();
		}
		boolean addUp = this.scope == AccumulateScope.PERSON_DAY;
		return sum + " = " + units().display() + ": " + (addUp
				? "this payer adds up the day first; each visit by itself would give " + this.apart.count()
				: "this payer counts each visit by itself; the day added up first would give " + this.together.count());
	}

}

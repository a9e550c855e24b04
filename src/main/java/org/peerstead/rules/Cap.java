package org.peerstead.rules;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/**
 * A limit of units for one person: how many, over which days around a visit they are
 * counted, and how sure we are. Where the period is not known there is no limit to apply,
 * since every period would be a guess. Units already used come from the record and count
 * whatever still waits for its claim.
 */
public record Cap(Ruled rule, Units most, DateSpan counted, String period, Trust trust, boolean mayBeExceeded) {

	/** The limits that hold on the day of the rules: of the day, then of the period. */
	public static List<Cap> of(EffectiveRules rules) {
		List<Cap> caps = new ArrayList<>(2);
		ofDay(rules).ifPresent(caps::add);
		ofPeriod(rules).ifPresent(caps::add);
		return caps;
	}

	/** The most units of one day. */
	public static Optional<Cap> ofDay(EffectiveRules rules) {
		Ruled rule = rules.ruled(Parameter.MAX_UNITS_DAY);
		return (rule != null) ? Optional.of(new Cap(rule, Units.of((Integer) rule.parsed()),
				DateSpan.of(rules.on(), rules.on()), "on " + DateSpan.display(rules.on()), rule.trust(),
				rules.says(Parameter.MORE_UNITS_DAY_BY_AUTHORIZATION))) : Optional.empty();
	}

	/** The most units of the year or months that the rules name. */
	public static Optional<Cap> ofPeriod(EffectiveRules rules) {
		return over(rules, Parameter.MAX_UNITS_PERIOD, Parameter.LIMIT_PERIOD, rules.says(Parameter.MORE_UNITS_PERIOD));
	}

	/** The units that need no authorization; beyond them one is needed. */
	public static Optional<Cap> beforeAuthorization(EffectiveRules rules) {
		return over(rules, Parameter.UNITS_BEFORE_AUTHORIZATION, Parameter.UNITS_BEFORE_AUTHORIZATION_PERIOD, true);
	}

	private static Optional<Cap> over(EffectiveRules rules, Parameter limit, Parameter kind, boolean mayBeExceeded) {
		Ruled rule = rules.ruled(limit);
		Ruled period = rules.ruled(kind);
		if (rule == null || period == null) {
			return Optional.empty();
		}
		LimitPeriod over = (LimitPeriod) period.parsed();
		DateSpan counted = over.around(rules.on(), rules);
		Ruled needs = over.needs(rules);
		if (counted == null) {
			return Optional.empty();
		}
		Trust trust = rule.trust().weakest(period.trust()).weakest((needs != null) ? needs.trust() : Trust.CONFIRMED);
		return Optional
			.of(new Cap(rule, Units.of((Integer) rule.parsed()), counted, over.named(counted), trust, mayBeExceeded));
	}

	/** What is left of it with so many units used. */
	public Used with(Units used) {
		return new Used(this, used);
	}

	/** A limit and what is used of it, waiting claims included. */
	public record Used(Cap cap, Units used) {

		public Units left() {
			return isOver() ? Units.NONE : this.cap.most.minus(this.used);
		}

		/** Whether more is used than the limit allows. */
		public boolean isOver() {
			return this.used.compareTo(this.cap.most) > 0;
		}

		/** With more units on top. */
		public Used and(Units more) {
			return new Used(this.cap, this.used.plus(more));
		}

		/** Full at 100, over it beyond; a limit of nothing is full at once. */
		public int percent() {
			return this.cap.most.isNone() ? 100 : (int) (100L * this.used.count() / this.cap.most.count());
		}

		/** "14 of 16 units used on 06/15/2026; 2 left". */
		public String words() {
			String left = isOver() ? this.used.minus(this.cap.most).display() + " over" : left().count() + " left";
			return this.used.count() + " of " + this.cap.most.display() + " used " + this.cap.period + "; " + left;
		}

	}

	/** The first month of the fiscal year, or nothing when no rule in force tells. */
	static @Nullable Month fiscalYearMonth(EffectiveRules rules) {
		Ruled month = rules.ruled(Parameter.FISCAL_YEAR_MONTH);
		return (month != null) ? (Month) month.parsed() : null;
	}

	/** The first day of the fiscal year that a day lies in. */
	static LocalDate fiscalYearOf(LocalDate day, Month first) {
		LocalDate start = LocalDate.of(day.getYear(), first, 1);
		return start.isAfter(day) ? start.minusYears(1) : start;
	}

}

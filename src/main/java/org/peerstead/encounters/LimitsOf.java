package org.peerstead.encounters;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.EncounterFacts.Block;
import org.peerstead.encounters.UnitsBefore.Ask;
import org.peerstead.encounters.UnitsBefore.Sum;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.participants.ParticipantFacts.AuthorizationFact;
import org.peerstead.rules.Cap;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/**
 * What is used of a payer's limits when a visit comes: by the person's visits before it,
 * in order of service, of any peer and any agency, claimed or not. A visit counts for the
 * authorization of its payer that holds on its day; of two, for the one that ends first.
 */
final class LimitsOf {

	private final UUID payer;

	private final LocalDate day;

	private final ParticipantFacts person;

	private final EffectiveRules rules;

	private final UnitsBefore before;

	private final Sum sameDay;

	private LimitsOf(ParticipantFacts person, UUID payer, LocalDate day, EffectiveRules rules, UnitsBefore before,
			Sum sameDay) {
		this.person = person;
		this.payer = payer;
		this.day = day;
		this.rules = rules;
		this.before = before;
		this.sameDay = sameDay;
	}

	/** For a visit that begins at this time; at none, after all others of its day. */
	static LimitsOf visit(ParticipantFacts person, UUID payer, VisitInHand visit, List<Block> sameDay, ZoneId zone,
			EffectiveRules rules, UnitsBefore before) {
		Sum earlier = new Sum(0, 0, 0, 0);
		for (Block block : sameDay) {
			if (payer.equals(block.payer()) && !block.id().equals(visit.id().value())) {
				earlier = earlier.plus(isEarlier(block, visit.times().start(), zone) ? new Sum(block.units(),
						block.claimed() ? 0 : block.units(), block.byPhone() ? block.units() : 0, 0)
						: new Sum(0, 0, 0, block.units()));
			}
		}
		return new LimitsOf(person, payer, visit.date(), rules, before, earlier);
	}

	private static boolean isEarlier(Block block, @Nullable LocalTime start, ZoneId zone) {
		return start == null || LocalTime.ofInstant(block.startsAt(), zone).isBefore(start);
	}

	VisitFacts.Limits limits() {
		return VisitFacts.Limits.UNKNOWN.authorized(authorized()).used(used()).byPhone(byPhone());
	}

	/** Units of the payer's visits of this day, those after this visit left out. */
	Units earlierThatDay() {
		return units(this.sameDay.units() + this.before.on(this.person.id().value(), this.payer, this.day).units());
	}

	private List<VisitFacts.Authorized> authorized() {
		List<VisitFacts.Authorized> authorized = new ArrayList<>(this.person.authorizations().size());
		for (AuthorizationFact one : this.person.authorizations()) {
			Units used = (isOurs(one) && one.span().contains(this.day)) ? units(sum(only(one)).units()) : Units.NONE;
			authorized.add(new VisitFacts.Authorized(one.payer().value(), one.number(), one.span(), one.units(), used));
		}
		return authorized;
	}

	private VisitFacts.Used used() {
		VisitFacts.Used used = Cap.ofPeriod(this.rules).map((cap) -> {
			Sum sum = sum(List.of(cap.counted()));
			return VisitFacts.Used.in(cap.counted(), units(sum.units()), units(sum.pending()));
		}).orElse(VisitFacts.Used.UNKNOWN);
		return used.earlierThatDay(earlierThatDay()).withoutAuthorization(withoutAuthorization());
	}

	private @Nullable Units withoutAuthorization() {
		Cap free = Cap.beforeAuthorization(this.rules).orElse(null);
		return (free != null) ? units(sum(unauthorized(free.counted())).units()) : null;
	}

	private VisitFacts.@Nullable PhoneShare byPhone() {
		if (this.rules.ruled(Parameter.TELEPHONE_SHARE_MAX) == null) {
			return null;
		}
		Sum sum = sum(List.of(DateSpan.of(this.day.withDayOfYear(1), this.day)));
		return new VisitFacts.PhoneShare(units(sum.byPhone()), units(sum.units()));
	}

	private boolean isOurs(AuthorizationFact one) {
		return one.payer().value().equals(this.payer);
	}

	private static boolean endsFirst(AuthorizationFact one, AuthorizationFact other) {
		int ends = last(one.span()).compareTo(last(other.span()));
		return ends < 0 || (ends == 0 && one.id().compareTo(other.id()) < 0);
	}

	/** The days of an authorization that no other one takes before it. */
	private List<DateSpan> only(AuthorizationFact one) {
		List<DateSpan> days = List.of(one.span());
		for (AuthorizationFact other : this.person.authorizations()) {
			if (isOurs(other) && endsFirst(other, one)) {
				days = without(days, other.span());
			}
		}
		return days;
	}

	private List<DateSpan> unauthorized(DateSpan counted) {
		List<DateSpan> days = List.of(counted);
		for (AuthorizationFact one : this.person.authorizations()) {
			if (isOurs(one)) {
				days = without(days, one.span());
			}
		}
		return days;
	}

	private static List<DateSpan> without(List<DateSpan> days, DateSpan taken) {
		List<DateSpan> left = new ArrayList<>(days.size() + 1);
		for (DateSpan span : days) {
			if (!span.overlaps(taken)) {
				left.add(span);
				continue;
			}
			if (span.from().isBefore(taken.from())) {
				left.add(DateSpan.of(span.from(), taken.from().minusDays(1)));
			}
			LocalDate end = taken.through();
			if (end != null && end.isBefore(last(span))) {
				left.add(new DateSpan(end.plusDays(1), span.through()));
			}
		}
		return left;
	}

	/**
	 * Units on these days up to the visit, those of its own day where it is among them.
	 */
	private Sum sum(List<DateSpan> stretches) {
		Sum sum = new Sum(0, 0, 0, 0);
		for (DateSpan stretch : stretches) {
			sum = stretch.contains(this.day) ? sum.plus(this.sameDay) : sum;
			if (!stretch.from().isAfter(this.day)) {
				sum = sum.plus(this.before
					.sum(new Ask(this.person.id().value(), this.payer, stretch.from(), this.day, last(stretch))));
			}
		}
		return sum;
	}

	/**
	 * Whether a limit is passed by the person's visits altogether, this one of so many
	 * units among them: then the visits after it may feel the change.
	 */
	boolean isFeltLater(int units) {
		if (this.sameDay.later() > 0
				&& (isPassed(this.sameDay, units, this.rules.number(Parameter.MAX_UNITS_DAY).orElse(Integer.MAX_VALUE))
						|| isPassed(this.sameDay, units,
								this.rules.number(Parameter.UNITS_DAY_EDIT).orElse(Integer.MAX_VALUE)))) {
			return true;
		}
		for (AuthorizationFact one : this.person.authorizations()) {
			if (isOurs(one) && one.span().contains(this.day) && isPassed(sum(only(one)), units, one.units().count())) {
				return true;
			}
		}
		Cap period = Cap.ofPeriod(this.rules).orElse(null);
		Cap free = Cap.beforeAuthorization(this.rules).orElse(null);
		return (period != null && isPassed(sum(List.of(period.counted())), units, period.most().count()))
				|| (free != null && isPassed(sum(unauthorized(free.counted())), units, free.most().count()));
	}

	private static boolean isPassed(Sum sum, int units, int most) {
		return sum.later() > 0 && sum.units() + (long) sum.later() + units > most;
	}

	private static LocalDate last(DateSpan span) {
		LocalDate through = span.through();
		return (through != null) ? through : LocalDate.MAX;
	}

	private static Units units(int count) {
		return Units.of(Math.max(0, count));
	}

}

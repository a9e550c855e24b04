package org.peerstead.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.PayReason;
import org.peerstead.shared.DateSpan;

/**
 * Makes up what people are paid. The amounts are samples and nobody's: they rise a little
 * with the years, in steps, and now and then a year goes by without a raise.
 */
final class WageCasting {

	private static final int CENTS_TEN_YEARS_AGO = 1290;

	private static final int CENTS_A_YEAR = 50;

	private static final int YEARS = 10;

	private static final int WEEKS_OF_FORTY_HOURS = 2080;

	private final Chance chance;

	private final LocalDate today;

	WageCasting(Chance chance, LocalDate today) {
		this.chance = chance;
		this.today = today;
	}

	/**
	 * Dollars an hour lifted on a day for those who are there, and for who comes later.
	 */
	record Lift(LocalDate on, int cents, String why) {

	}

	/** A rise on the way up. */
	record Rise(LocalDate on, int cents) {

	}

	/**
	 * Hourly pay from the first day on: so many of a hundred of what a peer worker begins
	 * with, the yearly steps, and what else happened.
	 */
	List<CastRaise> hourly(DateSpan days, int percent, @Nullable Lift lift, List<Rise> rises) {
		LocalDate last = last(days);
		TreeMap<LocalDate, PayReason> reasons = new TreeMap<>();
		for (LocalDate step = next(days.from()); !step.isAfter(last); step = next(step)) {
			if (this.chance.perMille(850)) {
				reasons.put(step, PayReason.STEP);
			}
		}
		rises.stream()
			.filter((rise) -> rise.on().isAfter(days.from()) && !rise.on().isAfter(last))
			.forEach((rise) -> reasons.put(rise.on(), PayReason.PROMOTION));
		if (lift != null && lift.on().isAfter(days.from()) && !lift.on().isAfter(last)) {
			reasons.put(lift.on(), PayReason.MARKET);
		}
		int cents = begins(days.from(), percent)
				+ ((lift != null && !lift.on().isAfter(days.from())) ? lift.cents() : 0);
		List<CastRaise> raises = new ArrayList<>();
		raises.add(CastRaise.hourly(days.from(), PayReason.HIRED, cents, null));
		for (var entry : reasons.entrySet()) {
			String why = (entry.getValue() == PayReason.MARKET && lift != null) ? lift.why() : null;
			cents += by(entry.getKey(), entry.getValue(), lift, rises);
			raises.add(CastRaise.hourly(entry.getKey(), entry.getValue(), cents, why));
		}
		return List.copyOf(raises);
	}

	/** A salary from the first day on, in whole hundreds of dollars. */
	List<CastRaise> salary(DateSpan days, int percent) {
		int dollars = begins(days.from(), percent) * WEEKS_OF_FORTY_HOURS / 10_000 * 100;
		List<CastRaise> raises = new ArrayList<>();
		raises.add(CastRaise.salary(days.from(), PayReason.HIRED, dollars));
		for (LocalDate step = next(days.from()); !step.isAfter(last(days)); step = next(step)) {
			dollars += 100 * this.chance.between(6, 12);
			raises.add(CastRaise.salary(step, PayReason.MARKET, dollars));
		}
		return List.copyOf(raises);
	}

	private int by(LocalDate on, PayReason reason, @Nullable Lift lift, List<Rise> rises) {
		return switch (reason) {
			case PROMOTION -> rises.stream().filter((rise) -> rise.on().equals(on)).mapToInt(Rise::cents).sum();
			case MARKET -> (lift != null) ? lift.cents() : 0;
			default -> 5 * this.chance.between(6, 13);
		};
	}

	/** What somebody begins with on the day, to five cents. */
	private int begins(LocalDate day, int percent) {
		long months = ChronoUnit.MONTHS.between(this.today.minusYears(YEARS), day);
		int usual = CENTS_TEN_YEARS_AGO + (int) (CENTS_A_YEAR * months / 12);
		return 5 * ((usual + 10 * this.chance.between(-3, 5)) * percent / 500);
	}

	private LocalDate next(LocalDate step) {
		return step.plusMonths(12).plusDays(this.chance.between(-20, 40));
	}

	private LocalDate last(DateSpan days) {
		LocalDate through = days.through();
		LocalDate yesterday = this.today.minusDays(1);
		return (through != null && through.isBefore(yesterday)) ? through : yesterday;
	}

}

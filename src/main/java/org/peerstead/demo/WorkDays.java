package org.peerstead.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** On which days made-up peers are at work. */
final class WorkDays {

	private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(1, 1), MonthDay.of(7, 4), MonthDay.of(12, 25));

	private static final int FULL_TIME = 100;

	private final Chance chance;

	WorkDays(Chance chance) {
		this.chance = chance;
	}

	boolean isOne(CastPeer peer, LocalDate day) {
		if (!peer.worksOn(day) || HOLIDAYS.contains(MonthDay.from(day))) {
			return false;
		}
		if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
			return false;
		}
		if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
			return this.chance.perMille(60);
		}
		return !isFree(peer, day) && !isOnLeave(peer, day) && !this.chance.perMille(30);
	}

	/** Part-time peers have days of the week off. */
	private static boolean isFree(CastPeer peer, LocalDate day) {
		int fte = peer.fte().movePointRight(2).intValue();
		int off = (fte == FULL_TIME) ? 0 : (fte > FULL_TIME / 2) ? 1 : 2;
		return (day.getDayOfWeek().getValue() + peer.number()) % 5 < off;
	}

	/** Two weeks in the half year, each peer in other ones. */
	private static boolean isOnLeave(CastPeer peer, LocalDate day) {
		long week = Math.floorDiv(day.toEpochDay() + 3, 7);
		return Math.floorMod(week + peer.number() * 5L, 26) == 0;
	}

}

package org.peerstead.demo;

import java.time.LocalDate;

import org.peerstead.demo.Block.Fate;

/**
 * What became of each made-up visit: a supervisor reads what was signed within some days,
 * gives a few back with a question, and the newest still wait.
 */
final class Fates {

	private static final int UNREAD_DAYS = 2;

	private static final int HALF_READ_DAYS = 6;

	private static final int RECENT_DAYS = 21;

	private final Chance chance;

	private final LocalDate today;

	Fates(Chance chance, LocalDate today) {
		this.chance = chance;
		this.today = today;
	}

	Fate of(LocalDate signedOn) {
		int cast = this.chance.between(1, 1000);
		if (signedOn.isAfter(this.today.minusDays(UNREAD_DAYS + 1))) {
			return Fate.WAITS;
		}
		if (signedOn.isAfter(this.today.minusDays(HALF_READ_DAYS + 1)) && cast <= 250) {
			return Fate.WAITS;
		}
		if (signedOn.isAfter(this.today.minusDays(RECENT_DAYS)) && cast > 980) {
			return Fate.RETURNED;
		}
		return (cast > 997) ? Fate.VOIDED : Fate.APPROVED;
	}

}

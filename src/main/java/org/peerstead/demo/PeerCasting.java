package org.peerstead.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.people.ExitReason;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;

/**
 * Makes up peer workers. The first is the one whom the sample's {@code peer} signs in as;
 * a few have a certification that runs out, ran out, or has a gap, so that the county has
 * something to look after.
 */
final class PeerCasting {

	/** Of a hundred peers, where the agencies' shares end. */
	private static final List<Integer> SHARES = List.of(45, 78, 100);

	private static final int TERM_MONTHS = 24;

	/** Whose certification runs out next week: the story that the first screen tells. */
	static final int LAPSES_NEXT_WEEK = 3;

	/** Whose certification ran out some days ago. */
	static final int LAPSED = 7;

	/** Whose renewal came three weeks late, in the spring of the story. */
	static final int HAD_A_GAP = 11;

	/** New, at work and not certified yet. */
	static final int IN_TRAINING = 19;

	private static final List<ExitReason> EXITS = List.of(ExitReason.PAY, ExitReason.NO_WAY_UP, ExitReason.OTHER_JOB,
			ExitReason.ROLE_CONFLICT, ExitReason.MOVED);

	private final Chance chance;

	private final StoryIds ids;

	private final Names names;

	PeerCasting(Chance chance, StoryIds ids, Names names) {
		this.chance = chance;
		this.ids = ids;
		this.names = names;
	}

	List<CastPeer> cast(LocalDate today, Size size, List<CastAgency> agencies) {
		List<CastPeer> peers = new ArrayList<>();
		for (int number = 0; number < size.peers(); number++) {
			peers.add(peer(number, today, size, agencies.get(agency(number, size))));
		}
		return peers;
	}

	private static int agency(int number, Size size) {
		if (size.agencies() < SHARES.size()) {
			return number * size.agencies() / size.peers();
		}
		int of100 = number * 100 / size.peers();
		int agency = 0;
		while (of100 >= SHARES.get(agency)) {
			agency++;
		}
		return agency;
	}

	private CastPeer peer(int number, LocalDate today, Size size, CastAgency agency) {
		LocalDate beginning = Story.beginning(today, size);
		boolean leaves = number > 20 && number % 5 == 2;
		LocalDate hired = hired(number, beginning, today, leaves);
		LocalDate left = leaves ? this.chance.day(beginning.plusDays(90), today.minusDays(25)) : null;
		return new CastPeer(number, new PeerId(this.ids.next(hired)), new UserId(this.ids.next(hired)), agency,
				this.names.next(), fte(number), new DateSpan(hired, left),
				leaves ? EXITS.get(number / 5 % EXITS.size()) : null, certified(number, hired, today, left));
	}

	/** Two of three were there before the story begins. */
	private LocalDate hired(int number, LocalDate beginning, LocalDate today, boolean leaves) {
		if (number == IN_TRAINING) {
			return today.minusDays(40);
		}
		boolean before = leaves || number < 12 || this.chance.perMille(600);
		return before ? this.chance.day(beginning.minusMonths(50), beginning.minusDays(20))
				: this.chance.day(beginning.plusDays(10), today.minusDays(15));
	}

	private BigDecimal fte(int number) {
		if (number <= HAD_A_GAP || this.chance.perMille(600)) {
			return BigDecimal.ONE;
		}
		return this.chance.perMille(500) ? new BigDecimal("0.75") : new BigDecimal("0.5");
	}

	/** Terms of two years, back to before the hiring; the last one ends as told. */
	private List<DateSpan> certified(int number, LocalDate hired, LocalDate today, @Nullable LocalDate left) {
		if (number == IN_TRAINING) {
			return List.of();
		}
		List<DateSpan> terms = new ArrayList<>();
		LocalDate through = expires(number, today);
		LocalDate from = through.minusMonths(TERM_MONTHS).plusDays(1);
		if (number == HAD_A_GAP) {
			from = today.minusDays(160);
			through = from.plusMonths(TERM_MONTHS).minusDays(1);
			terms.add(DateSpan.of(from, through));
			through = from.minusDays(22);
			from = through.minusMonths(TERM_MONTHS).plusDays(1);
		}
		terms.add(0, DateSpan.of(from, through));
		LocalDate first = hired.minusDays(this.chance.between(10, 200));
		while (from.isAfter(first)) {
			through = from.minusDays(1);
			from = through.minusMonths(TERM_MONTHS).plusDays(1);
			terms.add(0, DateSpan.of(from, through));
		}
		if (left != null) {
			LocalDate lastDay = left;
			terms.removeIf((term) -> term.from().isAfter(lastDay));
		}
		return List.copyOf(terms);
	}

	private LocalDate expires(int number, LocalDate today) {
		return switch (number) {
			case LAPSES_NEXT_WEEK -> today.plusDays(6);
			case LAPSED -> today.minusDays(10);
			case 13 -> today.plusDays(24);
			case 21 -> today.plusDays(47);
			case 33 -> today.plusDays(80);
			default -> today.plusDays(this.chance.between(100, 690));
		};
	}

}

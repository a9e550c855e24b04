package org.peerstead.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.peerstead.access.web.SampleStory;
import org.peerstead.people.ExitReason;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Rate;

/**
 * The story that the sample tells of pay: two teams of the same size began in the same
 * weeks, and as many left the one as the other. Then the wages of the first were lifted.
 * From that day on its people stay; those of the other go on leaving.
 */
final class TwoTeams {

	static final String FIRST_NAME = "Harbor team";

	static final String SECOND_NAME = "Bridge team";

	/** What the wages of the first were lifted by, in cents an hour. */
	static final int LIFT = 325;

	private static final int MONTHS_AGO = 68;

	private static final int MONTHS_TO_THE_LIFT = 20;

	/** Who of the peers of today was there when the teams began. */
	private static final int STAYED_WITH_THE_FIRST = 10;

	private static final int STAYED_WITH_THE_SECOND = 2;

	/** Peers of today who came to the two late. */
	private static final int CAME_LATE_TO_THE_FIRST = 2;

	private static final int CAME_LATE_TO_THE_SECOND = 3;

	private static final List<Going> FIRST = List.of(Going.after(4, ExitReason.OTHER_JOB),
			Going.after(8, ExitReason.PAY), Going.after(12, ExitReason.ROLE_CONFLICT), Going.after(17, ExitReason.PAY),
			Going.after(27, ExitReason.MOVED), Going.after(50, ExitReason.HEALTH), new Going(7, 12, ExitReason.PAY));

	private static final List<Going> SECOND = List.of(Going.after(3, ExitReason.PAY),
			Going.after(7, ExitReason.OTHER_JOB), Going.after(13, ExitReason.PAY), Going.after(18, ExitReason.STIGMA),
			Going.after(22, ExitReason.PAY), Going.after(24, ExitReason.OTHER_JOB), Going.after(27, ExitReason.PAY),
			Going.after(30, ExitReason.NO_WAY_UP), Going.after(33, ExitReason.PAY),
			Going.after(37, ExitReason.BENEFITS), Going.after(41, ExitReason.OTHER_JOB),
			Going.after(45, ExitReason.PAY), Going.after(49, ExitReason.NO_WAY_UP), new Going(7, 16, ExitReason.PAY),
			new Going(16, 20, ExitReason.ROLE_CONFLICT), new Going(24, 22, ExitReason.PAY),
			new Going(30, 21, ExitReason.OTHER_JOB));

	private final LocalDate began;

	TwoTeams(LocalDate today) {
		this.began = today.minusMonths(MONTHS_AGO);
	}

	/**
	 * Someone came so many months after the teams began, and left after so many more.
	 */
	record Going(int came, int stayed, ExitReason reason) {

		static Going after(int months, ExitReason reason) {
			return new Going(0, months, reason);
		}

	}

	/** In which of an agency's teams the peers of today work, and who began there. */
	record Seat(CastPeer peer, int team, boolean fromTheBeginning) {

	}

	/** The first day of both. */
	LocalDate began() {
		return this.began;
	}

	/** The day on which the wages of the first were lifted. */
	LocalDate lifted() {
		return this.began.plusMonths(MONTHS_TO_THE_LIFT);
	}

	/** The story in a sentence, and the page that draws both curves. */
	SampleStory.Told told(CastAgency agency) {
		return new SampleStory.Told(
				"On " + DateSpan.display(lifted()) + " the wages of the " + FIRST_NAME + " were lifted by "
						+ Rate.of(BigDecimal.valueOf(LIFT, 2).toPlainString()).display()
						+ " an hour. Since then its people stay; those of the " + SECOND_NAME
						+ ", which began in the same weeks, go on leaving.",
				"See both curves", "/retention/survival?by=team&agency=" + agency.id());
	}

	/** Who left the team of this place. */
	static List<Going> left(int team) {
		return (team == 0) ? FIRST : SECOND;
	}

	/** The agency's peers of today in its three teams, the sample's own peer first. */
	static List<Seat> seats(List<CastPeer> peers) {
		List<CastPeer> inOrder = new ArrayList<>(peers);
		inOrder.sort(Comparator.comparing((CastPeer peer) -> peer.number() != 0)
			.thenComparing((peer) -> peer.employed().from())
			.thenComparing(CastPeer::number));
		int late = inOrder.size() - CAME_LATE_TO_THE_FIRST - CAME_LATE_TO_THE_SECOND;
		List<Seat> seats = new ArrayList<>();
		for (int at = 0; at < inOrder.size(); at++) {
			seats.add(seat(inOrder.get(at), at, late));
		}
		return seats;
	}

	private static Seat seat(CastPeer peer, int at, int late) {
		if (at < STAYED_WITH_THE_FIRST) {
			return new Seat(peer, 0, true);
		}
		if (at < STAYED_WITH_THE_FIRST + STAYED_WITH_THE_SECOND) {
			return new Seat(peer, 1, true);
		}
		if (at < late) {
			return new Seat(peer, 2, false);
		}
		return new Seat(peer, (at < late + CAME_LATE_TO_THE_FIRST) ? 0 : 1, false);
	}

}

package org.peerstead.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.Band;
import org.peerstead.pay.Rung;
import org.peerstead.pay.Rung.Ladder;
import org.peerstead.pay.RungCriterion.Asked;
import org.peerstead.pay.RungCriterion.Kind;
import org.peerstead.shared.Rate;

/** The rungs of the made-up ladders, the same in each agency. All amounts are samples. */
enum CastRung {

	SPECIALIST(Ladder.PEER, 1, "Certified Peer Specialist", "The program director of the agency", 1600, List.of()),
	SENIOR(Ladder.PEER, 2, "Senior Certified Peer Specialist", "The program director, on the supervisor's word", 1750,
			List.of(months(Kind.MONTHS_IN_GRADE, 24, "24 months on the rung of Certified Peer Specialist"),
					by(Kind.CERTIFICATION, "A certification that is valid"),
					by(Kind.TRAINING, "A training in mentoring, 16 hours"),
					by(Kind.CONFIRMED_BY_SUPERVISOR,
							"Walks beside a new peer worker through the first 90 days, and both say it helped"))),
	LEAD(Ladder.PEER, 3, "Lead Peer Specialist", "The program director, together with the team", 1900,
			List.of(months(Kind.MONTHS_IN_GRADE, 12, "12 months on the rung below"),
					months(Kind.MONTHS_AS_PEER, 36, "36 months as a peer worker"),
					by(Kind.CERTIFICATION, "A certification that is valid"),
					by(Kind.CONFIRMED_BY_SUPERVISOR, "Has led the team's meeting for a quarter"))),
	SUPERVISOR(Ladder.PEER, 4, "Peer Supervisor", "The director of the agency", 2300,
			List.of(months(Kind.MONTHS_AS_PEER, 48, "48 months as a peer worker"),
					by(Kind.TRAINING, "The training for supervisors of peer specialists"),
					by(Kind.CONFIRMED_BY_SUPERVISOR, "Has supervised beside an experienced supervisor"))),
	MANAGER(Ladder.PEER, 5, "Manager of Peer Services", "The director of the agency and the county", 2700,
			List.of(months(Kind.MONTHS_IN_GRADE, 24, "24 months as a supervisor"),
					by(Kind.CONFIRMED_BY_SUPERVISOR, "Has written and kept a budget for a team"))),
	AIDE(Ladder.OTHER, 1, "Aide", "The program director of the agency", 1700, List.of()),
	WORKER(Ladder.OTHER, 2, "Worker", "The program director of the agency", 1900,
			List.of(months(Kind.MONTHS_IN_GRADE, 12, "12 months as an aide"))),
	CLINICIAN(Ladder.OTHER, 3, "Clinician", "The clinical director of the agency", 2400, List.of()),
	TEAM_SUPERVISOR(Ladder.OTHER, 4, "Team Supervisor", "The director of the agency", 2700, List.of());

	private static final int STEPS = 6;

	private static final int CENTS_BETWEEN_STEPS = 100;

	private final Ladder ladder;

	private final int ordinal;

	private final String title;

	private final String decidedBy;

	private final int cents;

	private final List<Asked> asked;

	CastRung(Ladder ladder, int ordinal, String title, String decidedBy, int cents, List<Asked> asked) {
		this.ladder = ladder;
		this.ordinal = ordinal;
		this.title = title;
		this.decidedBy = decidedBy;
		this.cents = cents;
		this.asked = asked;
	}

	private static Asked months(Kind kind, int months, String words) {
		return asked(kind, months, words);
	}

	private static Asked by(Kind kind, String words) {
		return asked(kind, null, words);
	}

	private static Asked asked(Kind kind, @Nullable Integer months, String words) {
		return new Asked(kind, months, words);
	}

	String title() {
		return this.title;
	}

	Rung.Details details() {
		String grade = ((this.ladder == Ladder.PEER) ? "P" : "O") + this.ordinal;
		return new Rung.Details(this.ladder, this.ordinal, this.title, grade, this.decidedBy);
	}

	boolean is(Rung.Details details) {
		return details.ladder() == this.ladder && details.ordinal() == this.ordinal;
	}

	List<Asked> asked() {
		return this.asked;
	}

	/** From the first step to the last, a dollar apart, so many cents lower. */
	Band.Range band(int lower) {
		List<Rate> steps = new ArrayList<>();
		for (int step = 0; step <= STEPS; step++) {
			steps.add(new Rate(BigDecimal.valueOf(this.cents - lower + step * CENTS_BETWEEN_STEPS, 2)));
		}
		return new Band.Range(steps.get(0), steps.get(STEPS), steps);
	}

}

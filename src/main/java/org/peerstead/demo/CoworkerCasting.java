package org.peerstead.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.Coworker;
import org.peerstead.people.ExitReason;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.Position;
import org.peerstead.people.WorkType;
import org.peerstead.shared.DateSpan;

/**
 * Makes up who works beside the peers: one who leads each team, and workers of the
 * neighbouring occupations, many of whom do the same task.
 */
final class CoworkerCasting {

	private static final int BESIDE = 48;

	private static final int BESIDE_IN_A_SMALL_COUNTY = 4;

	private static final Occupation LEADER = new Occupation("21-1023", "Team Supervisor", false, 172);

	private static final Occupation ASSISTANT = new Occupation("21-1093", "Recovery Support Aide", true, 111);

	private static final Occupation HEALTH_WORKER = new Occupation("21-1094", "Community Health Worker", true, 121);

	private static final Occupation CASE_AIDE = new Occupation("21-1093", "Case Aide", false, 108);

	private static final Occupation COUNSELOR = new Occupation("21-1018", "Outpatient Counselor", false, 150);

	private static final Occupation SOCIAL_WORKER = new Occupation("21-1023", "Clinical Social Worker", false, 165);

	private static final List<Occupation> BESIDE_PEERS = List.of(ASSISTANT, HEALTH_WORKER, ASSISTANT, COUNSELOR,
			ASSISTANT, HEALTH_WORKER, ASSISTANT, CASE_AIDE, HEALTH_WORKER, ASSISTANT, SOCIAL_WORKER);

	private static final List<ExitReason> REASONS = List.of(ExitReason.OTHER_JOB, ExitReason.MOVED, ExitReason.PAY);

	private final Story story;

	private final Chance chance;

	private final StoryIds ids;

	private final Names names;

	private final WageCasting wages;

	CoworkerCasting(Story story, Chance chance, StoryIds ids, Names names, WageCasting wages) {
		this.story = story;
		this.chance = chance;
		this.ids = ids;
		this.names = names;
		this.wages = wages;
	}

	/** What people beside peers do: a code, a title, and the pay beside a peer's. */
	private record Occupation(String code, String title, boolean sameTask, int percent) {

		boolean isSalaried() {
			return this.percent > 160;
		}

	}

	/** One for each team, there from its beginning on, or from the county's. */
	List<CastCoworker> leaders(List<CastTeam> teams) {
		List<CastCoworker> leaders = new ArrayList<>();
		for (CastTeam team : teams) {
			LocalDate from = this.story.today().minusMonths(150).plusDays(this.chance.between(0, 90));
			leaders.add(coworker(LEADER, team, new DateSpan(from, null), null, BigDecimal.ONE));
		}
		return leaders;
	}

	List<CastCoworker> beside(List<CastTeam> teams) {
		int wanted = this.story.size().isWholeCounty() ? BESIDE : BESIDE_IN_A_SMALL_COUNTY;
		List<CastCoworker> coworkers = new ArrayList<>();
		for (int one = 0; one < wanted; one++) {
			boolean leaves = one % 5 == 4;
			LocalDate from = this.story.today().minusDays(this.chance.between(90, 2600));
			LocalDate through = leaves ? this.chance.day(from.plusDays(30), this.story.today().minusDays(10)) : null;
			BigDecimal fte = (one % 4 == 3) ? new BigDecimal("0.6") : BigDecimal.ONE;
			coworkers.add(coworker(BESIDE_PEERS.get(one % BESIDE_PEERS.size()), teams.get(one % teams.size()),
					new DateSpan(from, through), leaves ? REASONS.get(one / 5 % REASONS.size()) : null, fte));
		}
		return coworkers;
	}

	private CastCoworker coworker(Occupation as, CastTeam team, DateSpan days, @Nullable ExitReason exit,
			BigDecimal fte) {
		UUID id = this.ids.next(days.from());
		boolean full = fte.compareTo(BigDecimal.ONE) == 0;
		Position position = Position.of(team.agency().id(), as.title(), fte, full ? WorkType.FULL : WorkType.PART,
				full ? null : PartTimeBecause.WANTED, team.id());
		Coworker.Details details = new Coworker.Details(this.names.next().whole(), as.code(), as.sameTask(), position);
		List<CastRaise> raises = as.isSalaried() && full ? this.wages.salary(days, as.percent())
				: this.wages.hourly(days, as.percent(), null, List.of());
		return new CastCoworker(id, details, days, exit, raises);
	}

}

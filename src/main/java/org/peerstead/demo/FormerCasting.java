package org.peerstead.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.demo.TwoTeams.Going;
import org.peerstead.people.ExitReason;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.PeerId;
import org.peerstead.people.WorkType;
import org.peerstead.shared.DateSpan;

/**
 * Makes up the peer workers who left before the story of visits begins. A few were there
 * before the records begin, and three led a team for many years.
 */
final class FormerCasting {

	/** Those who left are numbered from here. */
	static final int FIRST = 100;

	private static final int LED_FROM = 118;

	private static final int LED_MONTHS = 100;

	private static final List<Integer> STAYED = List.of(2, 4, 5, 7, 9, 11, 13, 16, 19, 23, 28, 34, 41, 52);

	private static final List<ExitReason> REASONS = List.of(ExitReason.PAY, ExitReason.OTHER_JOB, ExitReason.PAY,
			ExitReason.NO_WAY_UP, ExitReason.ROLE_CONFLICT, ExitReason.MOVED, ExitReason.HEALTH, ExitReason.PAY,
			ExitReason.BENEFITS, ExitReason.STIGMA, ExitReason.END_OF_FUNDING, ExitReason.DISMISSED, ExitReason.OTHER);

	private final Story story;

	private final @Nullable TwoTeams twoTeams;

	private final Chance chance;

	private final StoryIds ids;

	private final Names names;

	private final WageCasting wages;

	private int number = FIRST;

	FormerCasting(Story story, @Nullable TwoTeams twoTeams, Chance chance, StoryIds ids, Names names,
			WageCasting wages) {
		this.story = story;
		this.twoTeams = twoTeams;
		this.chance = chance;
		this.ids = ids;
		this.names = names;
		this.wages = wages;
	}

	List<CastPost> cast(List<CastTeam> teams) {
		List<CastPost> former = new ArrayList<>();
		for (int at = 0; at < teams.size(); at++) {
			CastTeam team = teams.get(at);
			if (this.twoTeams != null && at < 2) {
				former.addAll(ofTheTwo(this.twoTeams, team, at));
			}
			else {
				former.addAll(ofAnother(team));
			}
		}
		return former;
	}

	private List<CastPost> ofTheTwo(TwoTeams two, CastTeam team, int which) {
		List<CastPost> former = new ArrayList<>();
		for (Going going : TwoTeams.left(which)) {
			LocalDate came = two.began().plusMonths(going.came()).plusDays(this.chance.between(0, 20));
			LocalDate left = came.plusMonths(going.stayed()).plusDays(this.chance.between(0, 25));
			former.add(post(team, DateSpan.of(came, left), going.reason()));
		}
		return former;
	}

	private List<CastPost> ofAnother(CastTeam team) {
		List<CastPost> former = new ArrayList<>();
		boolean county = this.story.size().isWholeCounty();
		for (int one = 0; one < (county ? STAYED.size() - 3 : 2); one++) {
			former.add(post(team, span(STAYED.get((one + team.agency().number()) % STAYED.size())), reason()));
		}
		if (county) {
			LocalDate before = this.story.today().minusMonths(this.chance.between(124, 150));
			former.add(post(team, DateSpan.of(before, before.plusMonths(this.chance.between(40, 90))), reason()));
		}
		if (county && LeadCasting.isLedByAPeer(team)) {
			LocalDate came = this.story.today().minusMonths(LED_FROM).plusDays(this.chance.between(0, 25));
			former.add(post(team, DateSpan.of(came, came.plusMonths(LED_MONTHS)), ExitReason.OTHER));
		}
		return former;
	}

	/** Somewhere in the ten years, and over before the story of visits begins. */
	private DateSpan span(int months) {
		LocalDate lastStart = this.story.beginning().minusMonths(months).minusDays(40);
		LocalDate came = this.chance.day(this.story.today().minusYears(Workforce.YEARS_ON_RECORD).plusDays(30),
				lastStart);
		return DateSpan.of(came, came.plusMonths(months).plusDays(this.chance.between(0, 25)));
	}

	private ExitReason reason() {
		return REASONS.get(this.number % REASONS.size());
	}

	private CastPost post(CastTeam team, DateSpan days, ExitReason reason) {
		int of = this.number++;
		boolean full = of % 5 < 3;
		BigDecimal fte = full ? BigDecimal.ONE : (of % 5 == 3) ? new BigDecimal("0.75") : new BigDecimal("0.5");
		PeerId id = new PeerId(this.ids.next(days.from()));
		CastPeer peer = new CastPeer(of, id, new UserId(id.value()), team.agency(), this.names.next(), fte, days,
				reason, certified(days));
		PartTimeBecause because = full ? null : (of % 2 == 0) ? PartTimeBecause.ACCEPTED : PartTimeBecause.WANTED;
		return new CastPost(peer, team, full ? WorkType.FULL : WorkType.PART, because, null,
				this.wages.hourly(days, 100, WorkforceCasting.lift(this.twoTeams, team), List.of()));
	}

	/** Terms of two years from before the first day through the last. */
	private List<DateSpan> certified(DateSpan days) {
		List<DateSpan> terms = new ArrayList<>();
		LocalDate last = Objects.requireNonNull(days.through());
		LocalDate from = days.from().minusDays(this.chance.between(20, 200));
		while (!from.isAfter(last)) {
			LocalDate next = from.plusMonths(24);
			terms.add(DateSpan.of(from, next.minusDays(1)));
			from = next;
		}
		return List.copyOf(terms);
	}

}

package org.peerstead.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Makes up who led which team: at first someone who is no peer; some teams a peer worker
 * who stayed for many years; and the first of the two teams a peer since the day on which
 * its wages were lifted.
 */
final class LeadCasting {

	private static final Set<String> LED_BY_PEERS = Set.of("Warmline", "Evening team", "Town team");

	private final LocalDate today;

	private final @Nullable TwoTeams twoTeams;

	LeadCasting(LocalDate today, @Nullable TwoTeams twoTeams) {
		this.today = today;
		this.twoTeams = twoTeams;
	}

	static boolean isLedByAPeer(CastTeam team) {
		return LED_BY_PEERS.contains(team.name());
	}

	List<CastLead> cast(List<CastTeam> teams, List<CastCoworker> leaders, List<CastPost> posts, List<CastPost> former) {
		List<CastLead> leads = new ArrayList<>();
		for (int at = 0; at < teams.size(); at++) {
			CastTeam team = teams.get(at);
			CastCoworker leader = leaders.get(at);
			leads.add(new CastLead(team, null, leader.id(), leader.employed().from()));
			if (this.twoTeams != null && at == 0) {
				leads.add(peer(team, posts, this.twoTeams.lifted()));
			}
			else if (this.twoTeams != null && isLedByAPeer(team)) {
				leads.addAll(ofManyYears(team, leader, posts, former));
			}
		}
		return leads;
	}

	/** Led for many years by one who left, and since then by a peer of today. */
	private List<CastLead> ofManyYears(CastTeam team, CastCoworker before, List<CastPost> posts,
			List<CastPost> former) {
		CastPost longest = longest(team, former);
		LocalDate from = longest.since().plusMonths(3);
		if (!from.isAfter(before.employed().from())) {
			from = before.employed().from().plusDays(1);
		}
		LocalDate left = Objects.requireNonNull(longest.lastDay());
		return List.of(new CastLead(team, longest.peer().id(), null, from), peer(team, posts, left.plusDays(1)));
	}

	/**
	 * Of the peers of today who have been certified the longest, from this day or later.
	 */
	private CastLead peer(CastTeam team, List<CastPost> posts, LocalDate from) {
		CastPost first = posts.stream()
			.filter((post) -> post.team().equals(team) && !post.peer().hasLeft())
			.filter((post) -> post.peer().number() != 0 && !post.peer().certified().isEmpty())
			.min(Comparator.comparing((post) -> post.peer().employed().from()))
			.orElseThrow();
		LocalDate ready = first.peer().employed().from().plusMonths(2);
		LocalDate since = from.isAfter(ready) ? from : ready;
		return new CastLead(team, first.peer().id(), null, since.isAfter(this.today) ? this.today : since);
	}

	private static CastPost longest(CastTeam team, List<CastPost> former) {
		return former.stream().filter((post) -> post.team().equals(team)).reduce((one, other) -> other).orElseThrow();
	}

}

package org.peerstead.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.peerstead.demo.TwoTeams.Seat;
import org.peerstead.demo.WageCasting.Lift;
import org.peerstead.demo.WageCasting.Rise;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.WorkType;

/** Makes up who works in a county, in which team, and what for. */
final class WorkforceCasting {

	static final int SENIOR_CENTS = 110;

	private static final int SENIOR_AFTER_MONTHS = 30;

	/**
	 * Whom nothing of the years before is known of: a worker by the day, and a stipend.
	 */
	private static final int PER_DIEM = 16;

	private static final int STIPEND = 26;

	private static final List<PartTimeBecause> REASONS = List.of(PartTimeBecause.ACCEPTED, PartTimeBecause.WANTED,
			PartTimeBecause.BENEFITS);

	private final Story story;

	private final Chance chance;

	private final StoryIds ids;

	private final Names names;

	private final WageCasting wages;

	private final @Nullable TwoTeams twoTeams;

	WorkforceCasting(String program, Story story) {
		this.story = story;
		this.chance = new Chance(story.today(), program + ", who works here");
		this.ids = new StoryIds(this.chance.random());
		this.names = new Names(this.chance.random(), namesIn(story));
		this.wages = new WageCasting(this.chance, story.today());
		this.twoTeams = story.size().isWholeCounty() ? new TwoTeams(story.today()) : null;
	}

	private static Set<String> namesIn(Story story) {
		Set<String> names = new HashSet<>();
		story.peers().forEach((peer) -> names.add(peer.name().whole()));
		story.persons()
			.forEach((person) -> names.add(person.details().firstName() + " " + person.details().lastName()));
		return names;
	}

	Workforce cast() {
		List<CastTeam> teams = TeamCasting.cast(this.story, this.ids);
		List<CastPost> posts = posts(teams);
		List<CastPost> former = new FormerCasting(this.story, this.twoTeams, this.chance, this.ids, this.names,
				this.wages)
			.cast(teams);
		CoworkerCasting casting = new CoworkerCasting(this.story, this.chance, this.ids, this.names, this.wages);
		List<CastCoworker> leaders = casting.leaders(teams);
		List<CastCoworker> coworkers = new ArrayList<>(leaders);
		coworkers.addAll(casting.beside(teams));
		List<CastLead> leads = new LeadCasting(this.story.today(), this.twoTeams).cast(teams, leaders, posts, former);
		return new Workforce(this.story.today(), teams, posts, former, coworkers, leads, this.twoTeams);
	}

	private List<CastPost> posts(List<CastTeam> teams) {
		List<CastPost> posts = new ArrayList<>();
		for (CastAgency agency : this.story.agencies()) {
			List<CastTeam> own = teams.stream().filter((team) -> team.agency().equals(agency)).toList();
			List<CastPeer> peers = this.story.peers().stream().filter((peer) -> peer.agency().equals(agency)).toList();
			for (Seat seat : seats(agency, peers, own.size())) {
				posts.add(post(seat, own.get(seat.team())));
			}
		}
		posts.sort(Comparator.comparing((post) -> post.peer().number()));
		return posts;
	}

	private List<Seat> seats(CastAgency agency, List<CastPeer> peers, int teams) {
		if (this.twoTeams != null && agency.number() == 0) {
			return TwoTeams.seats(peers);
		}
		return peers.stream().map((peer) -> new Seat(peer, peer.number() % teams, false)).toList();
	}

	private CastPost post(Seat seat, CastTeam team) {
		CastPeer peer = seat.peer();
		WorkType type = type(peer);
		PartTimeBecause because = (type == WorkType.PART) ? REASONS.get(peer.number() % REASONS.size()) : null;
		LocalDate companionSince = (seat.fromTheBeginning() && this.twoTeams != null)
				? this.twoTeams.began().plusDays(this.chance.between(0, 20)) : null;
		CastPost post = new CastPost(peer, team, type, because, companionSince, List.of());
		return new CastPost(peer, team, type, because, companionSince,
				this.wages.hourly(post.days(), 100, lift(this.twoTeams, team), rises(post)));
	}

	static @Nullable Lift lift(@Nullable TwoTeams twoTeams, CastTeam team) {
		return (twoTeams != null && team.name().equals(TwoTeams.FIRST_NAME))
				? new Lift(twoTeams.lifted(), TwoTeams.LIFT, "Wages of the whole team lifted (sample).") : null;
	}

	/** From companion to peer specialist, and from there to senior, for some. */
	private List<Rise> rises(CastPost post) {
		List<Rise> rises = new ArrayList<>();
		LocalDate certified = post.peer().employed().from();
		if (post.companionSince() != null) {
			rises.add(new Rise(certified, 60));
		}
		if (isSenior(post.peer())) {
			rises.add(new Rise(seniorOn(post.peer()), SENIOR_CENTS));
		}
		return rises;
	}

	/** Whose title says so, as the story of visits has it. */
	static boolean isSenior(CastPeer peer) {
		return peer.number() % 9 == 4;
	}

	static LocalDate seniorOn(CastPeer peer) {
		return peer.employed().from().plusMonths(SENIOR_AFTER_MONTHS);
	}

	private static WorkType type(CastPeer peer) {
		if (peer.fte().compareTo(BigDecimal.ONE) == 0) {
			return WorkType.FULL;
		}
		return switch (peer.number()) {
			case PER_DIEM -> WorkType.PER_DIEM;
			case STIPEND -> WorkType.STIPEND;
			default -> WorkType.PART;
		};
	}

}

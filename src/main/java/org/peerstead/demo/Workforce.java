package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Who works in a made-up county, and worked there in the ten years before: teams and who
 * leads them, what each peer worker's job is, who left before the story of visits begins,
 * and who works beside the peers. It is made up apart from the story of visits, so that
 * one that was told before it was thought of is completed as it stands.
 */
record Workforce(LocalDate today, List<CastTeam> teams, List<CastPost> posts, List<CastPost> former,
		List<CastCoworker> coworkers, List<CastLead> leads, @Nullable TwoTeams twoTeams) {

	/** So many years back everyone who worked here is on record. */
	static final int YEARS_ON_RECORD = 10;

	static Workforce of(String program, Story story) {
		return new WorkforceCasting(program, story).cast();
	}

	LocalDate recordsBegin() {
		return this.today.minusYears(YEARS_ON_RECORD);
	}

	List<CastTeam> teamsOf(CastAgency agency) {
		return this.teams.stream().filter((team) -> team.agency().equals(agency)).toList();
	}

	Optional<CastPost> postOf(CastPeer peer) {
		return this.posts.stream().filter((post) -> post.peer().equals(peer)).findFirst();
	}

}

package org.peerstead.demo;

import java.util.ArrayList;
import java.util.List;

import org.peerstead.people.TeamId;

/** Makes up the teams of each agency. */
final class TeamCasting {

	private static final List<List<String>> NAMES = List.of(
			List.of(TwoTeams.FIRST_NAME, TwoTeams.SECOND_NAME, "Warmline"), List.of("Day team", "Evening team"),
			List.of("Town team", "Valley team"));

	private TeamCasting() {
	}

	/** In a small county one for each agency. */
	static List<CastTeam> cast(Story story, StoryIds ids) {
		List<CastTeam> teams = new ArrayList<>();
		for (CastAgency agency : story.agencies()) {
			List<String> names = NAMES.get(agency.number());
			for (String name : story.size().isWholeCounty() ? names : names.subList(0, 1)) {
				teams.add(new CastTeam(new TeamId(ids.next(story.today().minusYears(Workforce.YEARS_ON_RECORD))),
						agency, name));
			}
		}
		return teams;
	}

}

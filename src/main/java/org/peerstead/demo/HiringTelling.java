package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.peerstead.people.Employment;
import org.peerstead.people.Employments;
import org.peerstead.retention.PostToFill;
import org.peerstead.retention.Recruiting;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/** Tells for which posts the made-up agencies looked for people, and look now. */
@Component
class HiringTelling {

	private static final int YEARS = 3;

	private final Recruiting recruiting;

	private final Employments employments;

	HiringTelling(Recruiting recruiting, Employments employments) {
		this.recruiting = recruiting;
		this.employments = employments;
	}

	/** A post that was filled: opened, applied for and accepted on these days. */
	private record Filled(UUID id, CastPost post, LocalDate opened, LocalDate applied, LocalDate accepted) {

	}

	void tell(Workforce workforce, Plot plot, Steps.Telling steps) {
		Chance chance = new Chance(workforce.today(), plot.name() + ", who was looked for");
		List<Filled> filled = workforce.posts()
			.stream()
			.filter((post) -> post.companionSince() == null)
			.filter((post) -> post.since().isAfter(workforce.today().minusYears(YEARS)))
			.map((post) -> filled(post, chance, plot))
			.toList();
		steps.once("openings", () -> {
			filled.forEach(
					(one) -> this.recruiting.open(one.id(), plot.program(), wanted(one.post().team(), one.opened())));
			workforce.teams()
				.stream()
				.filter((team) -> team.name().equals(TwoTeams.SECOND_NAME) || team.name().startsWith("Day"))
				.forEach((team) -> {
					this.recruiting.open(StoryIds.of(plot.program(), team.id() + " one"), plot.program(),
							wanted(team, workforce.today().minusDays(64)));
					this.recruiting.open(StoryIds.of(plot.program(), team.id() + " two"), plot.program(),
							wanted(team, workforce.today().minusDays(19)));
				});
		});
		steps.once("filled openings",
				() -> filled.forEach((one) -> this.recruiting.fill(new Recruiting.Seen(one.id(), plot.program(), 0),
						employment(one.post(), plot.program()), DateSpan.of(one.applied(), one.accepted()))));
	}

	private static Filled filled(CastPost post, Chance chance, Plot plot) {
		LocalDate accepted = post.since().minusDays(chance.between(8, 24));
		LocalDate applied = accepted.minusDays(chance.between(9, 38));
		LocalDate opened = applied.minusDays(chance.between(4, 45));
		return new Filled(StoryIds.of(plot.program(), "opening for " + post.peer().id()), post, opened, applied,
				accepted);
	}

	private static PostToFill wanted(CastTeam team, LocalDate opened) {
		return new PostToFill(team.agency().id(), team.id().value(), CastRung.SPECIALIST.title(), opened,
				PostToFill.Conditions.ALL);
	}

	private UUID employment(CastPost post, ProgramId program) {
		List<Employment> spells = this.employments.findByPeerIdAndProgramIdOrderByStartedOn(post.peer().id(), program);
		return spells.get(0).id();
	}

}

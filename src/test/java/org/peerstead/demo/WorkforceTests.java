package org.peerstead.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.retention.KaplanMeier;
import org.peerstead.retention.Lifetimes;
import org.peerstead.retention.LogRank;
import org.peerstead.retention.SurvivalCurve;

import static org.assertj.core.api.Assertions.assertThat;

/** Who works in the made-up county and worked there, before it is in a database. */
class WorkforceTests {

	private static final String NAME = "Keystone County (sample)";

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

	private static final Story STORY = Story.of(NAME, TODAY, Size.COUNTY);

	private static final Workforce WORKFORCE = Workforce.of(NAME, STORY);

	@Test
	void isTheSameForTheSameDay() {
		assertThat(Workforce.of(NAME, Story.of(NAME, TODAY, Size.COUNTY)).former()).isEqualTo(WORKFORCE.former());
		assertThat(Workforce.of(NAME, Story.of(NAME, TODAY, Size.COUNTY)).posts()).isEqualTo(WORKFORCE.posts());
		assertThat(Workforce.of(NAME, Story.of(NAME, TODAY, Size.COUNTY)).coworkers()).isEqualTo(WORKFORCE.coworkers());
	}

	@Test
	void isAsLargeAsItSays() {
		assertThat(WORKFORCE.teams()).hasSize(7);
		assertThat(WORKFORCE.posts()).extracting(CastPost::peer).containsExactlyElementsOf(STORY.peers());
		assertThat(WORKFORCE.former()).hasSize(87);
		assertThat(WORKFORCE.coworkers()).hasSize(55);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-06-15", "2026-01-31", "2026-11-22", "2027-02-28", "2028-02-29" })
	void letsTheCurvesOfTwoTeamsPartAfterAWageChange(LocalDate today) {
		Workforce workforce = Workforce.of(NAME, Story.of(NAME, today, Size.COUNTY));
		Lifetimes first = lives(workforce, TwoTeams.FIRST_NAME);
		Lifetimes second = lives(workforce, TwoTeams.SECOND_NAME);
		assertThat(first.exit().length).isBetween(18, 24);
		assertThat(second.exit().length).isBetween(18, 24);
		assertThat(LogRank.between(List.of(first, second)).orElseThrow().p()).isLessThan(0.05);
		SurvivalCurve stays = KaplanMeier.of(first);
		SurvivalCurve goes = KaplanMeier.of(second);
		TwoTeams two = Objects.requireNonNull(workforce.twoTeams());
		double lift = ChronoUnit.DAYS.between(two.began(), two.lifted());
		assertThat(stays.at(lift) - goes.at(lift)).isBetween(-0.1, 0.1);
		assertThat(stays.at(3 * lift) - goes.at(3 * lift)).isGreaterThan(0.3);
	}

	@Test
	void letsThoseWhoLeftBeforeBeGoneWhenTheStoryOfVisitsBegins() {
		assertThat(WORKFORCE.former()).allMatch((post) -> post.exit() != null)
			.allMatch((post) -> Objects.requireNonNull(post.lastDay()).isBefore(STORY.beginning()));
	}

	@Test
	void paysFromTheFirstDayOnAndNeverLess() {
		Stream.concat(WORKFORCE.posts().stream(), WORKFORCE.former().stream()).forEach((post) -> {
			assertThat(post.raises().get(0).on()).isEqualTo(post.since());
			assertThat(post.raises()).isSortedAccordingTo((one, other) -> one.on().compareTo(other.on()))
				.allMatch((raise) -> post.days().contains(raise.on()));
			assertThat(post.raises())
				.isSortedAccordingTo((one, other) -> one.pay().rate().compareTo(other.pay().rate()));
		});
	}

	@Test
	void callsNobodyByTheNameOfAnother() {
		Set<String> names = new HashSet<>();
		STORY.peers().forEach((peer) -> names.add(peer.name().whole()));
		STORY.persons()
			.forEach((person) -> names.add(person.details().firstName() + " " + person.details().lastName()));
		assertThat(WORKFORCE.former()).allMatch((post) -> names.add(post.peer().name().whole()));
		assertThat(WORKFORCE.coworkers()).allMatch((coworker) -> names.add(coworker.details().name()));
	}

	private static Lifetimes lives(Workforce workforce, String team) {
		List<CastPost> posts = Stream.concat(workforce.posts().stream(), workforce.former().stream())
			.filter((post) -> post.team().name().equals(team))
			.toList();
		double[] stayed = new double[posts.size()];
		boolean[] left = new boolean[posts.size()];
		for (int at = 0; at < left.length; at++) {
			LocalDate last = posts.get(at).lastDay();
			left[at] = last != null;
			stayed[at] = ChronoUnit.DAYS.between(posts.get(at).since(), (last != null) ? last : workforce.today());
		}
		return Lifetimes.fromTheFirstDay(stayed, left);
	}

}

package org.peerstead.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.Employment;
import org.peerstead.people.Employments;
import org.peerstead.people.ExitReason;
import org.peerstead.retention.Accommodations;
import org.peerstead.retention.Accommodations.Agreed;
import org.peerstead.retention.ArrangementKind;
import org.peerstead.retention.ExitRecords;
import org.peerstead.retention.ExitRecords.ExitRecord;
import org.peerstead.retention.ExitRecords.Said;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/**
 * Tells what people said when they left, and which arrangements some of those who work
 * here have. The last who left has not been asked yet.
 */
@Component
class LeavingTelling {

	private static final int YEARS_ASKED = 5;

	private static final List<String> WORDS = List.of("I would have stayed for two dollars more.",
			"I was asked to drive and to file, and hardly to listen.", "I did not see where this could lead.",
			"I miss the people. I do not miss the evenings at the desk.");

	private static final Set<ExitReason> NOT_CHOSEN = EnumSet.of(ExitReason.END_OF_FUNDING, ExitReason.DISMISSED);

	private final ExitRecords exits;

	private final Accommodations accommodations;

	private final Employments employments;

	LeavingTelling(ExitRecords exits, Accommodations accommodations, Employments employments) {
		this.exits = exits;
		this.accommodations = accommodations;
		this.employments = employments;
	}

	void tell(Workforce workforce, Plot plot, Steps.Telling steps) {
		Chance chance = new Chance(workforce.today(), plot.name() + ", what they said when they left");
		steps.once("exit records", plot.staff().id(), () -> left(workforce).forEach((post) -> {
			UUID employment = spells(post, plot.program()).get(0).id();
			this.exits.record(said(post, chance), employment, plot.program());
		}));
		if (workforce.posts().size() > 2) {
			steps.once("arrangements", plot.staff().id(), () -> {
				agree(workforce.posts().get(0), ArrangementKind.EQUIPMENT,
						"A headset and a quiet corner for calls in the shared office.", workforce, plot.program());
				agree(workforce.posts().get(2), ArrangementKind.HOURS, "Begins at 10 a.m. on Mondays and Thursdays.",
						workforce, plot.program());
			});
		}
	}

	/** Those who left lately enough to be asked, but for the last. */
	private static List<CastPost> left(Workforce workforce) {
		LocalDate since = workforce.today().minusYears(YEARS_ASKED);
		List<CastPost> left = new ArrayList<>(workforce.former());
		left.addAll(workforce.posts());
		left.removeIf((post) -> post.lastDay() == null || post.lastDay().isBefore(since));
		left.stream()
			.max((one, other) -> Objects.requireNonNull(one.lastDay())
				.compareTo(Objects.requireNonNull(other.lastDay())))
			.ifPresent(left::remove);
		return left;
	}

	private static ExitRecord said(CastPost post, Chance chance) {
		ExitReason main = Objects.requireNonNull(post.exit());
		Set<ExitReason> reasons = EnumSet.of(main);
		if (chance.perMille(450)) {
			reasons.add(chance.one(List.of(ExitReason.PAY, ExitReason.NO_WAY_UP, ExitReason.ROLE_CONFLICT)));
		}
		@Nullable String words = chance.perMille(300) ? chance.one(WORDS) : null;
		return new ExitRecord(NewId.next(), reasons, words, !NOT_CHOSEN.contains(main),
				chance.one(List.of(Said.YES, Said.NO, Said.UNKNOWN)), chance.one(List.of(Said.NO, Said.YES, Said.NO)));
	}

	private void agree(CastPost post, ArrangementKind kind, String words, Workforce workforce, ProgramId program) {
		List<Employment> spells = spells(post, program);
		Employment now = spells.get(spells.size() - 1);
		LocalDate from = workforce.today().minusMonths(2).isAfter(now.days().from()) ? workforce.today().minusMonths(2)
				: now.days().from();
		this.accommodations.agree(new Agreed(NewId.next(), now.id(), kind, words, new DateSpan(from, null),
				workforce.today().plusWeeks(3)), program);
	}

	private List<Employment> spells(CastPost post, ProgramId program) {
		return this.employments.findByPeerIdAndProgramIdOrderByStartedOn(post.peer().id(), program);
	}

}

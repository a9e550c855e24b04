package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;
import org.peerstead.access.UserId;
import org.peerstead.pay.Ladders;
import org.peerstead.pay.RungCriterion.Kind;
import org.peerstead.people.Employment;
import org.peerstead.people.Employments;
import org.peerstead.retention.Confirmations;
import org.peerstead.retention.ReportKind;
import org.peerstead.retention.ReportStatus;
import org.peerstead.retention.SafeChannel;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/**
 * Tells what supervisors confirmed on the way up, and what reached the county through the
 * channel for stigma and discrimination.
 */
@Component
class GrowthTelling {

	private static final int MONTHS_BEFORE_A_CONFIRMATION = 15;

	private static final int ANSWERED = 40;

	private static final int LOOKED_INTO = 12;

	private static final int NEW = 3;

	private final Ladders ladders;

	private final Confirmations confirmations;

	private final SafeChannel channel;

	private final Employments employments;

	GrowthTelling(Ladders ladders, Confirmations confirmations, SafeChannel channel, Employments employments) {
		this.ladders = ladders;
		this.confirmations = confirmations;
		this.channel = channel;
		this.employments = employments;
	}

	void tell(Story story, Workforce workforce, Plot plot, Steps.Telling steps) {
		for (CastAgency agency : story.agencies()) {
			steps.once("confirmed criteria, agency " + agency.number(), agency.supervisor(),
					() -> workforce.posts()
						.stream()
						.filter((post) -> post.peer().agency().equals(agency) && !post.peer().hasLeft())
						.forEach((post) -> confirm(post, workforce, plot.program())));
		}
		if (story.size().isWholeCounty()) {
			reports(story, plot, steps);
		}
	}

	/** The training for many, the rest for a few who stand on the first rung. */
	private void confirm(CastPost post, Workforce workforce, ProgramId program) {
		LocalDate on = post.peer().employed().from().plusMonths(MONTHS_BEFORE_A_CONFIRMATION);
		int number = post.peer().number();
		if (!on.isBefore(workforce.today()) || number % 3 == 2) {
			return;
		}
		List<Employment> spells = this.employments.findByPeerIdAndProgramIdOrderByStartedOn(post.peer().id(), program);
		UUID employment = spells.get(spells.size() - 1).id();
		Ladders.Step senior = this.ladders.of(post.peer().agency().id(), workforce.today(), program)
			.stream()
			.filter((step) -> CastRung.SENIOR.is(step.details()))
			.findFirst()
			.orElseThrow();
		this.ladders.criteria(senior.id(), program)
			.stream()
			.filter((criterion) -> criterion.kind() == Kind.TRAINING
					|| criterion.kind() == Kind.CONFIRMED_BY_SUPERVISOR && number % 4 == 1)
			.forEach((criterion) -> this.confirmations.confirm(
					new Confirmations.Said(NewId.next(), employment, criterion.id(), on, null), workforce.today(),
					program));
	}

	private void reports(Story story, Plot plot, Steps.Telling steps) {
		LocalDate today = story.today();
		SampleUser staff = plot.staff();
		SignedIn me = staff.at(plot);
		UUID answered = StoryIds.of(plot.program(), "the first report");
		UUID looked = StoryIds.of(plot.program(), "the second report");
		steps.once("reports", () -> {
			report(answered, ReportKind.STIGMA,
					"In a meeting we were told that the peers could leave the room now, "
							+ "because the professionals had to talk. We are staff, too.",
					null, today.minusDays(ANSWERED), plot);
			report(looked, ReportKind.DISCRIMINATION,
					"After I asked for a day off for a holiday of my faith, my shifts were moved and nobody asked me.",
					story.peers().get(5).user(), today.minusDays(LOOKED_INTO), plot);
			report(StoryIds.of(plot.program(), "the third report"), ReportKind.OTHER,
					"A colleague tells visitors who of us was ill once. It is not theirs to tell.", null,
					today.minusDays(NEW), plot);
		});
		steps.once("answers to reports", staff.id(), () -> {
			this.channel.answer(
					answered, 0, new SafeChannel.Answered(UUID.randomUUID(),
							"Thank you for speaking up. We ask the agency.", ReportStatus.LOOKING),
					today.minusDays(ANSWERED - 2), me);
			this.channel.answer(answered, 1, new SafeChannel.Answered(UUID.randomUUID(),
					"We spoke with the director. Meetings are for the whole team from now on, and a peer leads the next one.",
					ReportStatus.ANSWERED), today.minusDays(ANSWERED - 20), me);
			this.channel.answer(looked, 0,
					new SafeChannel.Answered(UUID.randomUUID(),
							"Thank you. We look at the plan of shifts and come back to you within two weeks.",
							ReportStatus.LOOKING),
					today.minusDays(LOOKED_INTO - 2), me);
		});
	}

	private void report(UUID id, ReportKind kind, String words, @Nullable UserId reporter, LocalDate on, Plot plot) {
		this.channel.report(new SafeChannel.Report(id, kind, null, words, reporter, Set.of()), on, plot.program());
	}

}

package org.peerstead.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.Employment;
import org.peerstead.people.Employments;
import org.peerstead.retention.Onboarding;
import org.peerstead.retention.OnboardingChecklist;
import org.peerstead.retention.StayInterviews;
import org.peerstead.retention.StayInterviews.Action;
import org.peerstead.retention.StayInterviews.Held;
import org.peerstead.retention.StayInterviews.Interview;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/**
 * Tells the first 90 days of the newest made-up peers, with a mentor, and the talks about
 * what people stay for. A few talks are due and not held yet.
 */
@Component
class FirstDaysTelling {

	private static final int PLAN = 90;

	private static final int NOT_HELD_YET = 10;

	private static final List<String> STAYS_FOR = List.of("The people I walk with, and that I may be who I am.",
			"My team. We laugh a lot and nobody pretends.", "That my story is good for something.",
			"A supervisor who asks before deciding.");

	private static final List<String> WOULD_LEAVE_FOR = List.of("A job that pays the rent without a second one.",
			"Fewer forms in the evening.", "A way to move up that is not an office.", "Hours I can plan with.");

	private final OnboardingChecklist checklists;

	private final Onboarding onboarding;

	private final StayInterviews interviews;

	private final Employments employments;

	FirstDaysTelling(OnboardingChecklist checklists, Onboarding onboarding, StayInterviews interviews,
			Employments employments) {
		this.checklists = checklists;
		this.onboarding = onboarding;
		this.interviews = interviews;
		this.employments = employments;
	}

	/** Before anyone is hired, so that their plans are made of it. */
	void begin(Story story, ProgramId program, Steps.Telling steps) {
		steps.once("checklists of the first days",
				() -> story.agencies().forEach((agency) -> this.checklists.start(agency.id(), program)));
	}

	void tell(Workforce workforce, Story story, ProgramId program, Steps.Telling steps) {
		for (CastAgency agency : story.agencies()) {
			List<CastPost> posts = workforce.posts()
				.stream()
				.filter((post) -> post.peer().agency().equals(agency) && !post.peer().hasLeft())
				.filter((post) -> post.peer().number() == 0 || post.since().isAfter(story.today().minusMonths(14)))
				.toList();
			steps.once("talks and plans of agency " + agency.number(), () -> posts.forEach((post) -> {
				Employment spell = now(post, program);
				this.interviews.schedule(spell.id(), spell.days().from(), spell.days().from(), program);
				if (!spell.days().from().plusDays(PLAN).isBefore(story.today())) {
					this.onboarding.begin(spell.id(), program);
				}
			}));
			steps.once("talks held and steps done of agency " + agency.number(), agency.supervisor(),
					() -> posts.forEach((post) -> {
						talk(post, story, program);
						walk(post, workforce, story, program);
					}));
		}
	}

	private void talk(CastPost post, Story story, ProgramId program) {
		LocalDate until = story.today().minusDays(NOT_HELD_YET);
		List<Interview> talks = new ArrayList<>(this.interviews.ofOwn(now(post, program).id(), program));
		talks.removeIf((talk) -> talk.held() || talk.dueOn().isAfter(until));
		for (Interview talk : talks) {
			LocalDate on = talk.dueOn().plusDays(post.peer().number() % 6);
			int which = post.peer().number() + talk.dayNumber() / 60;
			boolean declined = which % 7 == 3;
			Action action = (talk.dayNumber() == 90) ? action(post, on) : null;
			this.interviews
				.hold(talk.id(), talk.version(),
						new Held(on, declined, STAYS_FOR.get(which % STAYS_FOR.size()),
								WOULD_LEAVE_FOR.get(which / 2 % WOULD_LEAVE_FOR.size()), action),
						story.today(), program);
			if (action != null && action.due().isBefore(until) && post.peer().number() % 4 != 1) {
				this.interviews.actionDone(talk.id(), action.due(), program);
			}
		}
	}

	private static Action action(CastPost post, LocalDate on) {
		return new Action("A plan of shifts two weeks ahead, and no visit after 5 p.m. without asking.",
				post.peer().agency().supervisor(), on.plusDays(30));
	}

	/** A mentor, and what of the first days is behind the newcomer. */
	private void walk(CastPost post, Workforce workforce, Story story, ProgramId program) {
		Employment spell = now(post, program);
		Onboarding.Plan plan = this.onboarding.of(spell.id(), program).orElse(null);
		CastPost mentor = mentor(post, workforce);
		if (plan == null || mentor == null) {
			return;
		}
		this.onboarding.nameMentor(spell.id(), mentor.peer().id(), story.today(), program);
		plan.steps()
			.stream()
			.filter((step) -> !step.done() && step.dueOn().isBefore(story.today().minusDays(5)))
			.forEach((step) -> this.onboarding.done(step.id(), spell.id(), step.dueOn(), program));
	}

	private static @Nullable CastPost mentor(CastPost newcomer, Workforce workforce) {
		return workforce.posts()
			.stream()
			.filter((post) -> post.peer().agency().equals(newcomer.peer().agency()) && !post.peer().hasLeft())
			.filter((post) -> post.since().isBefore(newcomer.since().minusYears(1)))
			.findFirst()
			.orElse(null);
	}

	private Employment now(CastPost post, ProgramId program) {
		return this.employments.findByPeerIdAndProgramIdOrderByStartedOn(post.peer().id(), program)
			.stream()
			.reduce((one, other) -> other)
			.orElseThrow();
	}

}

package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps service plans, their goals, reviews and signatures. */
@Component
@Transactional
public class PlanRegister {

	private final ServicePlans plans;

	private final PlanGoals goals;

	private final PlanObjectives objectives;

	private final PlanReviews reviews;

	private final News news;

	PlanRegister(ServicePlans plans, PlanGoals goals, PlanObjectives objectives, PlanReviews reviews, News news) {
		this.plans = plans;
		this.goals = goals;
		this.objectives = objectives;
		this.reviews = reviews;
		this.news = news;
	}

	/**
	 * Writes a plan with its goals. The plan that was in force with the same agency ends
	 * the day before.
	 */
	public ServicePlan write(UUID id, ParticipantId participant, AgencyId agency, LocalDate writtenOn,
			@Nullable String strengths, List<String> goalsInWords, LocalDate today, ProgramId program) {
		return write(id, participant, agency, writtenOn, strengths, goalsInWords, PlannedSupport.UNKNOWN, today,
				program);
	}

	/** The same, with what the plan says of the support itself. */
	public ServicePlan write(UUID id, ParticipantId participant, AgencyId agency, LocalDate writtenOn,
			@Nullable String strengths, List<String> goalsInWords, PlannedSupport support, LocalDate today,
			ProgramId program) {
		ServicePlan plan = new ServicePlan(id, program, participant, agency, writtenOn, strengths, today);
		plan.describe(support);
		List<PlanGoal> opened = goalsInWords.stream()
			.map((words) -> plan.open(NewId.next(), words, writtenOn))
			.toList();
		this.plans.findByParticipantIdAndAgencyIdAndProgramIdAndEndedOnIsNull(participant, agency, program)
			.stream()
			.filter((earlier) -> earlier.span().from().isBefore(writtenOn))
			.forEach((earlier) -> earlier.end(writtenOn.minusDays(1)));
		// Hibernate would insert first, and two plans would overlap for a moment
		this.news.write();
		ServicePlan saved = this.plans.save(plan);
		opened.forEach(this.goals::save);
		changed(saved);
		return saved;
	}

	/** Puts the strengths, and what the plan says of the support itself, in new words. */
	public void describe(UUID id, int version, @Nullable String strengths, PlannedSupport support, ProgramId program) {
		ServicePlan plan = plan(id, program);
		checkVersion(plan.version(), version, ServicePlan.class, id);
		plan.reword(strengths);
		plan.describe(support);
		changed(plan);
	}

	/** Records the signatures under the plan. */
	public void sign(UUID id, int version, Signatures signatures, LocalDate today, ProgramId program) {
		ServicePlan plan = plan(id, program);
		checkVersion(plan.version(), version, ServicePlan.class, id);
		plan.sign(signatures, today);
		changed(plan);
	}

	/** Ends the plan on its last day. */
	public void end(UUID id, int version, LocalDate lastDay, ProgramId program) {
		ServicePlan plan = plan(id, program);
		checkVersion(plan.version(), version, ServicePlan.class, id);
		plan.end(lastDay);
		changed(plan);
	}

	/** Opens a goal in the person's words. */
	public void openGoal(UUID id, UUID plan, String words, LocalDate on, ProgramId program) {
		ServicePlan found = plan(plan, program);
		this.goals.save(found.open(id, words, on));
		changed(found);
	}

	/** Closes a goal: reached, or let go. */
	public void closeGoal(UUID id, UUID plan, int version, LocalDate lastDay, ProgramId program) {
		PlanGoal goal = goal(id, plan, program);
		checkVersion(goal.version(), version, PlanGoal.class, id);
		goal.close(lastDay);
		changed(plan(plan, program));
	}

	/** Writes a step towards a goal. No visit is judged by it. */
	public void writeObjective(UUID id, UUID goal, UUID plan, PlanObjective.Details details, LocalDate today,
			ProgramId program) {
		this.objectives.save(goal(goal, plan, program).step(id, details, today));
	}

	/** Puts a step in clearer words. */
	public void rewordObjective(UUID id, UUID goal, int version, PlanObjective.Details details, ProgramId program) {
		objective(id, goal, version, program).correct(details);
	}

	/** A step is reached, wholly or in part, or let go. */
	public void closeObjective(UUID id, UUID goal, int version, LocalDate day, PlanObjective.Outcome how,
			LocalDate today, ProgramId program) {
		objective(id, goal, version, program).close(day, how, today);
	}

	private PlanObjective objective(UUID id, UUID goal, int version, ProgramId program) {
		PlanObjective found = this.objectives.findByIdAndProgramId(id, program)
			.filter((objective) -> objective.goal().equals(goal))
			.orElseThrow(NotFound::new);
		checkVersion(found.version(), version, PlanObjective.class, id);
		return found;
	}

	private PlanGoal goal(UUID id, UUID plan, ProgramId program) {
		return this.goals.findByIdAndProgramId(id, program)
			.filter((found) -> found.plan().equals(plan))
			.orElseThrow(NotFound::new);
	}

	/** Records that the plan was reviewed, and who signed the review. */
	public void review(UUID id, UUID plan, LocalDate on, @Nullable String summary, Signatures signatures,
			LocalDate today, ProgramId program) {
		ServicePlan found = plan(plan, program);
		PlanReview review = found.review(id, on, summary, today);
		review.sign(signatures, today);
		this.reviews.save(review);
		changed(found);
	}

	/** Records the signatures under a review. */
	public void signReview(UUID id, UUID plan, int version, Signatures signatures, LocalDate today, ProgramId program) {
		PlanReview review = this.reviews.findByIdAndProgramId(id, program)
			.filter((found) -> found.plan().equals(plan))
			.orElseThrow(NotFound::new);
		checkVersion(review.version(), version, PlanReview.class, id);
		review.sign(signatures, today);
		changed(plan(plan, program));
	}

	private ServicePlan plan(UUID id, ProgramId program) {
		return this.plans.findByIdAndProgramId(id, program).orElseThrow(NotFound::new);
	}

	private static void checkVersion(int now, int read, Class<?> type, UUID id) {
		if (now != read) {
			throw new ObjectOptimisticLockingFailureException(type, id);
		}
	}

	private void changed(ServicePlan plan) {
		this.news.ofChange(plan.participant(), plan.program());
	}

}

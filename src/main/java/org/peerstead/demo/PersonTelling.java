package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.peerstead.participants.CoverageRegister;
import org.peerstead.participants.Enrolment;
import org.peerstead.participants.Enrolments;
import org.peerstead.participants.ParticipantRegister;
import org.peerstead.participants.PlanRegister;
import org.peerstead.participants.ServicePlan;
import org.peerstead.participants.Signatures;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/** Tells how the made-up participants came, what they want, and who walks with them. */
@Component
class PersonTelling {

	private static final List<String> STRENGTHS = List.of("Patient, funny, good with animals.",
			"Keeps a promise. Knows everyone in the building.", "Reads a lot and remembers it.",
			"Good hands: repairs what others throw away.", "Makes people laugh, and listens.");

	private static final String PROFESSIONAL = "Sam Sample, LSW";

	private final ParticipantRegister register;

	private final CoverageRegister coverage;

	private final PlanRegister plans;

	private final Enrolments enrolments;

	PersonTelling(ParticipantRegister register, CoverageRegister coverage, PlanRegister plans, Enrolments enrolments) {
		this.register = register;
		this.coverage = coverage;
		this.plans = plans;
		this.enrolments = enrolments;
	}

	void comesIn(CastPerson person, LocalDate today, ProgramId program) {
		this.register.register(person.id(), program, person.details(), person.recipientId(), today);
		this.register.enrol(NewId.next(), person.id(), person.agency().id(), person.enrolled().from(), program);
		List<PayerId> payers = SamplePayers.ids(program);
		for (CastPerson.Cover cover : person.covers()) {
			this.coverage.cover(NewId.next(), person.id(), payers.get(cover.payer()), cover.span().from(),
					cover.span().through(), program);
		}
		if (person.recommendation() != null) {
			this.coverage.recommend(NewId.next(), person.id(), person.recommendation(), today, program);
		}
		if (person.plan() != null) {
			makePlan(person, person.plan(), today, program);
		}
		for (CastPerson.Beside beside : person.beside()) {
			this.register.assign(NewId.next(), person.id(), beside.peer().id(), beside.from(), program);
		}
	}

	private void makePlan(CastPerson person, CastPerson.Plan plan, LocalDate today, ProgramId program) {
		LocalDate on = plan.writtenOn();
		ServicePlan made = this.plans.write(plan.id(), person.id(), person.agency().id(), on,
				STRENGTHS.get(Math.floorMod(person.id().hashCode(), STRENGTHS.size())), List.of(), today, program);
		boolean byAll = plan.signed() == CastPerson.Signed.ALL;
		this.plans.sign(plan.id(), made.version(),
				new Signatures(on, on, byAll ? on : null, byAll ? PROFESSIONAL : null), today, program);
		for (CastPerson.Goal goal : plan.goals()) {
			this.plans.openGoal(goal.id(), plan.id(), goal.words(), on, program);
		}
		for (LocalDate review : plan.reviews()) {
			this.plans.review(NewId.next(), plan.id(), review, "We read the plan together. It still fits.",
					Signatures.allOn(review, PROFESSIONAL), today, program);
		}
	}

	/** Ends what is over. */
	void leaves(CastPerson person, ProgramId program) {
		@Nullable LocalDate lastDay = person.enrolled().through();
		for (Enrolment enrolment : this.enrolments.findByParticipantIdAndProgramId(person.id(), program)) {
			this.register.endEnrolment(enrolment.id(), person.id(), enrolment.version(), program,
					Objects.requireNonNull(lastDay), Objects.requireNonNull(person.end()));
		}
	}

}

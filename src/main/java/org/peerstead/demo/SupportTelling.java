package org.peerstead.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.peerstead.access.AgencyRecords;
import org.peerstead.participants.Consent;
import org.peerstead.participants.ConsentPurpose;
import org.peerstead.participants.ConsentRegister;
import org.peerstead.participants.CoverageRegister;
import org.peerstead.participants.PlanObjective;
import org.peerstead.participants.PlanRegister;
import org.peerstead.participants.PlanService;
import org.peerstead.participants.PlannedSupport;
import org.peerstead.participants.RecordKind;
import org.peerstead.participants.ServiceAuthorization;
import org.peerstead.participants.ServicePlan;
import org.peerstead.participants.ServicePlans;
import org.peerstead.participants.Stay;
import org.peerstead.participants.StayKind;
import org.peerstead.participants.StayRegister;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Units;

import org.springframework.stereotype.Component;

/**
 * Tells what the made-up plans say of the support itself, the steps that people set
 * themselves, what their payers authorized, and where some of them stayed for a while.
 */
@Component
class SupportTelling {

	private static final int SOME = 20;

	private static final String PEERS_PART = "Meets where the person feels at ease, practices with them, goes along the first time, and tells of an own way where it helps.";

	private static final List<StayKind> KINDS = List.of(StayKind.PSYCHIATRIC, StayKind.HOSPITAL, StayKind.PSYCHIATRIC,
			StayKind.JAIL);

	private final PlanRegister plans;

	private final ServicePlans written;

	private final CoverageRegister coverage;

	private final StayRegister stays;

	private final ConsentRegister consents;

	private final AgencyRecords agencies;

	SupportTelling(PlanRegister plans, ServicePlans written, CoverageRegister coverage, StayRegister stays,
			ConsentRegister consents, AgencyRecords agencies) {
		this.plans = plans;
		this.written = written;
		this.coverage = coverage;
		this.stays = stays;
		this.consents = consents;
		this.agencies = agencies;
	}

	void tell(Story story, Plot plot, Steps.Telling steps) {
		Chance chance = new Chance(story.today(), plot.name() + ", what the support is");
		story.agencies()
			.stream()
			.filter((agency) -> isPartTwo(agency, story))
			.forEach((agency) -> steps.once("42 CFR Part 2, agency " + agency.number(),
					() -> this.agencies.holdUnderPartTwo(agency.id(), plot.program(), true)));
		for (int from = 0; from < story.persons().size(); from += SOME) {
			List<CastPerson> some = story.persons().subList(from, Math.min(from + SOME, story.persons().size()));
			List<Runnable> parts = some.stream()
				.map((person) -> part(person, isPartTwo(person.agency(), story), chance, story.today(), plot.program()))
				.toList();
			steps.once("support from " + from, () -> parts.forEach(Runnable::run));
		}
	}

	/**
	 * What is to be told of one person. Chance is asked whether the step was done before
	 * or not, so that the rest of the story stays the same.
	 */
	private Runnable part(CastPerson person, boolean partTwo, Chance chance, LocalDate today, ProgramId program) {
		boolean group = chance.perMille(850);
		int minutesAWeek = 15 * chance.between(4, 10);
		boolean authorized = chance.perMille(450);
		int units = chance.between(200, 380);
		int daysAgo = chance.between(20, 150);
		boolean stayed = chance.perMille(25);
		StayKind kind = chance.one(KINDS);
		int nights = chance.between(2, 9);
		boolean insured = chance.perMille(15);
		boolean agreesToCalls = chance.perMille(992);
		boolean knownToHousing = chance.perMille(90);
		boolean agreesToShare = chance.perMille(750);
		return () -> {
			LocalDate enrolled = person.enrolled().from();
			if (agreesToCalls) {
				this.consents.agreeToTelehealth(NewId.next(), person.id(), person.agency().id(), enrolled, true, today,
						program);
			}
			if (knownToHousing) {
				this.consents.give(NewId.next(), person.id(), housing(person, enrolled), today, program);
			}
			if (partTwo && agreesToShare) {
				share(person, enrolled, today, program);
			}
			if (person.plan() != null) {
				describe(person, person.plan(), group, minutesAWeek, program);
			}
			PayerId payer = SamplePayers.ids(program).get(person.covers().get(person.covers().size() - 1).payer());
			if (authorized && person.enrolled().isOpenEnded()) {
				LocalDate first = latest(today.minusDays(daysAgo), person.enrolled().from());
				this.coverage.authorize(
						NewId.next(), person.id(), new ServiceAuthorization.Details(payer,
								"SAMPLE-" + (1000 + units * 7 + daysAgo), first, first.plusDays(179), Units.of(units)),
						program);
			}
			if (stayed && person.enrolled().contains(today.minusDays(daysAgo))) {
				LocalDate in = today.minusDays(daysAgo);
				this.stays.record(NewId.next(), person.id(), new Stay.Details(kind, in, in.plusDays(nights), null),
						today, program);
			}
			if (insured) {
				this.coverage.coverFirst(NewId.next(), person.id(), "Sample Insurance (made up)",
						DateSpan.from(latest(today.minusDays(daysAgo), enrolled)), program);
			}
		};
	}

	private void describe(CastPerson person, CastPerson.Plan plan, boolean group, int minutesAWeek, ProgramId program) {
		ServicePlan found = this.written.findByIdAndProgramId(plan.id(), program).orElseThrow();
		Set<PlanService> ways = EnumSet.of(PlanService.IN_PERSON, PlanService.VIDEO, PlanService.AUDIO);
		if (group) {
			ways.add(PlanService.GROUP);
		}
		this.plans.describe(plan.id(), found.version(), found.strengths(),
				new PlannedSupport(ways, minutesAWeek, PEERS_PART), program);
		for (CastPerson.Goal goal : plan.goals()) {
			Theme.Step step = goal.theme().step();
			this.plans.writeObjective(NewId.next(), goal.id(), plan.id(),
					new PlanObjective.Details(step.what(), step.measure(), plan.writtenOn().plusMonths(6)),
					plan.writtenOn(), program);
		}
	}

	/** In the small neighbour one agency treats addiction too. */
	private static boolean isPartTwo(CastAgency agency, Story story) {
		return !story.size().isWholeCounty() && agency.number() == 1;
	}

	/** One consent for all that is to come, as 42 CFR 2.31(a)(4) allows. */
	private void share(CastPerson person, LocalDate on, LocalDate today, ProgramId program) {
		Consent.For all = Consent.For.of(ConsentPurpose.TREATMENT, ConsentPurpose.PAYMENT, ConsentPurpose.OPERATIONS);
		Set<RecordKind> kinds = EnumSet.allOf(RecordKind.class);
		String signed = person.details().firstName() + " " + person.details().lastName();
		Consent.Term term = new Consent.Term(on, null);
		this.consents.give(NewId.next(), person.id(),
				new Consent.Details(person.agency().id(), kinds, all, Consent.To.county(), term, signed), today,
				program);
		for (PayerId payer : SamplePayers.ids(program)) {
			this.consents.give(NewId.next(), person.id(), new Consent.Details(person.agency().id(),
					EnumSet.of(RecordKind.CLAIMS), all, Consent.To.payer(payer), term, signed), today, program);
		}
	}

	private static Consent.Details housing(CastPerson person, LocalDate on) {
		return new Consent.Details(person.agency().id(), Set.of(RecordKind.VISITS),
				new Consent.For(Set.of(ConsentPurpose.OTHER), "Confirming to the landlord that somebody visits."),
				Consent.To.named("Sample Housing Office (made up)"), new Consent.Term(on, on.plusYears(2)),
				person.details().firstName() + " " + person.details().lastName());
	}

	private static LocalDate latest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}

package org.peerstead.rules;

import java.util.Comparator;
import java.util.List;

import org.peerstead.shared.Units;

/** Judges visits: every check, in the order of its number, by the rules of the day. */
public final class Judge {

	private static final Comparator<Finding> BY_NUMBER = Comparator.comparing(Finding::check);

	private static final WorkIsBilled WORK_IS_BILLED = new WorkIsBilled();

	private static final Policy[] POLICIES = { new NoteIsWrittenAndSigned(), new TimesMakeSense(),
			new UnitsFollowMinutes(), new NothingOverlaps(), new EntryTimeIsFree(), new PeerIsAtWork(),
			new DayIsPossible(), new TravelTakesTime(), new UnitsAreLeft(), new ServiceIsAuthorized(),
			new PeerIsCertified(), new EndorsementFits(), new SupervisionIsInOrder(), new ServiceIsRecommended(),
			new AgeIsCovered(), new DiagnosisIsCovered(), new PlanIsInForce(), new FormIsPlanned(),
			new WorkServesAGoal(), WORK_IS_BILLED, new NoStayStandsAgainst(), new PersonWasLiving(),
			new PersonIsCovered(), new BilledOnce(), new NoteNamesItsDay(), new AgencyIsIdentified(), new CodesFit(),
			new TelehealthIsAgreed(), new GroupIsWhole(), new NoteIsItsOwn(), new NoteIsWrittenInTime(),
			new FiledInTime(), new PeerIsVetted(), new MedicaidPaysLast(), new PersonHasTheirSay() };

	private Judge() {
	}

	/**
	 * The rules must be those of the service date. Pure: equal arguments, equal
	 * judgement.
	 */
	public static Judgement judge(VisitFacts facts, EffectiveRules rules, Moment moment) {
		Hearing visit = new Hearing(facts, rules, moment);
		if (facts.visit().work().isBillable()) {
			for (Policy policy : POLICIES) {
				policy.look(visit);
			}
			visit.findings.sort(BY_NUMBER);
		}
		else if (moment == Moment.CLAIM) {
			WORK_IS_BILLED.look(visit);
		}
		List<Finding> findings = List.copyOf(visit.findings);
		Light light = light(facts.visit().work(), findings);
		Units units = facts.visit().work().isBillable() ? visit.sum.units() : Units.NONE;
		return new Judgement(facts.visit().work(), visit.minutes(), units, visit.sum.words(), findings, light,
				Headline.of(facts.visit().work(), light, findings), FiledInTime.daysLeft(visit));
	}

	private static Light light(Work work, List<Finding> findings) {
		if (!work.isBillable()) {
			return Light.NONE;
		}
		Light light = Light.GREEN;
		for (Finding finding : findings) {
			if (finding.blocks()) {
				return Light.RED;
			}
			light = Light.AMBER;
		}
		return light;
	}

}

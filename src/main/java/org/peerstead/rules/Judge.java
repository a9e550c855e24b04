package org.peerstead.rules;

import java.util.List;

import org.peerstead.shared.Units;

/** Judges visits: every check, in the order of its number, by the rules of the day. */
public final class Judge {

	private static final List<Policy> POLICIES = List.of(new NoteIsWrittenAndSigned(), new TimesMakeSense(),
			new UnitsFollowMinutes(), new NothingOverlaps(), new PeerIsCertified(), new ServiceIsRecommended(),
			new AgeIsCovered(), new DiagnosisIsCovered(), new PlanIsInForce(), new WorkServesAGoal(),
			new WorkIsBilled(), new PersonIsCovered(), new BilledOnce(), new NoteNamesItsDay(),
			new AgencyIsIdentified(), new CodesFit(), new FiledInTime());

	private Judge() {
	}

	/**
	 * The rules must be those of the service date. Pure: equal arguments, equal
	 * judgement.
	 */
	public static Judgement judge(VisitFacts facts, EffectiveRules rules, Moment moment) {
		Hearing visit = new Hearing(facts, rules, moment);
		if (facts.visit().work().isBillable()) {
			POLICIES.forEach((policy) -> policy.look(visit));
		}
		else if (moment == Moment.CLAIM) {
			new WorkIsBilled().look(visit);
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

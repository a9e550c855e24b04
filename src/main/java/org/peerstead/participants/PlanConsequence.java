package org.peerstead.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.Trust;
import org.peerstead.shared.DateSpan;

/**
 * What follows for billing if a plan is not made, signed or reviewed in time, in the
 * words and by the dates of the rules in force: only a confirmed rule keeps a visit from
 * being billed, a recalled one warns, and where there is none nothing follows.
 */
public final class PlanConsequence {

	/** How far ahead a review that is coming is spoken of in these terms. */
	private static final int SOON = 45;

	private PlanConsequence() {
	}

	/** One or two sentences; empty when nothing follows, or not yet. */
	public static Optional<String> inWords(PlanStanding standing, String person, EffectiveRules rules, Pace pace) {
		Ruled rule = rules.ruled(rule(standing.next()));
		if (rule == null || (standing.next() != PlanStanding.Next.SIGNATURES && !standing.isDueWithin(SOON))) {
			return Optional.empty();
		}
		List<String> signers = signers(standing, person, rules);
		if (standing.next() == PlanStanding.Next.SIGNATURES && signers.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(sentence(standing, signers, rule.trust()) + lastWeek(pace));
	}

	private static Parameter rule(PlanStanding.Next next) {
		return switch (next) {
			case PLAN -> Parameter.PLAN_DUE_MONTHS;
			case SIGNATURES -> Parameter.PLAN_SIGNERS;
			case REVIEW -> Parameter.PLAN_REVIEW_MONTHS;
		};
	}

	/** Of those who have not signed yet, whose signature the rules ask for. */
	private static List<String> signers(PlanStanding standing, String person, EffectiveRules rules) {
		List<String> asked = rules.list(Parameter.PLAN_SIGNERS);
		List<String> names = new ArrayList<>();
		for (Signer signer : standing.toSign()) {
			if (asked.contains(signer.ruleWord())) {
				names.add((signer == Signer.PERSON) ? person : signer.words());
			}
		}
		return names;
	}

	private static String sentence(PlanStanding standing, List<String> signers, Trust trust) {
		String visits = "visits from " + DateSpan.display(standing.notBilledFrom()) + " on "
				+ ((trust == Trust.CONFIRMED) ? "cannot be billed" : "carry a warning");
		boolean late = !standing.notBilledFrom().isAfter(standing.on());
		if (late) {
			return "V" + visits.substring(1) + " until " + switch (standing.next()) {
				case PLAN -> "a plan is made.";
				case REVIEW -> "the plan is reviewed.";
				case SIGNATURES -> and(signers) + ((signers.size() == 1) ? " signs." : " sign.");
			};
		}
		String by = " by " + DateSpan.display(standing.notBilledFrom().minusDays(1)) + ", " + visits + ".";
		return switch (standing.next()) {
			case PLAN -> "If no plan is made" + by;
			case REVIEW -> "If the plan is not reviewed" + by;
			case SIGNATURES -> "If " + and(signers) + ((signers.size() == 1) ? " does not sign" : " do not sign") + by;
		};
	}

	private static String lastWeek(Pace pace) {
		Pace.Week week = pace.lastWeek();
		if (week.visits() == 0) {
			return "";
		}
		return " " + week.visits() + ((week.visits() == 1) ? " visit" : " visits") + " last week "
				+ ((week.visits() == 1) ? "was " : "were ") + week.units()
				+ ((week.units() == 1) ? " unit." : " units.");
	}

	private static String and(List<String> names) {
		int last = names.size() - 1;
		return (last < 1) ? String.join("", names)
				: String.join(", ", names.subList(0, last)) + " and " + names.get(last);
	}

}

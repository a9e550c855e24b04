package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.PayerTerms;
import org.peerstead.rulebook.ProgramRules;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.shared.Rate;

/**
 * By which rules a service is judged and what a unit of it is charged, told by its payer
 * and its day. Asked once for each pair of the two, however many visits there are.
 */
@FunctionalInterface
public interface RulesOf {

	/** The rules of one payer and day, and the charge of one unit. */
	record Priced(EffectiveRules rules, Rate perUnit) {
	}

	/** Without a payer, what holds whoever pays. */
	Priced on(@Nullable PayerId payer, LocalDate day);

	/** The same, each answer kept; for one thread. */
	default RulesOf remembered() {
		record Asked(@Nullable PayerId payer, LocalDate day) {
		}
		Map<Asked, Priced> known = new HashMap<>();
		return (payer, day) -> known.computeIfAbsent(new Asked(payer, day), (asked) -> on(asked.payer(), asked.day()));
	}

	/** Those of a program as they stand. */
	static RulesOf inForce(ProgramRules program) {
		return (payer, day) -> new Priced(program.on(payer, day),
				(payer != null)
						? program.terms(payer, day).map(PayerTerms::chargePerUnit).orElse(Judging.NOTHING_CHARGED)
						: Judging.NOTHING_CHARGED);
	}

}

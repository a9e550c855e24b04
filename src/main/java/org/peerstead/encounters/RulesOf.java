package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.PayerTerms;
import org.peerstead.rulebook.ProgramRules;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.shared.Rate;

/**
 * By which rules a service is judged and what a unit of it is charged, told by its payer,
 * the agency and the day. Asked once for each three, however many visits there are.
 */
@FunctionalInterface
public interface RulesOf {

	/** The rules of one service, and the charge of one unit. */
	record Priced(EffectiveRules rules, Rate perUnit) {
	}

	/**
	 * Without a payer, what holds whoever pays; with an agency, its contract stands over
	 * the payer's rules.
	 */
	Priced on(@Nullable PayerId payer, @Nullable AgencyId agency, LocalDate day);

	/** The same, each answer kept; for one thread. */
	default RulesOf remembered() {
		record Asked(@Nullable PayerId payer, @Nullable AgencyId agency, LocalDate day) {
		}
		Map<Asked, Priced> known = new HashMap<>();
		return (payer, agency, day) -> known.computeIfAbsent(new Asked(payer, agency, day),
				(asked) -> on(asked.payer(), asked.agency(), asked.day()));
	}

	/** Those of a program as they stand. */
	static RulesOf inForce(ProgramRules program) {
		return (payer, agency, day) -> new Priced(program.on(payer, agency, day),
				(payer != null)
						? program.terms(payer, day).map(PayerTerms::chargePerUnit).orElse(Judging.NOTHING_CHARGED)
						: Judging.NOTHING_CHARGED);
	}

}

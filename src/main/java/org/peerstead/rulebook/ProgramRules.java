package org.peerstead.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.RuleSet;

/**
 * The rules of one program for any payer and day, as they stood when they were read. Each
 * pair of payer and day is resolved once, so that many visits can be judged with it; for
 * one thread.
 */
public final class ProgramRules {

	private final List<RuleSet> law;

	private final List<RuleSet> feeForService;

	private final Map<PayerId, PayersTerms> payers;

	private final Map<Asked, EffectiveRules> resolved = new HashMap<>();

	ProgramRules(List<RuleSet> law, List<RuleSet> feeForService, Map<PayerId, PayersTerms> payers) {
		this.law = law;
		this.feeForService = feeForService;
		this.payers = payers;
	}

	record PayersTerms(String name, boolean feeForService, boolean sample, List<PayerTerms> terms) {
	}

	private record Asked(@Nullable PayerId payer, LocalDate date) {
	}

	/** The rules that hold for a service of that day, billed to that payer. */
	public EffectiveRules on(@Nullable PayerId payer, LocalDate date) {
		return this.resolved.computeIfAbsent(new Asked(payer, date), this::resolve);
	}

	/** The payer's terms of that day: what it is charged and how. */
	public Optional<PayerTerms> terms(PayerId payer, LocalDate date) {
		PayersTerms known = this.payers.get(payer);
		return (known != null) ? known.terms().stream().filter((terms) -> terms.effective().contains(date)).findFirst()
				: Optional.empty();
	}

	/** What the payer is called. */
	public Optional<String> payerName(PayerId payer) {
		return Optional.ofNullable(this.payers.get(payer)).map(PayersTerms::name);
	}

	private EffectiveRules resolve(Asked asked) {
		List<RuleSet> sets = new ArrayList<>(this.law);
		PayersTerms payer = (asked.payer() != null) ? this.payers.get(asked.payer()) : null;
		if (payer != null) {
			payer.terms().forEach((terms) -> sets.add(terms.asRules(payer.name(), payer.sample())));
			if (payer.feeForService()) {
				sets.addAll(this.feeForService);
			}
		}
		return EffectiveRules.resolve(sets, asked.date());
	}

}

package org.peerstead.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Level;
import org.peerstead.rules.RuleSet;

/**
 * The rules of one program for any payer and day, as they stood when they were read. Each
 * pair of payer and day is resolved once, so that many visits can be judged with it; for
 * one thread.
 */
public final class ProgramRules {

	private final List<RuleSet> law;

	private final List<RuleSet> feeForService;

	private final List<RuleValues.Own> own;

	private final Map<PayerId, PayersTerms> payers;

	private final Map<Asked, EffectiveRules> resolved = new HashMap<>();

	ProgramRules(List<RuleSet> law, List<RuleSet> feeForService, Map<PayerId, PayersTerms> payers,
			List<RuleValues.Own> own) {
		this.law = law;
		this.feeForService = feeForService;
		this.payers = payers;
		this.own = own;
	}

	record PayersTerms(String name, boolean feeForService, boolean sample, List<PayerTerms> terms) {
	}

	private record Asked(@Nullable PayerId payer, @Nullable AgencyId agency, LocalDate date) {
	}

	/** The rules that hold for a service of that day, billed to that payer. */
	public EffectiveRules on(@Nullable PayerId payer, LocalDate date) {
		return on(payer, null, date);
	}

	/**
	 * The rules that hold for a service of that day by that agency, whose contract stands
	 * over the payer's rules.
	 */
	public EffectiveRules on(@Nullable PayerId payer, @Nullable AgencyId agency, LocalDate date) {
		boolean contracted = agency != null
				&& this.own.stream().anyMatch((version) -> agency.equals(version.whose().agency()));
		return this.resolved.computeIfAbsent(new Asked(payer, contracted ? agency : null, date), this::resolve);
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
		LocalDate date = asked.date();
		List<RuleSet> sets = new ArrayList<>(this.law);
		RuleSet state = own(WhoseRules.STATE, date);
		if (state != null) {
			// the program's own version stands in the place of the one that is shipped
			sets.removeIf((set) -> set.level() == Level.STATE);
			sets.add(state);
		}
		PayerId id = asked.payer();
		PayersTerms payer = (id != null) ? this.payers.get(id) : null;
		if (id != null && payer != null) {
			payer.terms().forEach((terms) -> sets.add(terms.asRules(payer.name(), payer.sample())));
			if (payer.feeForService()) {
				sets.addAll(this.feeForService);
			}
			add(sets, own(new WhoseRules(Level.PAYER, id, null), date));
		}
		if (asked.agency() != null) {
			RuleSet contract = (id != null) ? own(new WhoseRules(Level.PROVIDER_CONTRACT, id, asked.agency()), date)
					: null;
			add(sets, (contract != null) ? contract
					: own(new WhoseRules(Level.PROVIDER_CONTRACT, null, asked.agency()), date));
		}
		return EffectiveRules.resolve(sets, date);
	}

	private @Nullable RuleSet own(WhoseRules whose, LocalDate date) {
		for (RuleValues.Own version : this.own) {
			if (version.whose().equals(whose) && version.rules().effective().contains(date)) {
				return version.rules();
			}
		}
		return null;
	}

	private static void add(List<RuleSet> sets, @Nullable RuleSet set) {
		if (set != null) {
			sets.add(set);
		}
	}

	/**
	 * What that maker alone says on the day: the program's own version, else the shipped.
	 */
	List<RuleSet> saidBy(WhoseRules whose, LocalDate date) {
		RuleSet version = own(whose, date);
		if (version != null) {
			return List.of(version);
		}
		return (whose.level() == Level.STATE) ? this.law.stream()
			.filter((set) -> set.level() == Level.STATE && set.effective().contains(date))
			.toList() : List.of();
	}

	/** The same with one version in force on every day, in place of others like it. */
	ProgramRules with(RuleValues.Own version) {
		List<RuleValues.Own> tried = new ArrayList<>();
		for (RuleValues.Own other : this.own) {
			if (!other.whose().equals(version.whose())) {
				tried.add(other);
			}
		}
		tried.add(version.always());
		return new ProgramRules(this.law, this.feeForService, this.payers, tried);
	}

	/** The same as if that version were not there. */
	ProgramRules without(RuleVersionId version) {
		return new ProgramRules(this.law, this.feeForService, this.payers,
				this.own.stream().filter((other) -> !other.id().equals(version)).toList());
	}

}

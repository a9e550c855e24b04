package org.peerstead.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.Money;
import org.peerstead.shared.Units;

/**
 * The rules that hold on one day, each from the nearest maker who knows it: provider
 * contract, then payer, then state, then federal. Every value remembers its rule set.
 * Immutable; resolve once for a payer and a day and keep it.
 */
public final class EffectiveRules {

	/** Nearest first; among equals the one that began last, then by id. */
	private static final Comparator<RuleSet> NEAREST = Comparator.comparing(RuleSet::level)
		.thenComparing((set) -> set.effective().from(), Comparator.reverseOrder())
		.thenComparing(RuleSet::id);

	private final LocalDate on;

	private final Map<Parameter, Ruled> values;

	private EffectiveRules(LocalDate on, Map<Parameter, Ruled> values) {
		this.on = on;
		this.values = values;
	}

	/**
	 * An unknown value of a near rule set never hides a known one further off; it serves
	 * only where nobody knows better, as a safe default that enforces nothing.
	 */
	public static EffectiveRules resolve(Collection<RuleSet> sets, LocalDate serviceDate) {
		List<RuleSet> inForce = new ArrayList<>(sets);
		inForce.removeIf((set) -> !set.effective().contains(serviceDate));
		inForce.sort(NEAREST);
		Map<Parameter, Ruled> values = new EnumMap<>(Parameter.class);
		for (RuleSet set : inForce) {
			for (Setting setting : set.settings().values()) {
				Ruled nearer = values.get(setting.parameter());
				if (setting.isSet()
						&& (nearer == null || nearer.trust() == Trust.UNKNOWN && setting.trust() != Trust.UNKNOWN)) {
					values.put(setting.parameter(), new Ruled(setting, set, setting.parsed()));
				}
			}
		}
		return new EffectiveRules(serviceDate, values);
	}

	public LocalDate on() {
		return this.on;
	}

	/** The value with all it stands on, or nothing when no rule set in force has one. */
	public @Nullable Ruled ruled(Parameter parameter) {
		return this.values.get(parameter);
	}

	public Collection<Ruled> all() {
		return List.copyOf(this.values.values());
	}

	/** How sure we are of the value; unknown when there is none. */
	public Trust trust(Parameter parameter) {
		Ruled ruled = ruled(parameter);
		return (ruled != null) ? ruled.trust() : Trust.UNKNOWN;
	}

	/** Minutes, hours, days, months, years, units, a count or per cent. */
	public OptionalInt number(Parameter parameter) {
		Integer number = read(parameter, Integer.class);
		return (number != null) ? OptionalInt.of(number) : OptionalInt.empty();
	}

	public Optional<Units> units(Parameter parameter) {
		return Optional.ofNullable(read(parameter, Integer.class)).map(Units::of);
	}

	public Optional<Money> money(Parameter parameter) {
		return Optional.ofNullable(read(parameter, Money.class));
	}

	public Optional<String> text(Parameter parameter) {
		return Optional.ofNullable(read(parameter, String.class));
	}

	@SuppressWarnings("unchecked")
	public List<String> list(Parameter parameter) {
		List<String> list = read(parameter, List.class);
		return (list != null) ? list : List.of();
	}

	/** Whether the value is there and says yes. */
	public boolean says(Parameter parameter) {
		return Boolean.TRUE.equals(read(parameter, Boolean.class));
	}

	/** Whether the value is there and says no. */
	public boolean denies(Parameter parameter) {
		return Boolean.FALSE.equals(read(parameter, Boolean.class));
	}

	public Optional<Rounding> rounding() {
		return Optional.ofNullable(read(Parameter.ROUNDING_POLICY, Rounding.class));
	}

	/**
	 * Which minutes are added up first; each contact by itself unless a rule says other.
	 */
	public AccumulateScope accumulateScope() {
		AccumulateScope scope = read(Parameter.ACCUMULATE_SCOPE, AccumulateScope.class);
		return (scope != null) ? scope : AccumulateScope.CONTACT;
	}

	private <T> @Nullable T read(Parameter parameter, Class<T> type) {
		Ruled ruled = this.values.get(parameter);
		return (ruled != null) ? type.cast(ruled.parsed()) : null;
	}

	/** A value in force and the rule set that it comes from. */
	public record Ruled(Setting setting, RuleSet from, Object parsed) {

		public Trust trust() {
			return this.setting.trust();
		}

		public String citation() {
			return this.setting.source().citation();
		}

	}

}

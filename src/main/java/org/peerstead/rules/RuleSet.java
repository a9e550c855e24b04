package org.peerstead.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Refusal;

/**
 * What one maker of rules says, from one day through another: a payer, a state, the
 * federal government or a provider's contract.
 */
public record RuleSet(String id, String name, Level level, String appliesTo, DateSpan effective,
		Map<Parameter, Setting> settings) {

	/** Refuses a value that its parameter cannot be. */
	public RuleSet {
		for (Setting setting : settings.values()) {
			if (!setting.isReadable()) {
				throw new Refusal(setting.parameter().key(),
						"In the rule set \"" + name + "\", \"" + setting.value() + "\" cannot be the value of \""
								+ setting.parameter().title() + "\" (" + setting.parameter().key() + "). Write "
								+ setting.parameter().kind().words() + ".");
			}
		}
		settings = settings.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(settings));
	}

	/** Refuses two values for one parameter. */
	public static RuleSet of(String id, String name, Level level, String appliesTo, DateSpan effective,
			List<Setting> settings) {
		Map<Parameter, Setting> byParameter = new EnumMap<>(Parameter.class);
		for (Setting setting : settings) {
			if (byParameter.put(setting.parameter(), setting) != null) {
				throw new Refusal(setting.parameter().key(), "The rule set \"" + name + "\" has two values for \""
						+ setting.parameter().title() + "\" at the same time. Keep one.");
			}
		}
		return new RuleSet(id, name, level, appliesTo, effective, byParameter);
	}

	/** The terms of one payer, as its contract or billing sheet states them. */
	public static RuleSet payerTerms(String id, String payer, DateSpan effective, List<Setting> terms) {
		return of(id, payer, Level.PAYER, payer, effective, terms);
	}

}

package org.peerstead.rules;

import java.util.ArrayList;
import java.util.List;

import org.peerstead.shared.DateSpan;

/**
 * Rules for tests: Pennsylvania as shipped with the terms of a sample payer, or a few
 * values alone.
 */
final class Rules {

	private static final RuleSet SAMPLE_PAYER = RuleSet.payerTerms("sample", "Sample BH-MCO", DateSpan.ALWAYS,
			List.of(Setting.sample(Parameter.SERVICE_CODE, "H0038"),
					Setting.sample(Parameter.ROUNDING_POLICY, "FLOOR_FULL_UNIT"),
					Setting.sample(Parameter.TELEHEALTH_PLACE_HOME, "10"),
					Setting.sample(Parameter.TELEHEALTH_PLACE_ELSEWHERE, "02"),
					Setting.sample(Parameter.AUDIO_MODIFIER, "FQ"), Setting.sample(Parameter.GROUP_MODIFIER, "HQ"),
					Setting.sample(Parameter.MODIFIER_ORDER, "HQ;FQ")));

	static final EffectiveRules PENNSYLVANIA = pennsylvania(List.of());

	/** The state and the payer of the sample. */
	static final EffectiveRules SAMPLE = pennsylvania(List.of(SAMPLE_PAYER));

	private Rules() {
	}

	static EffectiveRules pennsylvania(List<RuleSet> nearer) {
		List<RuleSet> sets = new ArrayList<>(nearer);
		sets.addAll(RuleFile.pennsylvania());
		sets.addAll(RuleFile.federal());
		return EffectiveRules.resolve(sets, Visits.DAY);
	}

	/** Whole 15-minute units and these, nothing else. */
	static EffectiveRules only(Setting... settings) {
		List<Setting> all = new ArrayList<>(List.of(settings));
		if (all.stream().noneMatch((setting) -> setting.parameter() == Parameter.ROUNDING_POLICY)) {
			all.add(Setting.sample(Parameter.ROUNDING_POLICY, "FLOOR_FULL_UNIT"));
		}
		return EffectiveRules.resolve(List.of(RuleSet.of("test", "Test", Level.STATE, "Test", DateSpan.ALWAYS, all)),
				Visits.DAY);
	}

	static Setting setting(Parameter parameter, String value, Trust trust) {
		return Setting.of(parameter, value, trust, Setting.Source.of("Test source"));
	}

	static Setting confirmed(Parameter parameter, String value) {
		return setting(parameter, value, Trust.CONFIRMED);
	}

}

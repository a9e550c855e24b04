package org.peerstead.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How a visit is coded under a payer's terms: procedure, place of service, modifiers in
 * the payer's order. Empty parts are those that no rule in force tells.
 */
public record Coding(@Nullable String procedure, @Nullable String placeOfService, List<String> modifiers) {

	public static Coding of(EffectiveRules rules, Mode mode, Place place, boolean group) {
		return new Coding(rules.text(Parameter.SERVICE_CODE).orElse(null), place(rules, mode, place),
				modifiers(rules, mode, group));
	}

	private static @Nullable String place(EffectiveRules rules, Mode mode, Place place) {
		return mode.isTelehealth() ? rules.text(telehealthPlace(place)).orElse(null) : place.code();
	}

	static Parameter telehealthPlace(Place place) {
		return (place == Place.HOME) ? Parameter.TELEHEALTH_PLACE_HOME : Parameter.TELEHEALTH_PLACE_ELSEWHERE;
	}

	static Optional<Parameter> modeModifier(Mode mode) {
		return switch (mode) {
			case IN_PERSON -> Optional.empty();
			case VIDEO -> Optional.of(Parameter.VIDEO_MODIFIER);
			case AUDIO -> Optional.of(Parameter.AUDIO_MODIFIER);
		};
	}

	private static List<String> modifiers(EffectiveRules rules, Mode mode, boolean group) {
		List<String> modifiers = new ArrayList<>(4);
		rules.text(Parameter.PROGRAM_MODIFIER).ifPresent(modifiers::add);
		rules.text(Parameter.LEVEL_MODIFIER).ifPresent(modifiers::add);
		if (group) {
			rules.text(Parameter.GROUP_MODIFIER).ifPresent(modifiers::add);
		}
		modeModifier(mode).flatMap(rules::text).ifPresent(modifiers::add);
		List<String> order = rules.list(Parameter.MODIFIER_ORDER);
		modifiers.sort(Comparator.comparingInt((modifier) -> {
			int place = order.indexOf(modifier);
			return (place >= 0) ? place : order.size();
		}));
		return List.copyOf(modifiers);
	}

}

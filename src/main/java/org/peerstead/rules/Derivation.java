package org.peerstead.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.Units;

/**
 * How plain words become what a claim says: minutes become units, "by phone, at home"
 * becomes a place of service and modifiers. Each line says which rule set told it.
 */
public record Derivation(List<Line> lines) {

	private static final String EVERYWHERE = "the national list of places of service";

	private static final String NOBODY = "no rule in force tells it";

	private static final List<Parameter> MODIFIERS = List.of(Parameter.PROGRAM_MODIFIER, Parameter.LEVEL_MODIFIER,
			Parameter.GROUP_MODIFIER, Parameter.VIDEO_MODIFIER, Parameter.AUDIO_MODIFIER);

	/** One step in words, and who says so. */
	public record Line(String words, String from) {
	}

	/** Of what is known so far; nothing of work that is not billed. */
	public static Derivation of(Judgement judgement, EffectiveRules rules, @Nullable Mode mode, @Nullable Place place,
			boolean group) {
		List<Line> lines = new ArrayList<>();
		if (judgement.work().isBillable()) {
			Integer minutes = judgement.minutes();
			if (minutes != null) {
				units(minutes, judgement, rules).ifPresent(lines::add);
			}
			if (mode != null && place != null) {
				lines.add(codes(rules, mode, place, group));
			}
		}
		return new Derivation(List.copyOf(lines));
	}

	private static Optional<Line> units(int minutes, Judgement judgement, EffectiveRules rules) {
		EffectiveRules.Ruled ruled = rules.ruled(Parameter.ROUNDING_POLICY);
		Optional<Rounding> rounding = rules.rounding();
		int unit = rules.number(Parameter.UNIT_MINUTES).orElse(0);
		if (ruled == null || rounding.isEmpty() || unit == 0) {
			return Optional.empty();
		}
		if (rules.accumulateScope() != AccumulateScope.CONTACT) {
			return Optional.of(new Line(judgement.unitsInWords(), ruled.from().name()));
		}
		StringBuilder words = new StringBuilder().append(minutes).append(" min = ").append(judgement.units().display());
		Rounding other = (rounding.get() == Rounding.EIGHT_MINUTE) ? Rounding.FLOOR_FULL_UNIT : Rounding.EIGHT_MINUTE;
		Units otherwise = other.units(minutes, unit);
		if (!otherwise.equals(judgement.units())) {
			words.append("; ")
				.append((other == Rounding.EIGHT_MINUTE) ? "the 8-minute rule" : "counting whole units only")
				.append(", which would give ")
				.append(otherwise.count())
				.append(", is not used by this payer");
		}
		return Optional.of(new Line(words.append('.').toString(), ruled.from().name()));
	}

	private static Line codes(EffectiveRules rules, Mode mode, Place place, boolean group) {
		Coding coding = Coding.of(rules, mode, place, group);
		Set<String> from = new LinkedHashSet<>();
		from.add(mode.isTelehealth() ? maker(rules, Coding.telehealthPlace(place)) : EVERYWHERE);
		for (Parameter parameter : MODIFIERS) {
			if (rules.text(parameter).filter(coding.modifiers()::contains).isPresent()) {
				from.add(maker(rules, parameter));
			}
		}
		String where = (coding.placeOfService() != null) ? "place " + coding.placeOfService() : "place not known";
		String with = switch (coding.modifiers().size()) {
			case 0 -> "no modifier";
			case 1 -> "modifier " + coding.modifiers().get(0);
			default -> "modifiers " + Words.and(coding.modifiers());
		};
		return new Line(mode.words() + (group ? ", in a group" : "") + ", " + place.words().toLowerCase(Locale.US)
				+ ": " + where + ", " + with + ".", Words.and(List.copyOf(from)));
	}

	private static String maker(EffectiveRules rules, Parameter parameter) {
		EffectiveRules.Ruled ruled = rules.ruled(parameter);
		return (ruled != null) ? ruled.from().name() : NOBODY;
	}

}

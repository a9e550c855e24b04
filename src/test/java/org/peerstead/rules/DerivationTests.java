package org.peerstead.rules;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

import static org.assertj.core.api.Assertions.assertThat;

class DerivationTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 12);

	/** The vectors of the four families, domain.md 2.3. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					FLOOR_FULL_UNIT | 53 | 3 | 53 min = 3 units; the 8-minute rule, which would give 4, is not used by this payer.
					FLOOR_FULL_UNIT | 45 | 3 | 45 min = 3 units.
					FLOOR_FULL_UNIT | 8  | 0 | 8 min = 0 units; the 8-minute rule, which would give 1, is not used by this payer.
					EIGHT_MINUTE    | 53 | 4 | 53 min = 4 units; counting whole units only, which would give 3, is not used by this payer.
					CEILING_UP_TO   | 16 | 2 | 16 min = 2 units; the 8-minute rule, which would give 1, is not used by this payer.
					""")
	void showsTheSumAndTheRuleThatIsNotUsed(String rounding, int minutes, int units, String words) {
		Derivation derivation = Derivation.of(judged(minutes, units), rules(rounding), null, null, false);
		assertThat(derivation.lines()).containsExactly(new Derivation.Line(words, "Terms (sample)"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					IN_PERSON | HOME   | false | In person, the person's home: place 12, no modifier.           | the national list of places of service
					AUDIO     | HOME   | false | By phone, the person's home: place 10, modifier FQ.            | Terms (sample)
					VIDEO     | OFFICE | false | By video, our office: place 02, no modifier.                   | Terms (sample)
					IN_PERSON | OFFICE | true  | In person, in a group, our office: place 11, modifier HQ.      | the national list of places of service and Terms (sample)
					""")
	void makesCodesOfPlainWordsAndSaysWhoToldThem(Mode mode, Place place, boolean group, String words, String from) {
		assertThat(Derivation.of(judged(null, 0), rules("FLOOR_FULL_UNIT"), mode, place, group).lines())
			.containsExactly(new Derivation.Line(words.replace("\"", ""), from));
	}

	private static Judgement judged(Integer minutes, int units) {
		return new Judgement(Work.PEER_SUPPORT, minutes, Units.of(units), "", List.of(), Light.GREEN, "", null);
	}

	private static EffectiveRules rules(String rounding) {
		return EffectiveRules.resolve(
				List.of(RuleSet.of("terms", "Terms (sample)", Level.PAYER, "X", DateSpan.from(LocalDate.of(2026, 1, 1)),
						List.of(Setting.sample(Parameter.ROUNDING_POLICY, rounding),
								Setting.sample(Parameter.UNIT_MINUTES, "15"),
								Setting.sample(Parameter.TELEHEALTH_PLACE_HOME, "10"),
								Setting.sample(Parameter.TELEHEALTH_PLACE_ELSEWHERE, "02"),
								Setting.sample(Parameter.AUDIO_MODIFIER, "FQ"),
								Setting.sample(Parameter.GROUP_MODIFIER, "HQ")))),
				DAY);
	}

}

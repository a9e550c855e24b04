package org.peerstead.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Money;
import org.peerstead.shared.Refusal;
import org.peerstead.shared.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.peerstead.rules.Rules.confirmed;
import static org.peerstead.rules.Rules.setting;

class EffectiveRulesTests {

	private static final LocalDate DAY = Visits.DAY;

	private static RuleSet set(Level level, DateSpan effective, Setting... settings) {
		String id = level + " " + effective;
		return RuleSet.of(id, id, level, "Test", effective, List.of(settings));
	}

	private static RuleSet set(Level level, Setting... settings) {
		return set(level, DateSpan.ALWAYS, settings);
	}

	@Test
	void theNearestMakerOfARuleCountsWhateverTheOrderOfTheSets() {
		List<RuleSet> sets = new ArrayList<>(List.of(
				set(Level.FEDERAL, confirmed(Parameter.FILING_DAYS, "365"), confirmed(Parameter.MIN_AGE, "0"),
						confirmed(Parameter.UNIT_MINUTES, "15"), confirmed(Parameter.SMALL_CELL, "11")),
				set(Level.STATE, confirmed(Parameter.FILING_DAYS, "180"), confirmed(Parameter.MIN_AGE, "14"),
						confirmed(Parameter.UNIT_MINUTES, "15")),
				set(Level.PAYER, confirmed(Parameter.FILING_DAYS, "90"), confirmed(Parameter.MIN_AGE, "18")),
				set(Level.PROVIDER_CONTRACT, confirmed(Parameter.FILING_DAYS, "60"))));
		for (int trial = 0; trial < 24; trial++) {
			Collections.shuffle(sets, new Random(trial));
			EffectiveRules rules = EffectiveRules.resolve(sets, DAY);
			assertThat(rules.number(Parameter.FILING_DAYS)).hasValue(60);
			assertThat(rules.number(Parameter.MIN_AGE)).hasValue(18);
			assertThat(rules.ruled(Parameter.FILING_DAYS)).extracting((ruled) -> ruled.from().level())
				.isEqualTo(Level.PROVIDER_CONTRACT);
			assertThat(rules.ruled(Parameter.UNIT_MINUTES)).extracting((ruled) -> ruled.from().level())
				.isEqualTo(Level.STATE);
			assertThat(rules.ruled(Parameter.SMALL_CELL)).extracting((ruled) -> ruled.from().level())
				.isEqualTo(Level.FEDERAL);
		}
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-31,180", "2026-01-01,120", "2026-03-31,120", "2026-04-01,180" })
	void aVisitIsJudgedByTheRulesOfItsDay(LocalDate serviceDate, int filingDays) {
		List<RuleSet> sets = List.of(set(Level.STATE, confirmed(Parameter.FILING_DAYS, "180")),
				set(Level.PAYER, DateSpan.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
						confirmed(Parameter.FILING_DAYS, "120")));
		EffectiveRules rules = EffectiveRules.resolve(sets, serviceDate);
		assertThat(rules.on()).isEqualTo(serviceDate);
		assertThat(rules.number(Parameter.FILING_DAYS)).hasValue(filingDays);
	}

	@Test
	void ofTwoEquallyNearTheOneThatBeganLaterCounts() {
		List<RuleSet> sets = List.of(set(Level.PAYER, confirmed(Parameter.FILING_DAYS, "180")),
				set(Level.PAYER, DateSpan.from(LocalDate.of(2026, 1, 1)), confirmed(Parameter.FILING_DAYS, "90")));
		assertThat(EffectiveRules.resolve(sets, DAY).number(Parameter.FILING_DAYS)).hasValue(90);
	}

	@Test
	void anUnknownValueHidesNoKnownOneButServesWhereNobodyKnowsBetter() {
		List<RuleSet> sets = List.of(
				set(Level.PAYER, setting(Parameter.FILING_DAYS, "", Trust.UNKNOWN),
						setting(Parameter.MIN_AGE, "21", Trust.UNKNOWN),
						setting(Parameter.ROUNDING_POLICY, "CEILING_UP_TO", Trust.UNKNOWN)),
				set(Level.STATE, confirmed(Parameter.FILING_DAYS, "180"),
						setting(Parameter.MIN_AGE, "14", Trust.RECALLED),
						setting(Parameter.ROUNDING_POLICY, "FLOOR_FULL_UNIT", Trust.UNKNOWN)));
		EffectiveRules rules = EffectiveRules.resolve(sets, DAY);
		assertThat(rules.number(Parameter.FILING_DAYS)).hasValue(180);
		assertThat(rules.number(Parameter.MIN_AGE)).hasValue(14);
		assertThat(rules.rounding()).hasValue(Rounding.CEILING_UP_TO);
		assertThat(rules.trust(Parameter.ROUNDING_POLICY)).isEqualTo(Trust.UNKNOWN);
	}

	@Test
	void valuesAreReadByTheirKind() {
		EffectiveRules rules = EffectiveRules
			.resolve(List.of(set(Level.PAYER, confirmed(Parameter.CHARGE_PER_UNIT, "25.00"),
					confirmed(Parameter.MAX_UNITS_DAY, "16"), confirmed(Parameter.PLACES_ALLOWED, "11; 12 ;99"),
					confirmed(Parameter.GOAL_LINK_REQUIRED, "Yes"), confirmed(Parameter.TELEHEALTH_ALLOWED, "no"),
					confirmed(Parameter.SERVICE_CODE, " H0038 "), confirmed(Parameter.ACCUMULATE_SCOPE, "PERSON_DAY"))),
					DAY);
		assertThat(rules.money(Parameter.CHARGE_PER_UNIT)).hasValue(Money.of("25"));
		assertThat(rules.units(Parameter.MAX_UNITS_DAY)).hasValue(Units.of(16));
		assertThat(rules.list(Parameter.PLACES_ALLOWED)).containsExactly("11", "12", "99");
		assertThat(rules.says(Parameter.GOAL_LINK_REQUIRED)).isTrue();
		assertThat(rules.denies(Parameter.TELEHEALTH_ALLOWED)).isTrue();
		assertThat(rules.text(Parameter.SERVICE_CODE)).hasValue("H0038");
		assertThat(rules.accumulateScope()).isEqualTo(AccumulateScope.PERSON_DAY);
		assertThat(rules.all()).hasSize(7).extracting(Ruled::trust).containsOnly(Trust.CONFIRMED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FILING_DAYS         | 180             | 180 days
			PLAN_DUE_MONTHS     | 1               | 1 month
			MAX_UNITS_DAY       | 16              | 16 units
			GROUP_MAX           | 12              | 12
			TELEPHONE_SHARE_MAX | 25              | 25 %
			RENEWAL_FEE         | 50.00           | $50.00
			PLAN_SIGNERS        | person;peer     | person, peer
			GOAL_LINK_REQUIRED  | Yes             | yes
			TELEHEALTH_ALLOWED  | no              | no
			SERVICE_CODE        | H0038           | H0038
			ROUNDING_POLICY     | FLOOR_FULL_UNIT | whole 15-minute units only
			ACCUMULATE_SCOPE    | CONTACT         | each contact by itself
			LIMIT_PERIOD        | CALENDAR_YEAR   | calendar year
			""")
	void aPageShowsValuesInWords(Parameter parameter, String value, String words) {
		assertThat(confirmed(parameter, value).display()).isEqualTo(words);
	}

	@Test
	void aValueThatIsNotThereReadsNotKnown() {
		assertThat(setting(Parameter.MIN_AGE, "", Trust.UNKNOWN).display()).isEqualTo("not known");
	}

	@Test
	void whatNobodySaysIsEmptyAndUnknown() {
		EffectiveRules rules = EffectiveRules.resolve(List.of(), DAY);
		assertThat(rules.number(Parameter.MIN_AGE)).isEmpty();
		assertThat(rules.text(Parameter.SERVICE_CODE)).isEmpty();
		assertThat(rules.list(Parameter.PLACES_ALLOWED)).isEmpty();
		assertThat(rules.says(Parameter.GOAL_LINK_REQUIRED)).isFalse();
		assertThat(rules.denies(Parameter.GOAL_LINK_REQUIRED)).isFalse();
		assertThat(rules.rounding()).isEmpty();
		assertThat(rules.accumulateScope()).isEqualTo(AccumulateScope.CONTACT);
		assertThat(rules.trust(Parameter.MIN_AGE)).isEqualTo(Trust.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FILING_DAYS        | soon       | a whole number of days
			FILING_DAYS        | -1         | a whole number of days
			FILING_DAYS        | 99999999999| a whole number of days
			CHARGE_PER_UNIT    | 25.005     | an amount like 50.00
			ROUNDING_POLICY    | floor      | one of EIGHT_MINUTE
			ACCUMULATE_SCOPE   | WEEK       | one of CONTACT, PERSON_DAY
			LIMIT_PERIOD       | YEAR       | one of CALENDAR_YEAR
			PLACES_ALLOWED     | ;          | words separated by semicolons
			GOAL_LINK_REQUIRED | perhaps    | yes or no
			""")
	void aBadValueIsRefusedWithItsParameterAndRuleSet(Parameter parameter, String value, String mustBe) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> RuleSet.payerTerms("p", "Sample BH-MCO", DateSpan.ALWAYS,
					List.of(confirmed(parameter, value))))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(parameter.key()))
			.withMessageContaining("In the rule set \"Sample BH-MCO\"")
			.withMessageContaining(parameter.key())
			.withMessageContaining(mustBe);
	}

	@Test
	void twoValuesForOneParameterAreRefused() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> set(Level.STATE, confirmed(Parameter.MIN_AGE, "14"), confirmed(Parameter.MIN_AGE, "18")))
			.withMessageContaining("two values for \"Youngest age\"");
	}

	/** The table of domain values: what is confirmed may block, the rest may not. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			UNIT_MINUTES                    | 15                        | CONFIRMED
			SERVICE_CODE                    | H0038                     | RECALLED
			ROUNDING_POLICY                 | FLOOR_FULL_UNIT           | UNKNOWN
			ACCUMULATE_SCOPE                | CONTACT                   | UNKNOWN
			MAX_UNITS_DAY                   | 16                        | RECALLED
			MAX_UNITS_PERIOD                | 3600                      | RECALLED
			MIN_AGE                         | 14                        | CONFIRMED
			DIAGNOSIS_GROUPS                | SMI;SED                   | CONFIRMED
			RECOMMENDATION_REQUIRED         | yes                       | CONFIRMED
			RECOMMENDATION_VALID_DAYS       | 60                        | UNKNOWN
			PLAN_DUE_MONTHS                 | 1                         | CONFIRMED
			PLAN_REVIEW_MONTHS              | 6                         | CONFIRMED
			PLAN_SIGNERS                    | person;peer;professional  | CONFIRMED
			NOTE_REQUIRED                   | each contact              | RECALLED
			CLOCK_TIMES_REQUIRED            | yes                       | RECALLED
			CLOCK_TIMES_REQUIRED_TELEHEALTH | yes                       | CONFIRMED
			GOAL_LINK_REQUIRED              | yes                       | RECALLED
			TELEHEALTH_ALLOWED              | yes                       | CONFIRMED
			TELEPHONE_SHARE_MAX             | 25                        | RECALLED
			TELEHEALTH_CONSENT_REQUIRED     | yes                       | CONFIRMED
			CREDENTIAL_TYPE                 | CPS                       | CONFIRMED
			CREDENTIAL_ACTIVE               | yes                       | CONFIRMED
			TRAINING_HOURS                  | 75                        | CONFIRMED
			RENEWAL_MONTHS                  | 24                        | CONFIRMED
			EDUCATION_HOURS                 | 36                        | CONFIRMED
			EDUCATION_HOURS_PEER            | 24                        | CONFIRMED
			EDUCATION_HOURS_ETHICS          | 3                         | CONFIRMED
			EDUCATION_HOURS_ELECTIVE        | 9                         | CONFIRMED
			RENEWAL_FEE                     | 50.00                     | CONFIRMED
			RENEWAL_FEE_RECIPROCAL          | 200.00                    | CONFIRMED
			SUPERVISOR_COURSE_HOURS         | 15                        | CONFIRMED
			SUPERVISOR_COURSE_MONTHS        | 6                         | CONFIRMED
			SUPERVISOR_SPAN                 | 7                         | RECALLED
			SUPERVISION_DAYS                | 7                         | RECALLED
			FILING_DAYS                     | 180                       | CONFIRMED
			RESUBMISSION_DAYS               | 365                       | CONFIRMED
			RECORD_YEARS                    | 4                         | CONFIRMED
			PRIVACY_RECORD_YEARS            | 6                         | CONFIRMED
			EXCLUSION_CHECK_MONTHS          | 1                         | CONFIRMED
			CLEARANCE_MONTHS                | 60                        | RECALLED
			VISIT_VERIFICATION              | no                        | CONFIRMED
			NPI_DIGITS                      | 10                        | CONFIRMED
			PROVIDER_NUMBER_DIGITS          | 13                        | RECALLED
			SMALL_CELL                      | 11                        | CONFIRMED
			""")
	void pennsylvaniaSaysNoMoreThanWasRead(Parameter parameter, String value, Trust trust) {
		Ruled ruled = Rules.PENNSYLVANIA.ruled(parameter);
		assertThat(ruled).isNotNull();
		assertThat(ruled.setting().value()).isEqualTo(value);
		assertThat(ruled.trust()).isEqualTo(trust);
		assertThat(ruled.setting().source().document()).isNotBlank();
		assertThat(ruled.setting().sample()).isFalse();
	}

	@Test
	void whatNobodyHasFoundInPennsylvaniaHasNoValue() {
		for (Parameter open : List.of(Parameter.AUTHORIZATION_REQUIRED, Parameter.GROUP_MAX, Parameter.CHARGE_PER_UNIT,
				Parameter.COLLATERAL_BILLABLE, Parameter.UNITS_DAY_EDIT, Parameter.GROUP_MODIFIER,
				Parameter.LIMIT_PERIOD, Parameter.PLACES_ALLOWED)) {
			assertThat(Rules.PENNSYLVANIA.ruled(open)).as(open.key()).isNull();
		}
	}

	@Test
	void placeAndModifierOfPhoneVisitsAreConfirmedForFeeForServiceAlone() {
		EffectiveRules feeForService = Rules.pennsylvania(RuleFile.pennsylvaniaFeeForService());
		for (Parameter code : List.of(Parameter.TELEHEALTH_PLACE_HOME, Parameter.TELEHEALTH_PLACE_ELSEWHERE,
				Parameter.AUDIO_MODIFIER)) {
			assertThat(feeForService.trust(code)).isEqualTo(Trust.CONFIRMED);
			assertThat(Rules.PENNSYLVANIA.trust(code)).isEqualTo(Trust.RECALLED);
		}
	}

}

package org.peerstead.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

import static org.assertj.core.api.Assertions.assertThat;

/** Limits and sums of units, in tables. */
class LimitsTests {

	private static EffectiveRules rules(LocalDate day, Setting... settings) {
		return EffectiveRules
			.resolve(List.of(RuleSet.of("test", "Test", Level.STATE, "Test", DateSpan.ALWAYS, List.of(settings))), day);
	}

	private static EffectiveRules period(LocalDate day, int most, String period, Setting... more) {
		List<Setting> all = new ArrayList<>(List.of(more));
		all.add(Rules.confirmed(Parameter.MAX_UNITS_PERIOD, String.valueOf(most)));
		all.add(Rules.confirmed(Parameter.LIMIT_PERIOD, period));
		return rules(day, all.toArray(Setting[]::new));
	}

	@ParameterizedTest(name = "{1} on {0}: {2} to {3}")
	@CsvSource({ "2026-06-15, CALENDAR_YEAR, 2026-01-01, 2026-12-31",
			"2024-12-31, CALENDAR_YEAR, 2024-01-01, 2024-12-31", "2026-06-30, FISCAL_YEAR, 2025-07-01, 2026-06-30",
			"2026-07-01, FISCAL_YEAR, 2026-07-01, 2027-06-30", "2024-02-29, FISCAL_YEAR, 2023-07-01, 2024-06-30",
			"2026-06-15, ROLLING_MONTHS, 2025-12-16, 2026-06-15",
			// August has 31 days and February 28: the six months before 08/31 begin on
			// 03/01
			"2026-08-31, ROLLING_MONTHS, 2026-03-01, 2026-08-31" })
	void thePeriodOfALimitLiesAroundTheDayOfTheVisit(LocalDate day, String period, LocalDate from, LocalDate through) {
		EffectiveRules rules = period(day, 100, period, Rules.confirmed(Parameter.FISCAL_YEAR_MONTH, "July"),
				Rules.confirmed(Parameter.LIMIT_MONTHS, "6"));
		assertThat(Cap.ofPeriod(rules)).hasValueSatisfying((cap) -> {
			assertThat(cap.counted()).isEqualTo(DateSpan.of(from, through));
			assertThat(cap.trust()).isEqualTo(Trust.CONFIRMED);
		});
	}

	@ParameterizedTest
	@CsvSource({ "FISCAL_YEAR", "ROLLING_MONTHS" })
	void aPeriodThatNobodyKnowsLimitsNothing(String period) {
		assertThat(Cap.ofPeriod(period(Visits.DAY, 100, period))).isEmpty();
		assertThat(Cap.ofPeriod(rules(Visits.DAY, Rules.confirmed(Parameter.MAX_UNITS_PERIOD, "3600")))).isEmpty();
		assertThat(Cap.of(rules(Visits.DAY))).isEmpty();
	}

	@Test
	void aLimitIsAsSureAsTheLeastSureOfItsParts() {
		EffectiveRules rules = period(Visits.DAY, 100, "FISCAL_YEAR",
				Rules.setting(Parameter.FISCAL_YEAR_MONTH, "July", Trust.RECALLED));
		assertThat(Cap.ofPeriod(rules)).map(Cap::trust).hasValue(Trust.RECALLED);
	}

	@ParameterizedTest(name = "{1} of {0}: {2}")
	@CsvSource(delimiter = '|', textBlock = """
			16 |  0 | 0 of 16 units used on 03/04/2026; 16 left  |   0 | false
			16 | 14 | 14 of 16 units used on 03/04/2026; 2 left  |  87 | false
			16 | 16 | 16 of 16 units used on 03/04/2026; 0 left  | 100 | false
			16 | 17 | 17 of 16 units used on 03/04/2026; 1 unit over | 106 | true
			0  |  0 | 0 of 0 units used on 03/04/2026; 0 left    | 100 | false
			""")
	void whatIsUsedAndLeftIsSaid(int most, int used, String words, int percent, boolean over) {
		Cap cap = Cap.ofDay(rules(Visits.DAY, Rules.confirmed(Parameter.MAX_UNITS_DAY, String.valueOf(most))))
			.orElseThrow();
		Cap.Used now = cap.with(Units.of(used));
		assertThat(now.words()).isEqualTo(words);
		assertThat(now.percent()).isEqualTo(percent);
		assertThat(now.isOver()).isEqualTo(over);
	}

	@Test
	void texasCountsSixMonthsBackAndVirginiaItsDayAndYear() {
		LocalDate day = LocalDate.of(2026, 6, 15);
		EffectiveRules texas = EffectiveRules.resolve(of("us-tx"), day);
		assertThat(Cap.ofPeriod(texas)).hasValueSatisfying((cap) -> {
			assertThat(cap.most()).isEqualTo(Units.of(104));
			assertThat(cap.mayBeExceeded()).isTrue();
			assertThat(cap.with(Units.of(100)).and(Units.of(3)).words())
				.isEqualTo("103 of 104 units used since 12/16/2025; 1 left");
		});
		EffectiveRules virginia = EffectiveRules.resolve(of("us-va"), day);
		assertThat(Cap.of(virginia)).extracting(Cap::most).containsExactly(Units.of(16), Units.of(3600));
		assertThat(Cap.beforeAuthorization(EffectiveRules.resolve(of("us-nc"), day))).hasValueSatisfying((cap) -> {
			assertThat(cap.trust()).isEqualTo(Trust.RECALLED);
			assertThat(cap.counted()).isEqualTo(DateSpan.of(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30)));
		});
		assertThat(Cap.ofPeriod(EffectiveRules.resolve(of("us-pa"), day))).as("the period is not known").isEmpty();
	}

	private static List<RuleSet> of(String id) {
		return RuleFile.shipped().stream().filter((set) -> set.id().equals(id)).toList();
	}

	/**
	 * Minutes of a day's visits against both ways of adding up; vectors of domain 2.3.
	 */
	@ParameterizedTest(name = "{0} under {1}: together {2}, apart {3}")
	@CsvSource({ "53, FLOOR_FULL_UNIT, 3, 3", "10 10, FLOOR_FULL_UNIT, 1, 0", "20 25, FLOOR_FULL_UNIT, 3, 2",
			"7 7, EIGHT_MINUTE, 1, 0", "8 8, EIGHT_MINUTE, 1, 2", "23 22, EIGHT_MINUTE, 3, 3",
			"5 5 5, CEILING_UP_TO, 1, 3", "16 14, CEILING_UP_TO, 2, 3", "247 1, EIGHT_MINUTE, 17, 16" })
	void aDayIsAddedUpBothWays(String minutes, Rounding rounding, int together, int apart) {
		List<Integer> all = Arrays.stream(minutes.split(" ")).map(Integer::valueOf).toList();
		DayUnits contact = DayUnits.of(all, rounding, 15, AccumulateScope.CONTACT);
		assertThat(contact.together()).isEqualTo(Units.of(together));
		assertThat(contact.apart()).isEqualTo(Units.of(apart));
		assertThat(contact.units()).isEqualTo(Units.of(apart));
		assertThat(DayUnits.of(all, rounding, 15, AccumulateScope.PERSON_DAY).units()).isEqualTo(Units.of(together));
		assertThat(contact.differ()).isEqualTo(together != apart);
	}

	@Test
	void whereTheTwoWaysDifferBothAreTold() {
		assertThat(DayUnits.of(List.of(20, 25), Rounding.FLOOR_FULL_UNIT, 15, AccumulateScope.CONTACT).words())
			.isEqualTo("20 + 25 minutes = 2 units: this payer counts each visit by itself;"
					+ " the day added up first would give 3");
		assertThat(DayUnits.of(List.of(20, 25), Rounding.FLOOR_FULL_UNIT, 15, AccumulateScope.PERSON_DAY).words())
			.isEqualTo(
					"20 + 25 minutes = 3 units: this payer adds up the day first; each visit by itself would give 2");
		Visits visit = Visits.good().from("10:00", "10:25");
		visit.otherServices = List.of(Visits.contact("08:00", "08:20", "a visit with Jamie"));
		assertThat(Judge.judge(visit.facts(), Rules.SAMPLE, Moment.TYPING).unitsInWords())
			.isEqualTo("25 minutes = 1 unit; whole 15-minute units only. The day: 20 + 25 minutes = 2 units:"
					+ " this payer counts each visit by itself; the day added up first would give 3.");
	}

	/** G0140 is the first 60 minutes of a calendar month, G0146 each 30 more. */
	@ParameterizedTest(name = "{0} minutes: {1} and {2}")
	@CsvSource({ "0, 0, 0, 60", "59, 0, 0, 1", "60, 1, 0, 30", "89, 1, 0, 1", "90, 1, 1, 30", "95, 1, 1, 25",
			"120, 1, 2, 30", "600, 1, 18, 30" })
	void aMonthsMinutesMakeOneFirstAndFurtherUnits(int minutes, int first, int further, int untilNext) {
		MonthlyMinutes month = new MonthlyMinutes(minutes,
				MonthlyMinutes.Stretches.of(EffectiveRules.resolve(RuleFile.federal(), Visits.DAY)).orElseThrow());
		assertThat(month.first()).isEqualTo(Units.of(first));
		assertThat(month.further()).isEqualTo(Units.of(further));
		assertThat(month.untilNext()).isEqualTo(untilNext);
		assertThat(month.and(0).words()).contains("G0140", "G0146");
	}

	@ParameterizedTest(name = "{0} on {1}: {2}")
	@CsvSource({ "F31.81, 2026-03-04, SMI SED", "f10.20, 2026-03-04, SUD", "F17.210, 2026-03-04, SUD",
			"F84.0, 2026-03-04, ''", "F70, 2026-03-04, ''", "E11.9, 2026-03-04, ''", "F31.81, 2015-09-30, ''",
			"F43.10, 2015-10-01, SMI SED", "F99, 2026-03-04, SMI SED", "F, 2026-03-04, ''" })
	void aCodeBelongsToGroupsFromTheDayOfItsList(String code, LocalDate day, String groups) {
		assertThat(DiagnosisGroups.shipped().groupsOf(code, day)).extracting(DiagnosisGroups.Entry::group)
			.containsExactlyInAnyOrder(groups.isEmpty() ? new String[0] : groups.split(" "));
	}

	@Test
	void everyGroupingNamesItsSourceAndOnlySubstanceUseIsConfirmed() {
		assertThat(DiagnosisGroups.shipped().entries()).isNotEmpty().allSatisfy((entry) -> {
			assertThat(entry.source()).isNotBlank();
			assertThat(entry.trust() == Trust.CONFIRMED)
				.isEqualTo(entry.group().equals("SUD") && !entry.first().equals("F17"));
		});
	}

}

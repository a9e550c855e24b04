package org.peerstead.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RuleFileTests {

	private static final String COLUMNS = "parameter\tvalue\ttrust\tsource\tcitation\tnote\teffective_from\teffective_to";

	private static List<RuleSet> read(String... lines) {
		return RuleFile.read("test", "Test", Level.STATE, "Test", List.of(lines));
	}

	private static String row(String... cells) {
		return String.join("\t", cells);
	}

	@Test
	void shippedFilesReadAndEveryParameterStandsInOneOfThem() {
		List<RuleSet> sets = new ArrayList<>(RuleFile.pennsylvania());
		sets.addAll(RuleFile.federal());
		assertThat(RuleFile.pennsylvaniaFeeForService()).isNotEmpty();
		assertThat(Parameter.values())
			.allSatisfy((parameter) -> assertThat(sets).as(parameter.key() + " stands in a file, known or unknown")
				.anyMatch((set) -> set.settings().containsKey(parameter)));
	}

	@Test
	void everyStateNamesASourceForWhatItSaysAndLeavesOffWhatNobodyRead() {
		assertThat(RuleFile.shipped()).extracting(RuleSet::id)
			.contains("us-va", "us-tx", "us-oh", "us-nc", "us-ca", "us-mi", "us-nj", "us-ny", "us-ga", "us-az",
					"us-ky");
		assertThat(RuleFile.shipped())
			.allSatisfy((set) -> assertThat(set.settings().values()).isNotEmpty().allSatisfy((setting) -> {
				assertThat(setting.source().document()).isNotBlank();
				if (setting.trust() == Trust.CONFIRMED) {
					assertThat(setting.source().document()).doesNotContain("No source", "Not yet read");
				}
			}));
	}

	@Test
	void aDateSplitsTheFileIntoRuleSetsAndTheRulesOfADayAreThoseOfItsDate() {
		List<RuleSet> sets = read("# a comment", COLUMNS, "", row("unit_minutes", "15", "confirmed", "Source"),
				row("min_age", "18", "confirmed", "Old", "", "", "", "2016-11-30"),
				row("min_age", "14", "confirmed", "New", "p. 2", "note", "2016-12-01", ""));
		assertThat(sets).extracting(RuleSet::id)
			.containsExactlyInAnyOrder("test", "test//2016-11-30", "test/2016-12-01/");
		assertThat(EffectiveRules.resolve(sets, LocalDate.of(2016, 11, 30)).number(Parameter.MIN_AGE)).hasValue(18);
		EffectiveRules after = EffectiveRules.resolve(sets, LocalDate.of(2016, 12, 1));
		assertThat(after.number(Parameter.MIN_AGE)).hasValue(14);
		assertThat(after.ruled(Parameter.MIN_AGE)).extracting(EffectiveRules.Ruled::citation).isEqualTo("New, p. 2");
		assertThat(after.number(Parameter.UNIT_MINUTES)).hasValue(15);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					unit_minuets;15;confirmed;S           | Line 2: there is no parameter "unit_minuets"
					unit_minutes;fifteen;confirmed;S      | Line 2: "fifteen" cannot be the value of unit_minutes. Write a whole number of minutes.
					unit_minutes;0;confirmed;S            | Line 2: "0" cannot be the value of unit_minutes
					unit_minutes;-5;confirmed;S           | Line 2: "-5" cannot be the value of unit_minutes
					unit_minutes;;confirmed;S             | Line 2: "" cannot be the value of unit_minutes
					rounding_policy;HALF;confirmed;S      | Write one of EIGHT_MINUTE, FLOOR_FULL_UNIT
					goal_link_required;maybe;recalled;S   | Write yes or no.
					telephone_share_max;101;recalled;S    | Write a whole number from 0 to 100.
					renewal_fee;fifty;confirmed;S         | Write an amount like 50.00.
					unit_minutes;15;sure;S                | Line 2: the trust is "sure". Write confirmed, recalled or unknown.
					unit_minutes;15;confirmed;            | Line 2: the source is missing
					unit_minutes;15;confirmed             | Line 2: 3 cells stand where 8 belong
					unit_minutes;15;confirmed;S;;;02/30/2026; | "02/30/2026" is not a date. Write it like 2026-03-01
					unit_minutes;15;confirmed;S;;;2026-02-30; | "2026-02-30" is not a date
					unit_minutes;15;confirmed;S;;;2026-03-01;2026-02-01 | Line 2: effective_to is before effective_from
					""")
	void aWrongLineIsNamedInASentence(String line, String sentence) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(COLUMNS, line.replace(';', '\t')))
			.withMessageContaining(sentence);
	}

	@Test
	void overlappingDatesOfOneParameterAreNamedWithBothLines() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> read(COLUMNS, row("min_age", "18", "confirmed", "S", "", "", "", "2026-01-01"),
					row("min_age", "14", "confirmed", "S", "", "", "2026-01-01", "")))
			.withMessageContaining("Lines 2 and 3: min_age has two values on the same days");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					parameter,value,trust,source                                                      | the column citation, note, effective_from, effective_to is missing
					value,parameter,trust,source,citation,note,effective_from,effective_to            | the columns stand in another order
					""")
	void wrongColumnsAreNamed(String columns, String sentence) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(columns.replace(',', '\t')))
			.withMessageContaining("Line 1")
			.withMessageContaining(sentence);
	}

	@Test
	void anEmptyFileIsRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read("# nothing")).withMessageContaining("empty");
	}

	@Test
	void everyFaultOfAFileIsToldAtOnce() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> read(COLUMNS, row("a", "1", "confirmed", "S"), row("b", "1", "confirmed", "S")))
			.withMessageContaining("Line 2")
			.withMessageContaining("Line 3");
	}

}

package org.peerstead.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.peerstead.shared.DateSpan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerstead.rules.Rules.setting;
import static org.peerstead.rules.Visits.date;

/**
 * The same fact blocks where its rule is confirmed, warns where it is recalled, and is
 * passed over where it is unknown.
 */
class TrustTests {

	static Stream<Arguments> facts() {
		return Stream.of(
				fact(Check.NOT_RECOMMENDED, (visit) -> visit.recommendations = List.of(),
						Parameter.RECOMMENDATION_REQUIRED, "yes"),
				fact(Check.NOT_RECOMMENDED, (visit) -> visit.recommended("2025-09-20", "LCSW", "F20.9"),
						Parameter.RECOMMENDATION_PRACTITIONERS, "MD",
						Rules.confirmed(Parameter.RECOMMENDATION_REQUIRED, "yes")),
				fact(Check.NOT_RECOMMENDED, (visit) -> visit.recommended("2025-09-20", "MD", "F20.9"),
						Parameter.RECOMMENDATION_VALID_DAYS, "30",
						Rules.confirmed(Parameter.RECOMMENDATION_REQUIRED, "yes")),
				fact(Check.TOO_YOUNG_OR_OLD, (visit) -> visit.birthDate = date("2015-01-01"), Parameter.MIN_AGE, "14"),
				fact(Check.TOO_YOUNG_OR_OLD, (visit) -> visit.birthDate = date("1950-01-01"), Parameter.MAX_AGE, "64"),
				fact(Check.DIAGNOSIS, (visit) -> visit.recommended("2025-09-20", "MD", "F10.20"),
						Parameter.DIAGNOSIS_GROUPS, "SMI;SED"),
				fact(Check.NO_PLAN, (visit) -> visit.plans = List.of(), Parameter.PLAN_DUE_MONTHS, "1"),
				fact(Check.PLAN_REVIEW_OVERDUE, (visit) -> visit.planSpan = DateSpan.from(date("2025-01-01")),
						Parameter.PLAN_REVIEW_MONTHS, "6"),
				fact(Check.PLAN_NOT_SIGNED, (visit) -> visit.planSigned = VisitFacts.Signed.NOBODY,
						Parameter.PLAN_SIGNERS, "person;peer;professional"),
				fact(Check.NO_GOAL, (visit) -> visit.goals = Set.of(), Parameter.GOAL_LINK_REQUIRED, "yes"),
				fact(Check.NOT_BILLABLE_WORK, (visit) -> visit.work = Work.TRANSPORT, Parameter.NON_BILLABLE_WORK,
						"TRANSPORT"),
				fact(Check.NOT_CERTIFIED, (visit) -> visit.certifications = List.of(), Parameter.CREDENTIAL_ACTIVE,
						"yes", Rules.confirmed(Parameter.CREDENTIAL_TYPE, "CPS")),
				fact(Check.NOT_CERTIFIED, (visit) -> visit.certifications = List.of(), Parameter.CREDENTIAL_TYPE, "CPS",
						Rules.confirmed(Parameter.CREDENTIAL_ACTIVE, "yes")),
				fact(Check.AGENCY_NOT_IDENTIFIED, (visit) -> visit.agency = new VisitFacts.Agency(null, null, null),
						Parameter.NPI_DIGITS, "10"),
				fact(Check.AGENCY_NOT_IDENTIFIED,
						(visit) -> visit.agency = new VisitFacts.Agency("2000000002", null, null),
						Parameter.PROVIDER_NUMBER_DIGITS, "13"),
				fact(Check.CODES_DO_NOT_FIT, (visit) -> visit.on(Mode.AUDIO, Place.HOME).line(3, "10"),
						Parameter.AUDIO_MODIFIER, "FQ"),
				fact(Check.CODES_DO_NOT_FIT, (visit) -> visit.on(Mode.VIDEO, Place.HOME).line(3, "12"),
						Parameter.TELEHEALTH_PLACE_HOME, "10"),
				fact(Check.CODES_DO_NOT_FIT, (visit) -> visit.on(Mode.VIDEO, Place.HOME), Parameter.TELEHEALTH_ALLOWED,
						"no"),
				fact(Check.CODES_DO_NOT_FIT, (visit) -> visit.line(3, "99"), Parameter.PLACES_ALLOWED, "11;12"),
				fact(Check.FILED_LATE, (visit) -> visit.today = Visits.DAY.plusDays(200), Parameter.FILING_DAYS,
						"180"));
	}

	private static Arguments fact(Check check, Consumer<Visits> spoil, Parameter parameter, String value,
			Setting... besides) {
		return Arguments.of(check, spoil, parameter, value, List.of(besides));
	}

	@ParameterizedTest(name = "{0} by {2}")
	@MethodSource("facts")
	void confirmedBlocksRecalledWarnsUnknownIsOff(Check check, Consumer<Visits> spoil, Parameter parameter,
			String value, List<Setting> besides) {
		assertThat(severities(check, spoil, setting(parameter, value, Trust.CONFIRMED), besides))
			.containsOnly(Severity.BLOCK);
		assertThat(severities(check, spoil, setting(parameter, value, Trust.RECALLED), besides))
			.containsOnly(Severity.WARN);
		assertThat(severities(check, spoil, setting(parameter, value, Trust.UNKNOWN), besides)).isEmpty();
	}

	private static Set<Severity> severities(Check check, Consumer<Visits> spoil, Setting setting,
			List<Setting> besides) {
		Visits visit = Visits.good();
		spoil.accept(visit);
		Setting[] all = Stream.concat(Stream.of(setting), besides.stream()).toArray(Setting[]::new);
		return Set.copyOf(Judge.judge(visit.facts(), Rules.only(all), Moment.CLAIM)
			.findings()
			.stream()
			.filter((finding) -> finding.check() == check)
			.map(Finding::severity)
			.toList());
	}

	@Test
	void everyCheckThatReadsAValueIsInTheTable() {
		Set<Check> shown = Set.copyOf(facts().map((fact) -> (Check) fact.get()[0]).toList());
		assertThat(Check.values()).filteredOn((check) -> !check.alwaysBlocks() && check != Check.NOT_COVERED)
			.allSatisfy((check) -> assertThat(shown).contains(check));
	}

	@ParameterizedTest
	@EnumSource(names = { "FILING_DAYS", "GOAL_LINK_REQUIRED", "PLAN_DUE_MONTHS" })
	void anUnknownValueDoesNotEvenWarnWhileTyping(Parameter parameter) {
		String value = (parameter.kind() == ValueKind.YES_NO) ? "yes" : "1";
		Visits visit = Visits.good();
		visit.goals = Set.of();
		assertThat(Judge.judge(visit.facts(), Rules.only(setting(parameter, value, Trust.UNKNOWN)), Moment.TYPING)
			.findings()).isEmpty();
	}

	@Test
	void aFindingCarriesTheSourceOfTheValueThatItRead() {
		Visits visit = Visits.good();
		visit.plans = List.of();
		assertThat(Judge.judge(visit.facts(), Rules.SAMPLE, Moment.CLAIM).findings())
			.filteredOn((finding) -> finding.check() == Check.NO_PLAN)
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.citation()).contains("Supplemental Provider Agreement");
				assertThat(finding.trust()).isEqualTo(Trust.CONFIRMED);
			});
	}

	@ParameterizedTest
	@EnumSource(Check.class)
	void everyCheckSaysWhereItComesFrom(Check check) {
		assertThat(check.citation()).isNotBlank();
		assertThat(check.title()).isNotBlank().doesNotEndWith(".");
		assertThat(check.title().toLowerCase(Locale.ROOT)).doesNotContain("client", "patient");
	}

	@Test
	void theChecksAreThoseThatAreBuiltAndEightOfThemConcernOurOwnRecord() {
		assertThat(Check.values()).extracting(Check::number)
			.containsExactly(1, 2, 3, 4, 5, 6, 7, 15, 21, 22, 23, 24, 25, 26, 28, 29, 33, 34, 35, 36, 37, 45);
		assertThat(Check.values()).filteredOn(Check::alwaysBlocks)
			.extracting(Check::number)
			.containsExactly(1, 2, 3, 4, 5, 6, 7, 34, 35);
	}

}

package org.peerstead.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerstead.rules.Rules.setting;
import static org.peerstead.rules.Visits.date;
import static org.peerstead.rules.Visits.span;

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

	static Stream<Arguments> factsAroundTheVisit() {
		return Stream.of(fact(Check.DAY_LIMIT, (visit) -> visit.from("08:00", "12:15"), Parameter.MAX_UNITS_DAY, "16"),
				fact(Check.DAY_LIMIT, (visit) -> visit.from("08:00", "12:15"), Parameter.UNITS_DAY_EDIT, "16"),
				fact(Check.PERIOD_LIMIT,
						(visit) -> visit
							.using(VisitFacts.Used.in(span("2026-01-01", "2026-12-31"), Units.of(3600), Units.NONE)),
						Parameter.MAX_UNITS_PERIOD, "3600", Rules.confirmed(Parameter.LIMIT_PERIOD, "CALENDAR_YEAR")),
				fact(Check.NOT_AUTHORIZED, (visit) -> visit.authorized(), Parameter.AUTHORIZATION_REQUIRED, "yes"),
				fact(Check.NOT_ENDORSED, (visit) -> visit.living(VisitFacts.Circumstances.UNKNOWN.served(Focus.FAMILY)),
						Parameter.ENDORSEMENTS, "CPS=MH"),
				fact(Check.IN_TRAINING, TrustTests::inTraining, Parameter.CREDENTIAL_TYPE, "CPS",
						Rules.confirmed(Parameter.CREDENTIAL_ACTIVE, "yes")),
				fact(Check.IN_TRAINING, TrustTests::inTraining, Parameter.CREDENTIAL_ACTIVE, "yes",
						Rules.confirmed(Parameter.CREDENTIAL_TYPE, "CPS")),
				fact(Check.SUPERVISOR_NOT_QUALIFIED,
						(visit) -> visit.supervision = new VisitFacts.Supervision(
								new VisitFacts.Supervisor("Kim Ash", false, null, null, null), null, null),
						Parameter.SUPERVISOR_QUALIFICATIONS, "course"),
				fact(Check.SUPERVISOR_NOT_QUALIFIED,
						(visit) -> visit.supervision = new VisitFacts.Supervision(
								new VisitFacts.Supervisor("Kim Ash", null, date("2025-01-01"), null, null), null, null),
						Parameter.SUPERVISOR_COURSE_MONTHS, "6"),
				fact(Check.SPAN_TOO_WIDE,
						(visit) -> visit.supervision = new VisitFacts.Supervision(
								new VisitFacts.Supervisor("Kim Ash", null, null, null, BigDecimal.TEN), null, null),
						Parameter.SUPERVISOR_SPAN, "7"),
				fact(Check.SUPERVISION_OWED,
						(visit) -> visit.supervision = new VisitFacts.Supervision(null, null, date("2026-01-01")),
						Parameter.SUPERVISION_DAYS, "7"),
				fact(Check.FORM_NOT_PLANNED, (visit) -> visit.group = Visits.GROUP, Parameter.SERVICE_FORMS,
						"INDIVIDUAL"),
				fact(Check.IN_CARE, staying(VisitFacts.Stay.Kind.NURSING), Parameter.EXCLUDED_TOGETHER, "inpatient"),
				fact(Check.IN_JAIL, staying(VisitFacts.Stay.Kind.JAIL), Parameter.EXCLUDED_TOGETHER, "inpatient;jail"),
				fact(Check.ALREADY_BUNDLED,
						(visit) -> visit.living(VisitFacts.Circumstances.UNKNOWN
							.receiving(List.of(new VisitFacts.Bundled("ACT", DateSpan.ALWAYS)))),
						Parameter.EXCLUDED_TOGETHER, "ACT;residential"),
				fact(Check.NO_TELEHEALTH_CONSENT,
						(visit) -> visit.on(Mode.VIDEO, Place.HOME)
							.living(VisitFacts.Circumstances.UNKNOWN.consenting(List.of())),
						Parameter.TELEHEALTH_CONSENT_REQUIRED, "yes"),
				fact(Check.TOO_MUCH_BY_PHONE,
						(visit) -> visit.on(Mode.AUDIO, Place.HOME)
							.limited(VisitFacts.Limits.UNKNOWN
								.byPhone(new VisitFacts.PhoneShare(Units.of(50), Units.of(100)))),
						Parameter.TELEPHONE_SHARE_MAX, "25"),
				fact(Check.GROUP_DOES_NOT_FIT, (visit) -> visit.together(13, null, null, null), Parameter.GROUP_MAX,
						"12"),
				fact(Check.GROUP_DOES_NOT_FIT, (visit) -> visit.together(2, null, null, null), Parameter.GROUP_MIN,
						"3"),
				fact(Check.GROUP_DOES_NOT_FIT, (visit) -> visit.together(4, 3, null, null),
						Parameter.GROUP_NOTE_PER_MEMBER, "yes"),
				fact(Check.GROUP_DOES_NOT_FIT, (visit) -> visit.together(4, 4, 4, false), Parameter.GROUP_CO_LEADER,
						"yes"),
				fact(Check.NOTE_LATE, (visit) -> visit.entered("2026-03-09T08:00"), Parameter.NOTE_DUE_HOURS, "72"),
				fact(Check.EXCLUDED,
						(visit) -> visit.vetting = new VisitFacts.Vetting(new VisitFacts.Screening(null, null), null),
						Parameter.EXCLUSION_CHECK_MONTHS, "1"),
				fact(Check.EXCLUDED,
						(visit) -> visit.vetting = new VisitFacts.Vetting(
								new VisitFacts.Screening(date("2026-03-01"), DateSpan.from(date("2026-02-01"))), null),
						Parameter.EXCLUSION_LISTS, "LEIE;SAM"),
				fact(Check.NOT_CLEARED, (visit) -> visit.cleared("2010-01-01"), Parameter.CLEARANCES, "FBI"),
				fact(Check.NOT_CLEARED,
						(visit) -> visit.cleared("2010-01-01", new VisitFacts.Cleared("FBI", date("2020-03-03"))),
						Parameter.CLEARANCE_MONTHS, "60", Rules.confirmed(Parameter.CLEARANCES, "FBI")),
				fact(Check.PERSON_NOT_ASKED,
						(visit) -> visit.written(VisitFacts.Writing.UNKNOWN.said(VisitFacts.PersonsWord.NOT_ASKED)),
						Parameter.PERSON_SIGNS_NOTE, "yes"));
	}

	private static void inTraining(Visits visit) {
		visit.certifications = List.of();
		visit.working(VisitFacts.Standing.UNKNOWN.inTraining(DateSpan.from(date("2026-01-01"))));
	}

	private static Consumer<Visits> staying(VisitFacts.Stay.Kind kind) {
		return (visit) -> visit.living(VisitFacts.Circumstances.UNKNOWN
			.staying(List.of(new VisitFacts.Stay(kind, DateSpan.from(date("2026-01-01"))))));
	}

	private static Arguments fact(Check check, Consumer<Visits> spoil, Parameter parameter, String value,
			Setting... besides) {
		return Arguments.of(check, spoil, parameter, value, List.of(besides));
	}

	@ParameterizedTest(name = "{0} by {2}")
	@MethodSource({ "facts", "factsAroundTheVisit" })
	void confirmedBlocksRecalledWarnsUnknownIsOff(Check check, Consumer<Visits> spoil, Parameter parameter,
			String value, List<Setting> besides) {
		assertThat(severities(check, spoil, setting(parameter, value, Trust.CONFIRMED), besides))
			.containsOnly(check.onlyWarns() ? Severity.WARN : Severity.BLOCK);
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
		Set<Check> shown = Set
			.copyOf(Stream.concat(facts(), factsAroundTheVisit()).map((fact) -> (Check) fact.get()[0]).toList());
		assertThat(Check.values()).filteredOn((check) -> !check.alwaysBlocks() && !check.reads().isEmpty())
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
	void theFiftyChecksAreThereAndNineOfThemConcernOurOwnRecord() {
		assertThat(Check.values()).extracting(Check::number)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
		assertThat(Check.values()).filteredOn(Check::alwaysBlocks)
			.extracting(Check::number)
			.containsExactly(1, 2, 3, 4, 5, 6, 7, 34, 35);
		assertThat(Check.values()).filteredOn(Check::onlyWarns)
			.extracting(Check::number)
			.containsExactly(8, 9, 10, 11, 18, 19, 20, 27, 39, 41, 44, 48, 49, 50);
	}

	/** The column "Basis" of the list of audit findings. */
	@Test
	void everyCheckStandsOnWhatTheListOfFindingsSays() {
		assertThat(Check.values()).filteredOn((check) -> check.standsOn() == Basis.DESIGN)
			.extracting(Check::number)
			.containsExactly(9, 11, 41);
		assertThat(Check.values()).filteredOn((check) -> check.standsOn() == Basis.RECALLED)
			.extracting(Check::number)
			.containsExactly(12, 13, 19, 20, 30, 31, 34, 39, 49);
		assertThat(Check.values()).filteredOn((check) -> check.basis() == Trust.CONFIRMED).hasSize(38);
	}

}

package org.peerstead.rules;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.peerstead.shared.DateSpan;

import static org.peerstead.rules.Expected.blocks;
import static org.peerstead.rules.Expected.missing;
import static org.peerstead.rules.Expected.passes;
import static org.peerstead.rules.Expected.warns;
import static org.peerstead.rules.Visits.date;

/**
 * Checks 15, 21 to 29 and 33 in Pennsylvania: the peer, the person, the plan, the
 * coverage.
 */
class ServiceChecksTests {

	static Stream<Expected> certified() {
		return Stream.of(passes("in its span", (visit) -> {
		}), passes("on its first day", (visit) -> visit.certified("CPS", "2026-03-04", "2028-03-03")),
				passes("on its last day", (visit) -> visit.certified("CPS", "2024-03-05", "2026-03-04")),
				passes("renewed without a gap",
						(visit) -> visit.certifications = List.of(
								new VisitFacts.Certified("CPS", DateSpan.of(date("2024-03-01"), date("2026-02-28"))),
								new VisitFacts.Certified("CPS", DateSpan.of(date("2026-03-01"), date("2028-02-29"))))),
				blocks("ended the day before", (visit) -> visit.certified("CPS", "2024-03-04", "2026-03-03"),
						"The CPS certification of Jamie Cole ended on 03/03/2026; the visit was on 03/04/2026"),
				blocks("begins the day after", (visit) -> visit.certified("CPS", "2026-03-05", "2028-03-04"),
						"begins on 03/05/2026, after the visit on 03/04/2026"),
				blocks("none", (visit) -> visit.certifications = List.of(), "has no CPS certification on record"),
				blocks("another kind alone", (visit) -> visit.certified("CRS", "2025-01-01", "2026-12-31"),
						"has no CPS certification on record"));
	}

	@ParameterizedTest
	@MethodSource("certified")
	void check15ThePeerIsCertifiedOnTheDay(Expected row) {
		row.by(Check.NOT_CERTIFIED, Rules.PENNSYLVANIA, Moment.TYPING);
		row.by(Check.NOT_CERTIFIED, Rules.SAMPLE, Moment.CLAIM);
	}

	static Stream<Expected> recommended() {
		return Stream.of(passes("signed before", (visit) -> {
		}), passes("signed on the day", (visit) -> visit.recommended("2026-03-04", "CRNP", "F20.9")),
				blocks("none", (visit) -> visit.recommendations = List.of(), "No recommendation is on record"),
				blocks("not signed", (visit) -> visit.recommended(null, "MD", "F20.9"),
						"The recommendation is not signed"),
				blocks("signed after the visit", (visit) -> visit.recommended("2026-03-05", "MD", "F20.9"),
						"signed on 03/05/2026, after the visit on 03/04/2026"),
				passes("an earlier one counts",
						(visit) -> visit.recommendations = List.of(
								new VisitFacts.Recommendation(date("2026-03-05"), "MD", List.of("F20.9")),
								new VisitFacts.Recommendation(date("2025-09-01"), "PA", List.of("F20.9")))),
				warns("signed by another profession", (visit) -> visit.recommended("2025-09-20", "LCSW", "F20.9"),
						"signed by LCSW; accepted are psychologist, psychiatrist, MD, CRNP, PA"),
				passes("a year old: the days it lasts are not known",
						(visit) -> visit.recommended("2025-03-01", "MD", "F20.9")));
	}

	@ParameterizedTest
	@MethodSource("recommended")
	void check21APractitionerRecommends(Expected row) {
		row.by(Check.NOT_RECOMMENDED, Rules.SAMPLE, Moment.SIGNING);
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-03,true", "2026-01-02,false" })
	void check21ARecommendationLastsAsLongAsThePayerSays(String signedOn, boolean valid) {
		EffectiveRules rules = Rules.pennsylvania(List.of(RuleSet.payerTerms("p", "Payer", DateSpan.ALWAYS,
				List.of(Rules.confirmed(Parameter.RECOMMENDATION_VALID_DAYS, "60")))));
		(valid ? passes("60 days ago", (visit) -> visit.recommended(signedOn, "MD", "F20.9"))
				: blocks("61 days ago", (visit) -> visit.recommended(signedOn, "MD", "F20.9"), "was valid for 60 days"))
			.by(Check.NOT_RECOMMENDED, rules, Moment.CLAIM);
	}

	static Stream<Expected> age() {
		return Stream.of(passes("14 on the day", (visit) -> visit.birthDate = date("2012-03-04")),
				blocks("14 on the next day", (visit) -> visit.birthDate = date("2012-03-05"),
						"was 13 on 03/04/2026; peer support begins at 14"),
				passes("101", (visit) -> visit.birthDate = date("1925-01-01")),
				blocks("not recorded", (visit) -> visit.birthDate = null, "The birth date is not recorded"));
	}

	@ParameterizedTest
	@MethodSource("age")
	void check22ThePersonIsOldEnough(Expected row) {
		row.by(Check.TOO_YOUNG_OR_OLD, Rules.SAMPLE, Moment.TYPING);
	}

	@ParameterizedTest
	@CsvSource({ "2005-03-05,true", "2005-03-04,false" })
	void check22ThePersonIsNotTooOldWhereAPayerSaysSo(String birthDate, boolean covered) {
		(covered ? passes("20", (visit) -> visit.birthDate = date(birthDate))
				: blocks("21", (visit) -> visit.birthDate = date(birthDate), "peer support ends after 20"))
			.by(Check.TOO_YOUNG_OR_OLD, Rules.only(Rules.confirmed(Parameter.MAX_AGE, "20")), Moment.CLAIM);
	}

	static Stream<Expected> diagnosis() {
		return Stream.of(passes("bipolar II", (visit) -> visit.recommended("2025-09-20", "MD", "F31.81")),
				passes("mental health and substance use",
						(visit) -> visit.recommended("2025-09-20", "MD", "F10.20", "F33.1")),
				passes("lower case", (visit) -> visit.recommended("2025-09-20", "MD", "f33.1")),
				blocks("none", (visit) -> visit.recommended("2025-09-20", "MD"), "names no diagnosis"),
				blocks("substance use alone", (visit) -> visit.recommended("2025-09-20", "MD", "F10.20", "F11.20"),
						"names F10.20, F11.20, substance use alone"),
				warns("neither of the two", (visit) -> visit.recommended("2025-09-20", "MD", "Z59.00"),
						"none of which is a diagnosis"),
				passes("no recommendation is check 21", (visit) -> visit.recommendations = List.of()));
	}

	@ParameterizedTest
	@MethodSource("diagnosis")
	void check23TheDiagnosisIsCovered(Expected row) {
		row.by(Check.DIAGNOSIS, Rules.SAMPLE, Moment.CLAIM);
	}

	static Stream<Expected> plan() {
		return Stream.of(passes("in force", (visit) -> {
		}), passes("begun on the day", (visit) -> visit.planSpan = DateSpan.from(Visits.DAY)),
				passes("last day of the month after enrollment", (visit) -> {
					visit.plans = List.of();
					visit.enrolled = DateSpan.from(date("2026-02-04"));
				}), blocks("a day after that month", (visit) -> {
					visit.plans = List.of();
					visit.enrolled = DateSpan.from(date("2026-02-03"));
				}, "It was due by 03/03/2026, one month after enrollment"),
				blocks("ended the day before",
						(visit) -> visit.planSpan = DateSpan.of(date("2025-10-20"), date("2026-03-03")),
						"No service plan is in force on 03/04/2026"),
				blocks("enrollment not recorded", (visit) -> {
					visit.plans = List.of();
					visit.enrolled = null;
				}, "No service plan is in force"));
	}

	@ParameterizedTest
	@MethodSource("plan")
	void check24APlanIsInForceAMonthAfterEnrollment(Expected row) {
		row.by(Check.NO_PLAN, Rules.SAMPLE, Moment.SIGNING);
	}

	static Stream<Expected> review() {
		return Stream.of(passes("six months to the day", (visit) -> visit.planSpan = DateSpan.from(date("2025-09-04"))),
				blocks("a day more", (visit) -> visit.planSpan = DateSpan.from(date("2025-09-03")),
						"The plan was made on 09/03/2025; its review was due by 03/03/2026"),
				passes("reviewed since", (visit) -> {
					visit.planSpan = DateSpan.from(date("2025-01-10"));
					visit.reviewed("2025-07-01", "2025-12-20");
				}), blocks("last reviewed too long ago", (visit) -> {
					visit.planSpan = DateSpan.from(date("2025-01-10"));
					visit.reviewed("2025-07-01");
				}, "The plan was last reviewed on 07/01/2025; its review was due by 01/01/2026"),
				blocks("reviewed after the visit only", (visit) -> {
					visit.planSpan = DateSpan.from(date("2025-07-01"));
					visit.reviewed("2026-03-05");
				}, "was due by 01/01/2026"));
	}

	@ParameterizedTest
	@MethodSource("review")
	void check25ThePlanIsReviewedEverySixMonths(Expected row) {
		row.by(Check.PLAN_REVIEW_OVERDUE, Rules.SAMPLE, Moment.CLAIM);
	}

	static Stream<Expected> signatures() {
		return Stream.of(passes("all three", (visit) -> {
		}), blocks("not the person",
				(visit) -> visit.planSigned = new VisitFacts.Signed(null, date("2025-10-20"), date("2025-10-20")),
				"The plan lacks the signature of the person"),
				blocks("not the professional",
						(visit) -> visit.planSigned = new VisitFacts.Signed(date("2025-10-20"), date("2025-10-20"),
								null),
						"the signature of the professional"),
				blocks("nobody", (visit) -> visit.planSigned = VisitFacts.Signed.NOBODY,
						"the signature of the person, the peer and the professional"),
				warns("one signed after the visit",
						(visit) -> visit.planSigned = new VisitFacts.Signed(date("2025-10-20"), date("2025-10-20"),
								date("2026-03-10")),
						"signed after this visit by the professional (03/10/2026)"),
				blocks("the review lacks one",
						(visit) -> visit.reviews = List.of(new VisitFacts.Review(date("2026-02-01"),
								new VisitFacts.Signed(date("2026-02-01"), null, date("2026-02-01")))),
						"The review of 02/01/2026 lacks the signature of the peer"),
				passes("a review to come",
						(visit) -> visit.reviews = List
							.of(new VisitFacts.Review(date("2026-04-01"), VisitFacts.Signed.NOBODY))),
				passes("made early, in the month after enrollment", (visit) -> {
					visit.enrolled = DateSpan.from(date("2026-02-20"));
					visit.planSpan = DateSpan.from(date("2026-03-01"));
					visit.planSigned = VisitFacts.Signed.NOBODY;
				}));
	}

	@ParameterizedTest
	@MethodSource("signatures")
	void check26PersonPeerAndProfessionalSign(Expected row) {
		row.by(Check.PLAN_NOT_SIGNED, Rules.SAMPLE, Moment.REVIEW);
	}

	static Stream<Expected> goal() {
		return Stream.of(passes("an open goal", (visit) -> {
		}), warns("none", (visit) -> visit.goals = Set.of(), "No goal is chosen"),
				warns("a closed goal", (visit) -> visit.goals = Set.of(Visits.OTHER_GOAL),
						"was closed before 03/04/2026"),
				passes("a closed and an open goal", (visit) -> visit.goals = Set.of(Visits.OTHER_GOAL, Visits.GOAL)),
				passes("a goal closed on the day",
						(visit) -> visit.planGoals = List.of(new VisitFacts.Goal(Visits.GOAL, Visits.DAY))),
				warns("a goal of another plan", (visit) -> visit.goals = Set.of(UUID.randomUUID()),
						"not in the plan in force on 03/04/2026"),
				warns("a plan without goals", (visit) -> visit.planGoals = List.of(), "The plan in force has no goals"),
				passes("no plan is check 24", (visit) -> {
					visit.plans = List.of();
					visit.goals = Set.of();
				}));
	}

	/**
	 * Recalled for Pennsylvania, so it warns; confirmed for Ohio, where it would block.
	 */
	@ParameterizedTest
	@MethodSource("goal")
	void check28TheWorkServesAnOpenGoal(Expected row) {
		row.by(Check.NO_GOAL, Rules.SAMPLE, Moment.SIGNING);
		Expected inOhio = (row.severity() == null) ? row : blocks(row.what(), row.spoil(), row.words());
		inOhio.by(Check.NO_GOAL, Rules.only(Rules.confirmed(Parameter.GOAL_LINK_REQUIRED, "yes")), Moment.CLAIM);
	}

	@ParameterizedTest
	@EnumSource(names = { "TRANSPORT", "RECREATION", "DOCUMENTATION", "TEAM_MEETING", "SUPERVISION", "TRAINING",
			"TRAVEL", "NO_SHOW", "OUTREACH" })
	void check29WorkOfOtherKindsIsNotClaimed(Work work) {
		warns(work.words(), (visit) -> visit.work = work, "this work is not billed").by(Check.NOT_BILLABLE_WORK,
				Rules.SAMPLE, Moment.CLAIM);
		blocks(work.words(), (visit) -> visit.work = work, "paid to the peer all the same").by(Check.NOT_BILLABLE_WORK,
				Rules.only(Rules.confirmed(Parameter.NON_BILLABLE_WORK, work.name())), Moment.CLAIM);
	}

	@ParameterizedTest
	@EnumSource(names = { "COLLATERAL", "ADVOCACY", "OUTSIDE_ROLE" })
	void check29WorkThatNoListNamesIsNotClaimedEither(Work work) {
		warns(work.words(), (visit) -> visit.work = work, "Take it off the claim").by(Check.NOT_BILLABLE_WORK,
				Rules.SAMPLE, Moment.CLAIM);
	}

	static Stream<Expected> enrollment() {
		return Stream.of(passes("enrolled", (visit) -> {
		}), passes("not recorded", (visit) -> visit.enrolled = null),
				warns("enrolled the day after", (visit) -> visit.enrolled = DateSpan.from(date("2026-03-05")),
						"The person is enrolled from 03/05/2026, and the visit was on 03/04/2026"),
				warns("left the day before",
						(visit) -> visit.enrolled = DateSpan.of(date("2025-10-01"), date("2026-03-03")),
						"enrolled from 10/01/2025 to 03/03/2026"));
	}

	@ParameterizedTest
	@MethodSource("enrollment")
	void check29OutreachBeforeEnrollmentIsNotBilled(Expected row) {
		row.by(Check.NOT_BILLABLE_WORK, Rules.SAMPLE, Moment.TYPING);
	}

	private static VisitFacts.Coverage coverage(UUID payer, String from, String through, boolean id) {
		return new VisitFacts.Coverage(payer, payer.equals(Visits.PAYER) ? "Sample BH-MCO" : "Other BH-MCO",
				DateSpan.of(date(from), date(through)), id);
	}

	static Stream<Expected> covered() {
		return Stream.of(passes("covered", (visit) -> {
		}), passes("on the first and last day",
				(visit) -> visit.coverages = List.of(coverage(Visits.PAYER, "2026-03-04", "2026-03-04", true))),
				blocks("ended the day before",
						(visit) -> visit.coverages = List.of(coverage(Visits.PAYER, "2025-01-01", "2026-03-03", true)),
						"No coverage is on record for 03/04/2026; the last ended on 03/03/2026"),
				blocks("none", (visit) -> visit.coverages = List.of(), "No coverage is on record"),
				blocks("the other BH-MCO: the person moved",
						(visit) -> visit.coverages = List.of(coverage(Visits.PAYER, "2025-01-01", "2026-02-28", true),
								coverage(Visits.OTHER_PAYER, "2026-03-01", "2026-12-31", true)),
						"On 03/04/2026 the person is covered by Other BH-MCO, not by Sample BH-MCO"),
				blocks("no recipient id",
						(visit) -> visit.coverages = List.of(coverage(Visits.PAYER, "2025-01-01", "2026-12-31", false)),
						"has no recipient id"));
	}

	@ParameterizedTest
	@MethodSource("covered")
	void check33ThePersonHasThisPayersCoverageOnTheDay(Expected row) {
		row.by(Check.NOT_COVERED, Rules.SAMPLE, Moment.TYPING);
		row.by(Check.NOT_COVERED, Rules.PENNSYLVANIA, Moment.CLAIM);
	}

	static Stream<Arguments> unfinished() {
		return Stream.of(
				Arguments.of(Check.NOTE_MISSING, missing("note", (visit) -> visit.saying(""), "The note is empty")),
				Arguments.of(Check.NO_GOAL, missing("goal", (visit) -> visit.goals = Set.of(), "No goal is chosen")),
				Arguments.of(Check.CODES_DO_NOT_FIT,
						missing("mode", (visit) -> visit.mode = null, "How you met is missing")),
				Arguments.of(Check.CODES_DO_NOT_FIT,
						missing("place", (visit) -> visit.place = null, "The place is missing")),
				Arguments.of(Check.NOT_COVERED,
						missing("person", (visit) -> visit.personChosen = false, "The person is missing")));
	}

	@ParameterizedTest
	@MethodSource("unfinished")
	void whatIsOnlyUnfinishedIsMissingWhileTyping(Check check, Expected row) {
		row.by(check, Rules.SAMPLE, Moment.TYPING);
	}

}

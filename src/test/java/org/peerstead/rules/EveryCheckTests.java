package org.peerstead.rules;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerstead.rules.Expected.blocks;
import static org.peerstead.rules.Expected.passes;
import static org.peerstead.rules.Expected.warns;
import static org.peerstead.rules.Rules.confirmed;
import static org.peerstead.rules.Visits.contact;
import static org.peerstead.rules.Visits.contactAt;
import static org.peerstead.rules.Visits.date;
import static org.peerstead.rules.Visits.moment;
import static org.peerstead.rules.Visits.span;

/**
 * The whole list of audit findings: for every check a visit that passes and one that
 * fails, with the source that names the fault. The other tables go into the depth of
 * each.
 */
class EveryCheckTests {

	private static final UUID OTHER_GROUP = UUID.randomUUID();

	private static final EffectiveRules AUTHORIZED = Rules.only(confirmed(Parameter.AUTHORIZATION_REQUIRED, "yes"));

	private static final EffectiveRules YEARLY = Rules.only(confirmed(Parameter.MAX_UNITS_PERIOD, "3600"),
			confirmed(Parameter.LIMIT_PERIOD, "CALENDAR_YEAR"));

	private static final EffectiveRules GROUPS = Rules.only(confirmed(Parameter.GROUP_MAX, "10"));

	private static final EffectiveRules SIGNED_BY_PERSON = Rules.only(confirmed(Parameter.PERSON_SIGNS_NOTE, "yes"));

	private static final EffectiveRules NEXT_DAY = Rules.only(confirmed(Parameter.NOTE_DUE_HOURS, "24"));

	private static final Consumer<Visits> AS_IT_IS = (visit) -> {
	};

	/** One row: the check, who found the fault, and the two visits. */
	record Row(Check check, String source, EffectiveRules rules, Moment moment, Expected good, Expected bad) {

		@Override
		public String toString() {
			return this.check.number() + ": " + this.bad.what();
		}

	}

	private static Row row(Check check, String source, EffectiveRules rules, Moment moment, Expected good,
			Expected bad) {
		return new Row(check, source, rules, moment, good, bad);
	}

	/** By the rules of the sample, when the claim is built. */
	private static Row row(Check check, String source, Expected good, Expected bad) {
		return row(check, source, Rules.SAMPLE, Moment.CLAIM, good, bad);
	}

	private static VisitFacts.Authorized authorized(int units, int used) {
		return new VisitFacts.Authorized(Visits.PAYER, "A-1", span("2026-01-01", "2026-06-30"), Units.of(units),
				Units.of(used));
	}

	private static Consumer<Visits> staying(VisitFacts.Stay.Kind kind, String from, String through) {
		return (visit) -> visit
			.living(VisitFacts.Circumstances.UNKNOWN.staying(List.of(new VisitFacts.Stay(kind, span(from, through)))));
	}

	private static Consumer<Visits> supervised(VisitFacts.Supervisor by) {
		return (visit) -> visit.supervision = new VisitFacts.Supervision(by, null, null);
	}

	private static Consumer<Visits> vetted(String lastChecked) {
		return (visit) -> visit.vetting = new VisitFacts.Vetting(new VisitFacts.Screening(date(lastChecked), null),
				null);
	}

	private static Consumer<Visits> youth(VisitFacts.Cleared... clearances) {
		return (visit) -> visit.cleared("2010-01-01", clearances);
	}

	private static Consumer<Visits> byPhone(VisitFacts.Circumstances circumstances, VisitFacts.PhoneShare share) {
		return (visit) -> visit.on(Mode.AUDIO, Place.HOME)
			.living(circumstances)
			.limited(VisitFacts.Limits.UNKNOWN.byPhone(share));
	}

	static Stream<Row> ourRecord() {
		return Stream.of(
				row(Check.NOTE_MISSING, "Ohio Auditor of State 2021", passes("a note", AS_IT_IS),
						blocks("no note", (visit) -> visit.saying(""), "The note is empty")),
				row(Check.NOTE_NOT_SIGNED, "North Carolina audit tool", passes("signed by the peer", AS_IT_IS),
						blocks("not signed", (visit) -> visit.signature = null, "The note is not signed")),
				row(Check.TIMES_MISSING, "CBH Audit Tools, code D", passes("start and end", AS_IT_IS),
						blocks("over midnight", (visit) -> visit.from("23:30", "00:15"), "past midnight")),
				row(Check.UNITS_DIFFER, "payer's rounding policy",
						passes("the line's units", (visit) -> visit.line(3, "99")),
						blocks("one unit more", (visit) -> visit.line(4, "99"), "The claim says 4 units")),
				row(Check.BELOW_ONE_UNIT, "Michigan encounter rules",
						passes("15 minutes", (visit) -> visit.from("10:00", "10:15")),
						blocks("14 minutes", (visit) -> visit.from("10:00", "10:14"), "Too short to bill")),
				row(Check.PEER_OVERLAP, "CBH Audit Tools, code D",
						passes("one after the other",
								(visit) -> visit.otherWork = List.of(contact("10:53", "11:30", "Visit"))),
						blocks("at once", (visit) -> visit.otherWork = List.of(contact("10:30", "11:30", "Visit")),
								"overlaps other work")),
				row(Check.PERSON_OVERLAP, "Texas Children's Health Plan",
						passes("one after the other",
								(visit) -> visit.otherServices = List.of(contact("09:00", "10:00", "Visit"))),
						blocks("at once", (visit) -> visit.otherServices = List.of(contact("09:00", "10:30", "Visit")),
								"overlaps another service")),
				row(Check.DUPLICATE, "our own record", passes("billed once", AS_IT_IS),
						blocks("in a live claim", (visit) -> visit.liveClaim = "C-7", "already in claim C-7")),
				row(Check.OTHER_DATE_IN_NOTE, "CBH Audit Tools, code C",
						passes("its own day", (visit) -> visit.saying("On 03/04/2026 we met at the library.")),
						blocks("another day", (visit) -> visit.saying("On 03/03/2026 we met at the library."),
								"The note names 03/03/2026")));
	}

	static Stream<Row> thePeer() {
		return Stream.of(row(Check.WRITTEN_IN_A_CONTACT, "CBH Audit Tools, code D (entry times)",
				passes("between contacts", (visit) -> {
					visit.entered("2026-03-04T13:00");
					visit.otherWork = List.of(contact("13:30", "14:30", "peer support"));
				}), warns("during another", (visit) -> {
					visit.entered("2026-03-04T14:10");
					visit.otherWork = List.of(contact("13:30", "14:30", "peer support"));
				}, "entered on 03/04/2026 at 2:10 PM, during another contact")),
				row(Check.OUTSIDE_WORK, "match with payroll (our own care)",
						passes("employed",
								(visit) -> visit
									.working(VisitFacts.Standing.employed(List.of(DateSpan.from(date("2025-01-01")))))),
						warns("after the exit",
								(visit) -> visit
									.working(VisitFacts.Standing.employed(List.of(span("2025-01-01", "2026-02-28")))),
								"was not employed by the agency on 03/04/2026; the last day of work was 02/28/2026")),
				row(Check.IMPOSSIBLE_DAY, "CareOregon, eight hours in a day",
						passes("seven hours",
								(visit) -> visit.otherWork = List.of(contact("11:00", "17:07", "Visits"))),
						warns("nine hours", (visit) -> visit.otherWork = List.of(contact("11:00", "19:07", "Visits")),
								"has 9 hours with people, more than the 8 hours that a day can hold")),
				row(Check.NO_TRAVEL_TIME, "plausibility (our own care)", passes("some time between", (visit) -> {
					visit.on(Mode.IN_PERSON, Place.HOME);
					visit.otherWork = List.of(contactAt(Place.OFFICE, "09:00", "09:45"));
				}), warns("none", (visit) -> {
					visit.on(Mode.IN_PERSON, Place.HOME);
					visit.otherWork = List.of(contactAt(Place.OFFICE, "09:00", "10:00"));
				}, "at the person's home, begins at 10:00 AM, the minute in which another, at our office, ends")),
				row(Check.NOT_CERTIFIED, "Pennsylvania Certification Board", passes("certified", AS_IT_IS),
						blocks("not certified", (visit) -> visit.certifications = List.of(), "no CPS certification")),
				row(Check.NOT_ENDORSED, "1 TAC 354.3203(g)",
						passes("mental health",
								(visit) -> visit.living(VisitFacts.Circumstances.UNKNOWN.served(Focus.MH))),
						blocks("substance use",
								(visit) -> visit.living(VisitFacts.Circumstances.UNKNOWN.served(Focus.SUD)),
								"is for substance use peer support")),
				row(Check.IN_TRAINING, "Pennsylvania Certification Board",
						passes("certified early",
								(visit) -> visit
									.working(VisitFacts.Standing.UNKNOWN.inTraining(span("2026-02-01", "2026-04-30")))),
						blocks("not yet certified", (visit) -> {
							visit.certifications = List.of();
							visit.working(VisitFacts.Standing.UNKNOWN.inTraining(span("2026-02-01", "2026-04-30")));
						}, "was in training on 03/04/2026 (02/01/2026 to 04/30/2026)")),
				row(Check.SUPERVISOR_NOT_QUALIFIED, "PA Peer Support Coalition",
						passes("course not due yet",
								supervised(new VisitFacts.Supervisor("Kim Ash", true, date("2025-09-04"), null, null))),
						warns("course overdue",
								supervised(new VisitFacts.Supervisor("Kim Ash", true, date("2025-09-03"), null, null)),
								"the supervisor course was due by 03/03/2026")),
				row(Check.SUPERVISION_OWED, "weekly supervision (recalled)", passes("a week ago",
						(visit) -> visit.supervision = new VisitFacts.Supervision(null, date("2026-02-25"), null)),
						warns("eight days ago",
								(visit) -> visit.supervision = new VisitFacts.Supervision(null, date("2026-02-24"),
										null),
								"was on 02/24/2026; the next was due by 03/03/2026")),
				row(Check.SPAN_TOO_WIDE, "seven full-time peers (recalled)", passes("seven",
						supervised(new VisitFacts.Supervisor("Kim Ash", true, null, null, new BigDecimal("7.00")))),
						warns("seven and a half",
								supervised(
										new VisitFacts.Supervisor("Kim Ash", true, null, null, new BigDecimal("7.50"))),
								"7.5 full-time peers; at most 7 are accepted")),
				row(Check.EXCLUDED, "MA Bulletin 99-11-05", passes("a month ago", vetted("2026-02-04")),
						blocks("more than a month ago", vetted("2026-02-03"),
								"last checked for Jamie Cole on 02/03/2026, more than one month before")),
				row(Check.NOT_CLEARED, "Act 73 of 2008",
						passes("all three",
								youth(new VisitFacts.Cleared("Act 34 State Police", date("2025-01-10")),
										new VisitFacts.Cleared("Act 33 of 1985 child abuse", date("2025-01-10")),
										new VisitFacts.Cleared("FBI fingerprints", date("2025-01-12")))),
						blocks("none", youth(),
								"no clearance on record: Act 34 State Police, Act 33 of 1985 child abuse and FBI")));
	}

	static Stream<Row> thePerson() {
		return Stream.of(row(Check.DAY_LIMIT, "16 units in a day (recalled for Pennsylvania)",
				passes("16 in all", (visit) -> visit.otherServices = List.of(contact("06:00", "09:15", "Visit"))),
				warns("17 in all", (visit) -> visit.otherServices = List.of(contact("06:00", "09:30", "Visit")),
						"the person has 17 units on 03/04/2026 (14 units before it), and at most 16")),
				row(Check.PERIOD_LIMIT, "900 hours in a calendar year (12VAC30-130-5160)", YEARLY, Moment.CLAIM, passes(
						"to the last unit",
						(visit) -> visit
							.using(VisitFacts.Used.in(span("2026-01-01", "2026-12-31"), Units.of(3597), Units.of(40)))),
						blocks("one over",
								(visit) -> visit.using(VisitFacts.Used.in(span("2026-01-01", "2026-12-31"),
										Units.of(3598), Units.of(40))),
								"has 3601 units (40 of them not claimed yet) in 2026, and at most 3600 are paid")),
				row(Check.NOT_AUTHORIZED, "12VAC30-130-5160; North Carolina", AUTHORIZED, Moment.CLAIM,
						passes("three left", (visit) -> visit.authorized(authorized(100, 97))),
						blocks("two left", (visit) -> visit.authorized(authorized(100, 98)),
								"Authorization A-1 (01/01/2026 to 06/30/2026) has 2 units left of 100, and this visit takes 3")),
				row(Check.NOT_RECOMMENDED, "Delaware County", passes("recommended", AS_IT_IS),
						blocks("not", (visit) -> visit.recommendations = List.of(), "No recommendation is on record")),
				row(Check.TOO_YOUNG_OR_OLD, "OMHSAS-16-12", passes("45", AS_IT_IS),
						blocks("13", (visit) -> visit.birthDate = date("2012-03-05"), "The person was 13")),
				row(Check.DIAGNOSIS, "Child and Family Focus", passes("F31.81", AS_IT_IS),
						blocks("substance use alone", (visit) -> visit.recommended("2025-09-20", "MD", "F10.20"),
								"substance use")),
				row(Check.NO_PLAN, "Supplemental Provider Agreement", passes("a plan", AS_IT_IS),
						blocks("none", (visit) -> visit.plans = List.of(), "No service plan is in force")),
				row(Check.PLAN_REVIEW_OVERDUE, "Supplemental Provider Agreement", passes("five months ago", AS_IT_IS),
						blocks("seven months ago", (visit) -> visit.planSpan = DateSpan.from(date("2025-08-01")),
								"its review was due by 02/01/2026")),
				row(Check.PLAN_NOT_SIGNED, "Supplemental Provider Agreement", passes("three signatures", AS_IT_IS),
						blocks("none", (visit) -> visit.planSigned = VisitFacts.Signed.NOBODY, "lacks the signature")),
				row(Check.FORM_NOT_PLANNED, "Alameda County 2016; OMHSAS review checklist",
						passes("in the plan", (visit) -> visit.planForms = Set.of(ServiceForm.INDIVIDUAL)),
						warns("video not in the plan", (visit) -> {
							visit.planForms = Set.of(ServiceForm.INDIVIDUAL);
							visit.on(Mode.VIDEO, Place.HOME);
						}, "By phone or video: the plan does not name")),
				row(Check.NO_GOAL, "OAC 5160-27-14(C)(1)(c)", passes("an open goal", AS_IT_IS),
						warns("none", (visit) -> visit.goals = Set.of(), "No goal is chosen")),
				row(Check.NOT_BILLABLE_WORK, "12VAC30-130-5210 E", passes("peer support", AS_IT_IS),
						warns("driving", (visit) -> visit.work = Work.TRANSPORT, "this work is not billed")),
				row(Check.IN_CARE, "duplicate payment (recalled)",
						passes("discharged that day",
								staying(VisitFacts.Stay.Kind.INPATIENT, "2026-03-01", "2026-03-04")),
						warns("within the stay", staying(VisitFacts.Stay.Kind.INPATIENT, "2026-03-01", "2026-03-05"),
								"in a hospital from 03/01/2026 to 03/05/2026")),
				row(Check.IN_JAIL, "inmate exclusion (recalled)",
						passes("released before", staying(VisitFacts.Stay.Kind.JAIL, "2026-02-01", "2026-03-03")),
						warns("in jail", staying(VisitFacts.Stay.Kind.JAIL, "2026-02-01", "2026-03-09"),
								"in jail from 02/01/2026 to 03/09/2026")),
				row(Check.AFTER_DEATH, "Office of Inspector General",
						passes("on that day",
								(visit) -> visit.living(VisitFacts.Circumstances.UNKNOWN.died(date("2026-03-04")))),
						blocks("the day after",
								(visit) -> visit.living(VisitFacts.Circumstances.UNKNOWN.died(date("2026-03-03"))),
								"died on 03/03/2026")),
				row(Check.NOT_COVERED, "DHS, BH-MCOs by county", passes("covered", AS_IT_IS),
						blocks("no coverage", (visit) -> visit.coverages = List.of(), "No coverage is on record")));
	}

	static Stream<Row> theClaim() {
		VisitFacts.Circumstances unknown = VisitFacts.Circumstances.UNKNOWN;
		return Stream.of(
				row(Check.AGENCY_NOT_IDENTIFIED, "CBH Audit Tools, code B", passes("numbers on file", AS_IT_IS),
						blocks("no NPI", (visit) -> visit.agency = new VisitFacts.Agency(null, "0000000010001", "0001"),
								"no NPI on file")),
				row(Check.CODES_DO_NOT_FIT, "OMHSAS-22-02 p. 8",
						passes("phone with FQ", (visit) -> visit.on(Mode.AUDIO, Place.HOME).line(3, "10", "FQ")),
						blocks("phone without", (visit) -> visit.on(Mode.AUDIO, Place.HOME).line(3, "10"),
								"modifier FQ is missing")),
				row(Check.NO_TELEHEALTH_CONSENT, "OMHSAS FAQ Supplement 1 (2020)",
						passes("spoken consent",
								byPhone(unknown.consenting(List.of(DateSpan.from(date("2026-01-01")))), null)),
						blocks("none", byPhone(unknown.consenting(List.of()), null),
								"No consent to phone or video is on record for 03/04/2026")),
				row(Check.TOO_MUCH_BY_PHONE, "OMHSAS-16-12 (recalled)",
						passes("a quarter", byPhone(unknown, new VisitFacts.PhoneShare(Units.of(22), Units.of(97)))),
						warns("more", byPhone(unknown, new VisitFacts.PhoneShare(Units.of(23), Units.of(97))),
								"26 of the person's 100 units in 2026 are by phone, more than 25 of 100")),
				row(Check.GROUP_DOES_NOT_FIT, "12VAC30-130-5210 C", GROUPS, Moment.TYPING,
						passes("ten", (visit) -> visit.together(10, null, null, null)),
						blocks("eleven", (visit) -> visit.together(11, null, null, null),
								"11 people were in the group, and at most 10 are accepted")),
				row(Check.NOTE_REPEATS, "audit practice (our own care)", Rules.SAMPLE, Moment.TYPING,
						passes("79 %",
								(visit) -> visit.written(VisitFacts.Writing.UNKNOWN
									.like(new VisitFacts.Likeness(79, date("2026-02-25"), true)))),
						warns("80 %",
								(visit) -> visit.written(VisitFacts.Writing.UNKNOWN
									.like(new VisitFacts.Likeness(80, date("2026-02-25"), false))),
								"80 % the same as the one of 02/25/2026, about someone else")),
				row(Check.NOTE_LATE, "55 Pa. Code 6100.226 (analogue)", NEXT_DAY, Moment.SIGNING,
						passes("to the minute", (visit) -> visit.entered("2026-03-05T10:53")),
						blocks("a minute late", (visit) -> visit.entered("2026-03-05T10:54"),
								"entered on 03/05/2026 at 10:54 AM; it was due by 03/05/2026 at 10:53 AM")),
				row(Check.AMENDED_AFTER_BILLING, "55 Pa. Code 52.15(b)(2); New Mexico audit",
						passes("before the claim", (visit) -> {
							visit.sentAt = moment("2026-03-10T09:00");
							visit.written(VisitFacts.Writing.UNKNOWN.amendedAt(moment("2026-03-09T09:00")));
						}), blocks("after", (visit) -> {
							visit.sentAt = moment("2026-03-10T09:00");
							visit.written(VisitFacts.Writing.UNKNOWN.amendedAt(moment("2026-03-11T09:00")));
						}, "changed on 03/11/2026 at 9:00 AM, after the claim was sent on 03/10/2026 at 9:00 AM")),
				row(Check.OTHER_NAME_IN_NOTE, "CBH Audit Tools, code D", Rules.SAMPLE, Moment.TYPING,
						passes("nobody", AS_IT_IS),
						warns("two",
								(visit) -> visit
									.written(VisitFacts.Writing.UNKNOWN.naming(List.of("Pat Reed", "Lee Moss"))),
								"names Pat Reed and Lee Moss, whom the program also serves")),
				row(Check.FILED_LATE, "55 Pa. Code 1101.68(b)", passes("two days later", AS_IT_IS),
						blocks("day 181", (visit) -> visit.today = Visits.DAY.plusDays(181),
								"The last day for the payer")),
				row(Check.ALREADY_BUNDLED, "Horizon NJ Health", passes("ended before",
						(visit) -> visit
							.living(unknown.receiving(List.of(new VisitFacts.Bundled("assertive community treatment",
									span("2025-01-01", "2026-03-03")))))),
						warns("at the same time",
								(visit) -> visit.living(unknown
									.receiving(List.of(new VisitFacts.Bundled("assertive community treatment",
											DateSpan.from(date("2025-01-01")))))),
								"also receives assertive community treatment")),
				row(Check.OTHER_PAYER_FIRST, "payer of last resort (recalled)",
						passes("billed first", (visit) -> visit.living(unknown.alsoCovered(List
							.of(new VisitFacts.OtherCover("Sample Health", DateSpan.from(date("2026-01-01")), true))))),
						warns("not billed", (visit) -> visit.living(unknown.alsoCovered(List
							.of(new VisitFacts.OtherCover("Sample Health", DateSpan.from(date("2026-01-01")), false)))),
								"Bill Sample Health first")),
				row(Check.PERSON_NOT_ASKED, "Community Care encounter form", SIGNED_BY_PERSON, Moment.SIGNING,
						passes("declined",
								(visit) -> visit
									.written(VisitFacts.Writing.UNKNOWN.said(VisitFacts.PersonsWord.DECLINED))),
						warns("not asked",
								(visit) -> visit
									.written(VisitFacts.Writing.UNKNOWN.said(VisitFacts.PersonsWord.NOT_ASKED)),
								"has not been asked to sign")));
	}

	static Stream<Row> rows() {
		return Stream.of(ourRecord(), thePeer(), thePerson(), theClaim()).flatMap((rows) -> rows);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void aGoodVisitPassesAndABadOneIsFound(Row row) {
		assertThat(row.source()).isNotBlank();
		assertThat(row.good().severity()).isNull();
		assertThat(row.bad().severity()).isNotNull();
		row.good().by(row.check(), row.rules(), row.moment());
		row.bad().by(row.check(), row.rules(), row.moment());
	}

	@Test
	void everyOneOfTheFiftyChecksHasItsRow() {
		assertThat(rows().map(Row::check)).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Check.class)).hasSize(50);
	}

	@ParameterizedTest
	@EnumSource(Check.class)
	void everyCheckTellsInWordsWhatItLooksAt(Check check) {
		assertThat(check.words()).startsWith("It ").endsWith(".").hasSizeLessThan(120);
		assertThat(check.standsOn().words()).endsWith(".");
	}

	/** What is not known is not held against anyone. */
	@ParameterizedTest
	@EnumSource(Moment.class)
	void factsThatNobodyKeepsFindNothing(Moment moment) {
		for (Row row : rows().toList()) {
			assertThat(Judge.judge(Visits.good().facts(), row.rules(), moment).findings())
				.filteredOn((finding) -> finding.check() == row.check())
				.as(row.toString())
				.isEmpty();
		}
	}

	@Test
	void aGroupIsOnePlaceWhoeverIsMetInIt() {
		Visits visit = Visits.good().together(2, 2, 2, true);
		visit.otherWork = List.of(
				new VisitFacts.Contact(LocalTime.of(10, 0), LocalTime.of(10, 53), "group", Visits.GROUP, true),
				new VisitFacts.Contact(LocalTime.of(12, 0), LocalTime.of(19, 30), "group", OTHER_GROUP, true));
		visit.entered("2026-03-04T10:50");
		assertThat(Judge.judge(visit.facts(), Rules.only(), Moment.CLAIM).findings()).extracting(Finding::check)
			.containsExactly(Check.IMPOSSIBLE_DAY);
	}

}

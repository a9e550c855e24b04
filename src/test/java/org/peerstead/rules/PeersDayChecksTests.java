package org.peerstead.rules;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.peerstead.shared.DateSpan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerstead.rules.Expected.blocks;
import static org.peerstead.rules.Expected.passes;
import static org.peerstead.rules.Expected.warns;
import static org.peerstead.rules.Rules.confirmed;
import static org.peerstead.rules.Visits.contact;
import static org.peerstead.rules.Visits.contactAt;
import static org.peerstead.rules.Visits.date;
import static org.peerstead.rules.Visits.span;

/**
 * Checks 8 to 11, 16 to 20, 46 and 47: the peer's day, and what stands behind the peer.
 */
class PeersDayChecksTests {

	private static final VisitFacts.Contact OTHER = contact("13:30", "14:30", "peer support");

	private static VisitFacts.Contact group(String start, String end) {
		return new VisitFacts.Contact(LocalTime.parse(start), LocalTime.parse(end), "a group", Visits.GROUP, true);
	}

	private static VisitFacts.Contact paperwork(String start, String end) {
		return new VisitFacts.Contact(LocalTime.parse(start), LocalTime.parse(end), "notes and paperwork", null, false);
	}

	static Stream<Expected> entryTime() {
		return Stream.of(passes("not known", (visit) -> visit.otherWork = List.of(OTHER)),
				passes("with the person", (visit) -> {
					visit.entered("2026-03-04T10:45");
					visit.otherWork = List.of(OTHER);
				}), warns("at the first minute of another", (visit) -> {
					visit.entered("2026-03-04T13:30");
					visit.otherWork = List.of(OTHER);
				}, "peer support, 1:30 PM to 2:30 PM"), passes("when it ended", (visit) -> {
					visit.entered("2026-03-04T14:30");
					visit.otherWork = List.of(OTHER);
				}), passes("in the time for paperwork", (visit) -> {
					visit.entered("2026-03-04T13:45");
					visit.otherWork = List.of(paperwork("13:30", "14:30"));
				}), passes("for another member of the same group", (visit) -> {
					visit.entered("2026-03-04T10:45");
					visit.group = Visits.GROUP;
					visit.otherWork = List.of(group("10:00", "11:00"));
				}), passes("the next day, when the time of day was another contact's", (visit) -> {
					visit.entered("2026-03-05T14:00");
					visit.otherWork = List.of(OTHER);
				}),
				warns("the next day, during a contact of that day",
						(visit) -> visit.written(
								VisitFacts.Writing.enteredAt(Visits.moment("2026-03-05T14:00")).among(List.of(OTHER))),
						"entered on 03/05/2026 at 2:00 PM"));
	}

	@ParameterizedTest
	@MethodSource("entryTime")
	void check8TheNoteIsNotEnteredDuringAnotherContact(Expected row) {
		row.by(Check.WRITTEN_IN_A_CONTACT, Rules.SAMPLE, Moment.REVIEW);
		passes("while typing nobody has entered it", row.spoil()).by(Check.WRITTEN_IN_A_CONTACT, Rules.SAMPLE,
				Moment.TYPING);
	}

	private static VisitFacts.Standing employed(DateSpan... spells) {
		return VisitFacts.Standing.employed(List.of(spells));
	}

	static Stream<Expected> atWork() {
		VisitFacts.Standing since = employed(DateSpan.from(date("2025-01-01")));
		return Stream.of(passes("on the first day", (visit) -> visit.working(employed(DateSpan.from(Visits.DAY)))),
				passes("on the last day", (visit) -> visit.working(employed(span("2025-01-01", "2026-03-04")))),
				passes("in the second spell",
						(visit) -> visit
							.working(employed(span("2024-01-01", "2024-06-30"), DateSpan.from(date("2026-01-01"))))),
				warns("before hire", (visit) -> visit.working(employed(DateSpan.from(date("2026-03-05")))),
						"on 03/04/2026; the first day of work is 03/05/2026"),
				warns("between two spells",
						(visit) -> visit
							.working(employed(span("2024-01-01", "2026-01-31"), DateSpan.from(date("2026-04-01")))),
						"the last day of work was 01/31/2026"),
				warns("never employed by this agency", (visit) -> visit.working(employed()),
						"was not employed by the agency on 03/04/2026. Check"),
				warns("on leave", (visit) -> visit.working(since.onLeave(List.of(span("2026-03-02", "2026-03-06")))),
						"Jamie Cole was on leave on 03/04/2026"),
				passes("back from leave",
						(visit) -> visit.working(since.onLeave(List.of(span("2026-02-02", "2026-03-03"))))),
				warns("no paid time", (visit) -> visit.working(since.paid(0)),
						"No paid time of Jamie Cole is on record"),
				passes("paid time", (visit) -> visit.working(since.paid(480))));
	}

	@ParameterizedTest
	@MethodSource("atWork")
	void check9ThePeerWasAtWork(Expected row) {
		row.by(Check.OUTSIDE_WORK, Rules.SAMPLE, Moment.TYPING);
		row.by(Check.OUTSIDE_WORK, Rules.only(), Moment.CLAIM);
	}

	static Stream<Expected> day() {
		return Stream.of(passes("paid as long", (visit) -> visit.working(VisitFacts.Standing.UNKNOWN.paid(53))),
				warns("paid for less", (visit) -> visit.working(VisitFacts.Standing.UNKNOWN.paid(52)),
						"has 53 minutes with people, more than the 52 minutes that are paid"),
				passes("no paid time is check 9", (visit) -> visit.working(VisitFacts.Standing.UNKNOWN.paid(0))),
				passes("paperwork is no contact", (visit) -> visit.otherWork = List.of(paperwork("11:00", "20:00"))),
				passes("eight hours to the minute",
						(visit) -> visit.otherWork = List.of(contact("11:00", "18:07", "visits"))),
				warns("a minute more", (visit) -> visit.otherWork = List.of(contact("11:00", "18:08", "visits")),
						"8 hours and 1 minute with people"),
				passes("others of the same group are the same hour", (visit) -> {
					visit.group = Visits.GROUP;
					visit.otherWork = List.of(group("10:00", "18:00"));
				}), passes("times not there yet", (visit) -> {
					visit.times = VisitFacts.Times.UNKNOWN;
					visit.otherWork = List.of(contact("08:00", "18:00", "visits"));
				}));
	}

	@ParameterizedTest
	@MethodSource("day")
	void check10TheDayIsPossible(Expected row) {
		row.by(Check.IMPOSSIBLE_DAY, Rules.SAMPLE, Moment.CLAIM);
	}

	static Stream<Expected> travel() {
		return Stream.of(warns("leaving for the next", (visit) -> {
			visit.on(Mode.IN_PERSON, Place.OFFICE);
			visit.otherWork = List.of(contactAt(Place.HOME, "10:53", "11:30"));
		}, "at our office, ends at 10:53 AM, the minute in which another, at the person's home, begins"),
				warns("from one home to another", (visit) -> {
					visit.on(Mode.IN_PERSON, Place.HOME);
					visit.otherWork = List.of(contactAt(Place.HOME, "09:00", "10:00"));
				}, "at the person's home, begins at 10:00 AM"), passes("twice in the same home", (visit) -> {
					visit.on(Mode.IN_PERSON, Place.HOME);
					visit.otherWork = List.of(contactAt(Place.HOME, "09:00", "10:00"));
					visit.otherServices = List.of(contact("09:00", "10:00", "peer support"));
				}), passes("both at the office", (visit) -> {
					visit.on(Mode.IN_PERSON, Place.OFFICE);
					visit.otherWork = List.of(contactAt(Place.OFFICE, "09:00", "10:00"));
				}), passes("somewhere in the community", (visit) -> {
					visit.on(Mode.IN_PERSON, Place.COMMUNITY);
					visit.otherWork = List.of(contactAt(Place.HOME, "09:00", "10:00"));
				}), passes("by phone", (visit) -> {
					visit.on(Mode.AUDIO, Place.HOME);
					visit.otherWork = List.of(contactAt(Place.OFFICE, "09:00", "10:00"));
				}), passes("the other by phone", (visit) -> {
					visit.on(Mode.IN_PERSON, Place.HOME);
					visit.otherWork = List.of(contact("09:00", "10:00", "peer support"));
				}));
	}

	@ParameterizedTest
	@MethodSource("travel")
	void check11TheWayTakesTime(Expected row) {
		row.by(Check.NO_TRAVEL_TIME, Rules.SAMPLE, Moment.TYPING);
	}

	private static Consumer<Visits> serving(Focus focus, VisitFacts.Certified... held) {
		return (visit) -> {
			visit.certifications = List.of(held);
			visit.living(VisitFacts.Circumstances.UNKNOWN.served(focus));
		};
	}

	private static VisitFacts.Certified endorsed(Focus... kinds) {
		return new VisitFacts.Certified("CPS", DateSpan.ALWAYS, Set.of(kinds));
	}

	static Stream<Expected> endorsements() {
		VisitFacts.Certified cps = new VisitFacts.Certified("CPS", DateSpan.ALWAYS);
		VisitFacts.Certified crs = new VisitFacts.Certified("CRS", DateSpan.ALWAYS);
		VisitFacts.Certified old = new VisitFacts.Certified("CRS", span("2020-01-01", "2022-01-01"));
		return Stream.of(passes("the payer pays for mental health alone", (visit) -> {
		}), passes("both certifications", serving(Focus.SUD, cps, crs)),
				blocks("the other has lapsed", serving(Focus.SUD, cps, old), "is for substance use peer support"),
				passes("endorsed for it by name", serving(Focus.YOUTH, endorsed(Focus.MH, Focus.YOUTH))),
				blocks("endorsed for something else", serving(Focus.YOUTH, endorsed(Focus.MH)),
						"is for youth peer support"),
				passes("without the certification it is check 15", serving(Focus.MH, crs)));
	}

	@ParameterizedTest
	@MethodSource("endorsements")
	void check16TheCertificationFitsTheKindOfSupport(Expected row) {
		row.by(Check.NOT_ENDORSED, Rules.SAMPLE, Moment.TYPING);
	}

	@Test
	void check16ATypeThatNoRuleNamesSaysNothing() {
		passes("not named", serving(Focus.SUD, new VisitFacts.Certified("PRS", DateSpan.ALWAYS))).by(Check.NOT_ENDORSED,
				Rules.only(confirmed(Parameter.ENDORSEMENTS, "CPS=MH")), Moment.CLAIM);
		passes("one type for two kinds", serving(Focus.SUD, new VisitFacts.Certified("PRS", DateSpan.ALWAYS)))
			.by(Check.NOT_ENDORSED, Rules.only(confirmed(Parameter.ENDORSEMENTS, "PRS=MH, SUD")), Moment.CLAIM);
		blocks("of the payer's diagnoses all are substance use", (visit) -> {
		}, "is for substance use peer support").by(Check.NOT_ENDORSED,
				Rules.only(confirmed(Parameter.ENDORSEMENTS, "CPS=MH"), confirmed(Parameter.DIAGNOSIS_GROUPS, "SUD")),
				Moment.CLAIM);
	}

	@Test
	void check17StandsInPlaceOfCheck15WhileAPeerIsInTraining() {
		Visits visit = Visits.good().working(VisitFacts.Standing.UNKNOWN.inTraining(DateSpan.from(date("2026-01-05"))));
		visit.certifications = List.of();
		assertThat(Judge.judge(visit.facts(), Rules.SAMPLE, Moment.TYPING).findings()).extracting(Finding::check)
			.containsExactly(Check.IN_TRAINING);
		visit.working(VisitFacts.Standing.UNKNOWN.inTraining(span("2026-01-05", "2026-03-03")));
		assertThat(Judge.judge(visit.facts(), Rules.SAMPLE, Moment.TYPING).findings()).extracting(Finding::check)
			.containsExactly(Check.NOT_CERTIFIED);
	}

	private static Consumer<Visits> supervised(VisitFacts.Supervisor by, String lastHeld, String owedSince) {
		return (visit) -> visit.supervision = new VisitFacts.Supervision(by, (lastHeld != null) ? date(lastHeld) : null,
				(owedSince != null) ? date(owedSince) : null);
	}

	private static VisitFacts.Supervisor supervisor(Boolean qualified, String since, String course) {
		return new VisitFacts.Supervisor("Kim Ash", qualified, (since != null) ? date(since) : null,
				(course != null) ? date(course) : null, null);
	}

	static Stream<Expected> supervisors() {
		return Stream.of(passes("nothing known", supervised(supervisor(null, null, null), null, null)),
				warns("not qualified", supervised(supervisor(false, null, null), null, null),
						"not on record as qualified. Accepted is: mental health professional with course; bachelor's"),
				passes("course taken late, but before",
						supervised(supervisor(true, "2025-01-01", "2026-03-04"), null, null)),
				warns("course taken after the visit",
						supervised(supervisor(true, "2025-01-01", "2026-03-05"), null, null),
						"a supervisor since 01/01/2025, and the supervisor course was due by 07/01/2025"));
	}

	@ParameterizedTest
	@MethodSource("supervisors")
	void check18TheSupervisorIsQualified(Expected row) {
		row.by(Check.SUPERVISOR_NOT_QUALIFIED, Rules.SAMPLE, Moment.REVIEW);
		passes("no matter of the peer", row.spoil()).by(Check.SUPERVISOR_NOT_QUALIFIED, Rules.SAMPLE, Moment.SIGNING);
	}

	static Stream<Expected> supervision() {
		return Stream.of(passes("nothing known", supervised(null, null, null)),
				passes("on the day", supervised(null, "2026-03-04", null)),
				passes("owed for a week", supervised(null, null, "2026-02-25")),
				warns("never held", supervised(null, null, "2026-02-01"),
						"No supervision of Jamie Cole is on record since 02/01/2026; the next was due by 02/08/2026"));
	}

	@ParameterizedTest
	@MethodSource("supervision")
	void check19SupervisionHasBeenHeld(Expected row) {
		row.by(Check.SUPERVISION_OWED, Rules.SAMPLE, Moment.REVIEW);
	}

	private static Consumer<Visits> screened(String lastChecked, DateSpan excluded) {
		return (visit) -> visit.vetting = new VisitFacts.Vetting(
				new VisitFacts.Screening((lastChecked != null) ? date(lastChecked) : null, excluded), null);
	}

	static Stream<Expected> exclusion() {
		return Stream.of(passes("on the day", screened("2026-03-04", null)),
				blocks("never checked", screened(null, null),
						"No check of the exclusion lists is on record for Jamie Cole"),
				blocks("excluded", screened("2026-03-01", DateSpan.from(date("2026-02-10"))),
						"stood on an exclusion list (Medicheck, LEIE and SAM) on 03/04/2026"),
				passes("excluded until the day before", screened("2026-03-01", span("2024-01-01", "2026-03-03"))));
	}

	@ParameterizedTest
	@MethodSource("exclusion")
	void check46TheListsAreCheckedAndDoNotHoldThePeer(Expected row) {
		row.by(Check.EXCLUDED, Rules.SAMPLE, Moment.CLAIM);
		passes("no matter of the peer", row.spoil()).by(Check.EXCLUDED, Rules.SAMPLE, Moment.SIGNING);
	}

	private static Consumer<Visits> cleared(String born, String police, String childAbuse, String fbi) {
		return (visit) -> visit.cleared(born, new VisitFacts.Cleared("act 34 state police", date(police)),
				new VisitFacts.Cleared("Act 33 of 1985 child abuse", date(childAbuse)),
				new VisitFacts.Cleared("FBI fingerprints", date(fbi)));
	}

	static Stream<Expected> clearances() {
		return Stream.of(passes("an adult is served", (visit) -> visit.cleared("2008-03-04")),
				blocks("a day short of 18", (visit) -> visit.cleared("2008-03-05"), "was under 18 on 03/04/2026"),
				passes("birth date not known", (visit) -> {
					visit.cleared("2010-01-01");
					visit.birthDate = null;
				}), passes("all, five years old", cleared("2010-01-01", "2021-03-04", "2021-03-04", "2021-03-04")),
				warns("one older than 60 months", cleared("2010-01-01", "2021-03-03", "2022-01-01", "2022-01-01"),
						"has expired: Act 34 State Police of 03/03/2021"),
				blocks("one given after the visit", cleared("2010-01-01", "2022-01-01", "2022-01-01", "2026-03-05"),
						"no clearance on record: FBI fingerprints"));
	}

	@ParameterizedTest
	@MethodSource("clearances")
	void check47APeerWhoServesMinorsIsCleared(Expected row) {
		row.by(Check.NOT_CLEARED, Rules.SAMPLE, Moment.TYPING);
	}

}

package org.peerstead.rules;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerstead.rules.Expected.blocks;
import static org.peerstead.rules.Expected.missing;
import static org.peerstead.rules.Expected.passes;
import static org.peerstead.rules.Visits.contact;
import static org.peerstead.rules.Visits.date;

/** Checks 1 to 7 and 34: our own record, which blocks whatever the rule set says. */
class RecordChecksTests {

	static Stream<Expected> noteIsThere() {
		return Stream.of(passes("a note", (visit) -> {
		}), blocks("no note", (visit) -> visit.saying(""), "The note is empty"),
				blocks("a blank note", (visit) -> visit.saying(" \n\t"), "The note is empty"));
	}

	@ParameterizedTest
	@MethodSource("noteIsThere")
	void check1EveryUnitNeedsANote(Expected row) {
		row.by(Check.NOTE_MISSING, Rules.SAMPLE, Moment.SIGNING);
		row.by(Check.NOTE_MISSING, Rules.SAMPLE, Moment.CLAIM);
	}

	static Stream<Expected> noteIsSigned() {
		return Stream.of(passes("signed by the peer on the day", (visit) -> {
		}), passes("signed a day later",
				(visit) -> visit.signature = new VisitFacts.Signature(Visits.PEER, "CPS", date("2026-03-05"))),
				blocks("not signed", (visit) -> visit.signature = null, "Jamie Cole, who did the work, signs it"),
				blocks("signed by someone else",
						(visit) -> visit.signature = new VisitFacts.Signature(UUID.randomUUID(), "CPS", Visits.DAY),
						"Someone else signed"),
				blocks("no credential",
						(visit) -> visit.signature = new VisitFacts.Signature(Visits.PEER, null, Visits.DAY),
						"no credential"),
				blocks("blank credential",
						(visit) -> visit.signature = new VisitFacts.Signature(Visits.PEER, " ", Visits.DAY),
						"no credential"),
				blocks("no date", (visit) -> visit.signature = new VisitFacts.Signature(Visits.PEER, "CPS", null),
						"no date"),
				blocks("signed before the visit",
						(visit) -> visit.signature = new VisitFacts.Signature(Visits.PEER, "CPS", date("2026-03-03")),
						"signed on 03/03/2026, before the visit on 03/04/2026"));
	}

	@ParameterizedTest
	@MethodSource("noteIsSigned")
	void check2ThePeerSignsWithCredentialAndDate(Expected row) {
		row.by(Check.NOTE_NOT_SIGNED, Rules.SAMPLE, Moment.REVIEW);
		row.by(Check.NOTE_NOT_SIGNED, Rules.SAMPLE, Moment.CLAIM);
	}

	@ParameterizedTest
	@EnumSource(names = { "TYPING", "SIGNING" })
	void check2IsSilentUntilThereIsASignature(Moment moment) {
		passes("not signed yet", (visit) -> visit.signature = null).by(Check.NOTE_NOT_SIGNED, Rules.SAMPLE, moment);
	}

	private static void times(Visits visit, String start, String end, Integer minutes) {
		visit.times = new VisitFacts.Times((start != null) ? LocalTime.parse(start) : null,
				(end != null) ? LocalTime.parse(end) : null, minutes);
	}

	static Stream<Expected> times() {
		return Stream.of(passes("start and end", (visit) -> visit.from("10:00", "10:53")),
				passes("start and minutes", (visit) -> times(visit, "10:00", null, 53)),
				passes("all three agree", (visit) -> times(visit, "10:00", "10:53", 53)),
				passes("the last minute of the day", (visit) -> visit.from("23:00", "23:59")),
				passes("the hour lost or won by the clock change", (visit) -> times(visit, "01:30", "03:30", 60)),
				blocks("no start", (visit) -> times(visit, null, "10:53", null), "The start time is missing"),
				blocks("no end", (visit) -> times(visit, "10:00", null, null), "The end time is missing"),
				blocks("nothing", (visit) -> visit.times = VisitFacts.Times.UNKNOWN, "The start time is missing"),
				blocks("end before start", (visit) -> visit.from("10:53", "10:00"),
						"ends at 10:00 AM, and it starts at 10:53 AM"),
				blocks("end at start", (visit) -> visit.from("10:00", "10:00"), "The end must be later"),
				blocks("over midnight", (visit) -> visit.from("23:30", "00:15"),
						"a visit past midnight is logged as two"),
				blocks("minutes over midnight", (visit) -> times(visit, "23:30", null, 45),
						"From 11:30 PM, 45 minutes run past midnight"),
				blocks("no minutes", (visit) -> times(visit, "10:00", null, 0), "at least one minute"),
				blocks("negative minutes", (visit) -> times(visit, "10:00", null, -15), "at least one minute"),
				blocks("minutes and times differ", (visit) -> times(visit, "10:00", "11:00", 45),
						"10:00 AM to 11:00 AM is 60 minutes, but 45 are written"),
				blocks("an hour too many in daytime", (visit) -> times(visit, "10:00", "11:00", 120),
						"is 60 minutes, but 120 are written"),
				blocks("a day that has not come", (visit) -> visit.today = date("2026-03-03"),
						"dated 03/04/2026, which has not come yet"));
	}

	@ParameterizedTest
	@MethodSource("times")
	void check3AVisitHasStartAndEndOnOneDay(Expected row) {
		row.by(Check.TIMES_MISSING, Rules.SAMPLE, Moment.SIGNING);
		row.by(Check.TIMES_MISSING, Rules.SAMPLE, Moment.CLAIM);
	}

	static Stream<Expected> unfinished() {
		return Stream.of(missing("no start", (visit) -> times(visit, null, "10:53", null), "The start time is missing"),
				missing("no end", (visit) -> times(visit, "10:00", null, null), "The end time is missing"));
	}

	@ParameterizedTest
	@MethodSource("unfinished")
	void check3OnlyAsksForTheTimesWhileTyping(Expected row) {
		row.by(Check.TIMES_MISSING, Rules.SAMPLE, Moment.TYPING);
	}

	static Stream<Expected> units() {
		return Stream.of(passes("no line yet", (visit) -> {
		}), passes("the line's units", (visit) -> visit.line(3, "99")),
				blocks("one too many", (visit) -> visit.line(4, "99"),
						"The claim says 4 units, but 53 minutes = 3 units; whole 15-minute units only."),
				blocks("one too few", (visit) -> visit.line(2, "99"), "The claim says 2 units"));
	}

	@ParameterizedTest
	@MethodSource("units")
	void check4TheUnitsFollowFromTheMinutes(Expected row) {
		row.by(Check.UNITS_DIFFER, Rules.SAMPLE, Moment.CLAIM);
	}

	static Stream<Expected> tooShort() {
		return Stream.of(passes("15 minutes", (visit) -> visit.from("10:00", "10:15")),
				blocks("14 minutes", (visit) -> visit.from("10:00", "10:14"), "14 minutes = 0 units"),
				blocks("1 minute", (visit) -> visit.from("10:00", "10:01"), "saved and paid all the same"));
	}

	@ParameterizedTest
	@MethodSource("tooShort")
	void check5AVisitMakesAtLeastOneUnit(Expected row) {
		row.by(Check.BELOW_ONE_UNIT, Rules.SAMPLE, Moment.TYPING);
		row.by(Check.BELOW_ONE_UNIT, Rules.SAMPLE, Moment.CLAIM);
	}

	static Stream<Expected> peerOverlaps() {
		return Stream.of(
				passes("one after the other",
						(visit) -> visit.otherWork = List.of(contact("09:00", "10:00", "Travel"),
								contact("10:53", "11:00", "Notes and paperwork"))),
				passes("the same group", (visit) -> {
					visit.group = Visits.GROUP;
					visit.otherWork = List.of(new VisitFacts.Contact(LocalTime.of(10, 0), LocalTime.of(10, 53), "Group",
							Visits.GROUP, true));
				}),
				blocks("a minute too early", (visit) -> visit.otherWork = List.of(contact("09:00", "10:01", "Travel")),
						"10:00 AM to 10:53 AM, overlaps other work of Jamie Cole: Travel, 9:00 AM to 10:01 AM"),
				blocks("inside", (visit) -> visit.otherWork = List.of(contact("10:10", "10:20", "Team meeting")),
						"Team meeting"),
				blocks("around", (visit) -> visit.otherWork = List.of(contact("08:00", "16:00", "Training")),
						"Training"),
				blocks("the same times",
						(visit) -> visit.otherWork = List.of(contact("10:00", "10:53", "Another visit")),
						"Auditors take back both"),
				blocks("another group", (visit) -> {
					visit.group = Visits.GROUP;
					visit.otherWork = List.of(new VisitFacts.Contact(LocalTime.of(10, 0), LocalTime.of(10, 53), "Group",
							UUID.randomUUID(), true));
				}, "Group"));
	}

	@ParameterizedTest
	@MethodSource("peerOverlaps")
	void check6APeerIsInOnePlaceAtATime(Expected row) {
		row.by(Check.PEER_OVERLAP, Rules.SAMPLE, Moment.TYPING);
		row.by(Check.PEER_OVERLAP, Rules.SAMPLE, Moment.CLAIM);
	}

	static Stream<Expected> personOverlaps() {
		return Stream.of(
				passes("one after the other",
						(visit) -> visit.otherServices = List.of(contact("10:53", "11:30", "Visit by Robin Diaz"))),
				blocks("two peers at once",
						(visit) -> visit.otherServices = List.of(contact("10:30", "11:30", "Visit by Robin Diaz")),
						"overlaps another service for this person: Visit by Robin Diaz, 10:30 AM to 11:30 AM"),
				blocks("twice in a group", (visit) -> {
					visit.group = Visits.GROUP;
					visit.otherServices = List.of(new VisitFacts.Contact(LocalTime.of(10, 0), LocalTime.of(10, 53),
							"Group", Visits.GROUP, true));
				}, "Group"));
	}

	@ParameterizedTest
	@MethodSource("personOverlaps")
	void check7APersonHasOneServiceAtATime(Expected row) {
		row.by(Check.PERSON_OVERLAP, Rules.SAMPLE, Moment.SIGNING);
	}

	static Stream<Expected> billedOnce() {
		return Stream.of(passes("never claimed", (visit) -> {
		}), blocks("in a live claim", (visit) -> visit.liveClaim = "PS0000123", "already in claim PS0000123"),
				passes("a corrected claim takes its place", (visit) -> {
					visit.liveClaim = "PS0000123";
					visit.corrected = true;
				}), blocks("logged twice", (visit) -> visit.sameVisits = List.of("10:00 AM to 10:53 AM by Jamie Cole"),
						"already logged: 10:00 AM to 10:53 AM by Jamie Cole"));
	}

	@ParameterizedTest
	@MethodSource("billedOnce")
	void check34AVisitIsBilledOnce(Expected row) {
		row.by(Check.DUPLICATE, Rules.SAMPLE, Moment.CLAIM);
	}

	@ParameterizedTest
	@EnumSource(names = { "TYPING", "SIGNING", "REVIEW" })
	void check34AClaimedVisitMayBeReadAgain(Moment moment) {
		passes("in a live claim", (visit) -> visit.liveClaim = "PS0000123").by(Check.DUPLICATE, Rules.SAMPLE, moment);
	}

	@ParameterizedTest
	@MethodSource({ "noteIsThere", "noteIsSigned", "times", "units", "peerOverlaps", "personOverlaps", "billedOnce" })
	void ownRecordBlocksThoughNoRuleSetSaysAnything(Expected row) {
		if (row.severity() == null) {
			return;
		}
		Visits visit = Visits.good();
		row.spoil().accept(visit);
		Judgement judgement = Judge.judge(visit.facts(), Rules.only(), Moment.CLAIM);
		assertThat(judgement.findings()).anyMatch((finding) -> finding.blocks() && finding.check().alwaysBlocks());
		assertThat(judgement.light()).isEqualTo(Light.RED);
		assertThat(judgement.billable()).isFalse();
	}

}

package org.peerstead.rules;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerstead.rules.Expected.blocks;
import static org.peerstead.rules.Expected.passes;
import static org.peerstead.rules.Expected.warns;
import static org.peerstead.rules.Rules.confirmed;
import static org.peerstead.rules.Rules.setting;
import static org.peerstead.rules.Visits.date;
import static org.peerstead.rules.Visits.moment;

/** Checks 40 to 44 and 50: the group as a whole, and how the note came to be. */
class NoteAndGroupChecksTests {

	private static final VisitFacts.Writing UNKNOWN = VisitFacts.Writing.UNKNOWN;

	private static final EffectiveRules VIRGINIA = Rules.only(confirmed(Parameter.GROUP_MAX, "10"),
			confirmed(Parameter.GROUP_NOTE_PER_MEMBER, "yes"));

	private static final EffectiveRules DUE = Rules.only(confirmed(Parameter.NOTE_DUE_HOURS, "24"));

	static Stream<Expected> groups() {
		return Stream.of(passes("two", (visit) -> visit.together(2, 2, 2, true)), warns("a group of one",
				(visit) -> visit.together(1, 1, 1, true),
				"1 person was in the group, and a group is two people or more. Log it as a visit with one person"),
				warns("a group of nobody", (visit) -> visit.together(0, 0, 0, true), "0 people were in the group"),
				blocks("a member without an own note", (visit) -> visit.together(8, 7, 8, true),
						"8 people were in the group, and 7 have a sentence of their own"),
				passes("some are not covered", (visit) -> visit.together(8, 8, 5, true)),
				blocks("more claimed than were there", (visit) -> visit.together(8, 8, 9, true),
						"8 people were in the group, and 9 are claimed"));
	}

	@ParameterizedTest
	@MethodSource("groups")
	void check40TheGroupIsWhole(Expected row) {
		row.by(Check.GROUP_DOES_NOT_FIT, VIRGINIA, Moment.CLAIM);
	}

	@Test
	void check40CountsNotesFromTheSigningAndClaimsWhenTheyAreBuilt() {
		passes("still typing", (visit) -> visit.together(8, 0, null, null)).by(Check.GROUP_DOES_NOT_FIT, VIRGINIA,
				Moment.TYPING);
		passes("not built yet", (visit) -> visit.together(8, 8, 9, true)).by(Check.GROUP_DOES_NOT_FIT, VIRGINIA,
				Moment.REVIEW);
		blocks("three or more", (visit) -> visit.together(2, 2, 2, true), "at least 3 are needed")
			.by(Check.GROUP_DOES_NOT_FIT, Rules.only(confirmed(Parameter.GROUP_MIN, "3")), Moment.TYPING);
		blocks("a second leader", (visit) -> visit.together(4, 4, 4, false), "wants a second leader")
			.by(Check.GROUP_DOES_NOT_FIT, Rules.only(confirmed(Parameter.GROUP_CO_LEADER, "yes")), Moment.TYPING);
	}

	@ParameterizedTest
	@CsvSource({ "true,the same as the one of 02/25/2026. A repeated note",
			"false,'the same as the one of 02/25/2026, about someone else'" })
	void check41SaysWhatTheNoteIsLike(boolean samePerson, String words) {
		warns("a copy",
				(visit) -> visit.written(UNKNOWN.like(new VisitFacts.Likeness(100, date("2026-02-25"), samePerson))),
				words)
			.by(Check.NOTE_REPEATS, Rules.only(), Moment.SIGNING);
	}

	static Stream<Expected> late() {
		return Stream.of(passes("not known", (visit) -> {
		}), passes("at once", (visit) -> visit.entered("2026-03-04T10:55")),
				blocks("late without a reason", (visit) -> visit.entered("2026-03-06T09:00"), "Say why it is late"),
				blocks("a blank reason",
						(visit) -> visit.written(VisitFacts.Writing.enteredAt(moment("2026-03-06T09:00"))
							.lateBecause(" ")),
						"Say why it is late"),
				warns("late with a reason",
						(visit) -> visit.written(VisitFacts.Writing.enteredAt(moment("2026-03-06T09:00"))
							.lateBecause("No signal in the valley")),
						"The reason given: No signal in the valley."));
	}

	@ParameterizedTest
	@MethodSource("late")
	void check42TheNoteIsWrittenInTime(Expected row) {
		row.by(Check.NOTE_LATE, DUE, Moment.SIGNING);
		passes("no time is set in Pennsylvania", row.spoil()).by(Check.NOTE_LATE, Rules.SAMPLE, Moment.CLAIM);
	}

	@Test
	void check42AClaimNeedsItsNoteFirst() {
		blocks("after the claim", (visit) -> {
			visit.entered("2026-03-11T09:00");
			visit.sentAt = moment("2026-03-10T09:00");
		}, "entered on 03/11/2026 at 9:00 AM, after the claim was sent on 03/10/2026 at 9:00 AM").by(Check.NOTE_LATE,
				Rules.SAMPLE, Moment.CLAIM);
		warns("recalled", (visit) -> visit.entered("2026-03-11T09:00"), "Say why").by(Check.NOTE_LATE,
				Rules.only(setting(Parameter.NOTE_DUE_HOURS, "24", Trust.RECALLED)), Moment.CLAIM);
	}

	@Test
	void check43ACorrectedClaimGoesWithTheChange() {
		passes("corrected", (visit) -> {
			visit.written(UNKNOWN.amendedAt(moment("2026-03-11T09:00")));
			visit.sentAt = moment("2026-03-10T09:00");
			visit.corrected = true;
		}).by(Check.AMENDED_AFTER_BILLING, Rules.SAMPLE, Moment.CLAIM);
		passes("never sent", (visit) -> visit.written(UNKNOWN.amendedAt(moment("2026-03-11T09:00"))))
			.by(Check.AMENDED_AFTER_BILLING, Rules.SAMPLE, Moment.CLAIM);
	}

	@Test
	void check44AsksForAnotherWord() {
		warns("one name", (visit) -> visit.written(UNKNOWN.naming(List.of("Pat Reed"))),
				"The note names Pat Reed, whom the program also serves. Write \"a friend\"")
			.by(Check.OTHER_NAME_IN_NOTE, Rules.only(), Moment.TYPING);
	}

	@ParameterizedTest
	@CsvSource({ "SIGNED,true", "DECLINED,true", "NOT_ASKED,false" })
	void check50ToDeclineIsAnAnswer(VisitFacts.PersonsWord word, boolean passes) {
		Visits visit = Visits.good().written(UNKNOWN.said(word));
		EffectiveRules wanted = Rules.only(confirmed(Parameter.PERSON_SIGNS_NOTE, "yes"));
		assertThat(Judge.judge(visit.facts(), wanted, Moment.CLAIM).has(Check.PERSON_NOT_ASKED)).isEqualTo(!passes);
		assertThat(Judge.judge(visit.facts(), Rules.only(confirmed(Parameter.PERSON_SIGNS_NOTE, "no")), Moment.CLAIM)
			.has(Check.PERSON_NOT_ASKED)).isFalse();
	}

}

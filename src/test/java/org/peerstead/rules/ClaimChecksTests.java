package org.peerstead.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.peerstead.shared.DateSpan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerstead.rules.Expected.blocks;
import static org.peerstead.rules.Expected.passes;
import static org.peerstead.rules.Expected.warns;

/** Checks 36, 37 and 45: what the claim says of the agency, the place and the day. */
class ClaimChecksTests {

	private static void agency(Visits visit, String npi, String providerNumber, String location) {
		visit.agency = new VisitFacts.Agency(npi, providerNumber, location);
	}

	static Stream<Expected> agency() {
		return Stream.of(passes("numbers on file", (visit) -> {
		}), passes("location apart", (visit) -> agency(visit, "2000000002", "000000001", "0001")),
				passes("location not apart", (visit) -> agency(visit, "2000000002", "0000000010001", null)),
				passes("the example of the NPI standard",
						(visit) -> agency(visit, "1234567893", "0000000010001", "0001")),
				blocks("no NPI", (visit) -> agency(visit, null, "0000000010001", "0001"), "no NPI on file"),
				blocks("wrong check digit", (visit) -> agency(visit, "1234567890", "0000000010001", "0001"),
						"1234567890 is not valid"),
				blocks("nine digits", (visit) -> agency(visit, "123456789", "0000000010001", "0001"), "10 digits"),
				blocks("a letter", (visit) -> agency(visit, "12345678A3", "0000000010001", "0001"), "is not valid"),
				warns("no provider number", (visit) -> agency(visit, "2000000002", null, "0001"),
						"has 13 digits; on file is \"0001\""),
				warns("too short", (visit) -> agency(visit, "2000000002", "12345678", null), "has 13 digits"),
				warns("another location", (visit) -> agency(visit, "2000000002", "0000000010001", "0002"),
						"service location 0002 is not the one of provider number 0000000010001"));
	}

	@ParameterizedTest
	@MethodSource("agency")
	void check36TheAgencysNumbersAreOnFile(Expected row) {
		row.by(Check.AGENCY_NOT_IDENTIFIED, Rules.SAMPLE, Moment.CLAIM);
	}

	@ParameterizedTest
	@EnumSource(names = { "TYPING", "SIGNING", "REVIEW" })
	void check36IsNoMatterOfThePeer(Moment moment) {
		passes("no NPI", (visit) -> agency(visit, null, null, null)).by(Check.AGENCY_NOT_IDENTIFIED, Rules.SAMPLE,
				moment);
	}

	static Stream<Expected> codes() {
		return Stream.of(passes("in person in the community", (visit) -> visit.line(3, "99")),
				passes("in person at home", (visit) -> visit.on(Mode.IN_PERSON, Place.HOME).line(3, "12")),
				passes("video, at home", (visit) -> visit.on(Mode.VIDEO, Place.HOME).line(3, "10")),
				passes("video, elsewhere", (visit) -> visit.on(Mode.VIDEO, Place.COMMUNITY).line(3, "02")),
				passes("phone, at home", (visit) -> visit.on(Mode.AUDIO, Place.HOME).line(3, "10", "FQ")),
				passes("phone, elsewhere", (visit) -> visit.on(Mode.AUDIO, Place.OFFICE).line(3, "02", "FQ")),
				blocks("video without 02 or 10", (visit) -> visit.on(Mode.VIDEO, Place.HOME).line(3, "12"),
						"By video with the person at home is place of service 10, but the claim says 12"),
				blocks("video at home with 02", (visit) -> visit.on(Mode.VIDEO, Place.HOME).line(3, "02"),
						"is place of service 10"),
				blocks("phone elsewhere with 10", (visit) -> visit.on(Mode.AUDIO, Place.OFFICE).line(3, "10", "FQ"),
						"with the person away from home is place of service 02"),
				blocks("phone without FQ", (visit) -> visit.on(Mode.AUDIO, Place.HOME).line(3, "10"),
						"By phone: modifier FQ is missing"),
				blocks("video with FQ", (visit) -> visit.on(Mode.VIDEO, Place.HOME).line(3, "10", "FQ"),
						"By video: modifier FQ does not belong"),
				blocks("in person with 10", (visit) -> visit.on(Mode.IN_PERSON, Place.HOME).line(3, "10"),
						"in person, but place of service 10 means phone or video"),
				blocks("in person with FQ", (visit) -> visit.line(3, "99", "FQ"), "modifier FQ does not belong"),
				blocks("mode not stated", (visit) -> visit.mode = null, "How you met is missing"),
				blocks("place not stated", (visit) -> visit.place = null, "The place is missing"));
	}

	@ParameterizedTest
	@MethodSource("codes")
	void check37PlaceModeAndModifiersFitInFeeForService(Expected row) {
		List<RuleSet> feeForService = RuleFile.pennsylvaniaFeeForService();
		row.by(Check.CODES_DO_NOT_FIT, Rules.pennsylvania(feeForService), Moment.CLAIM);
		row.by(Check.CODES_DO_NOT_FIT, Rules.SAMPLE, Moment.CLAIM);
	}

	@Test
	void check37OnlyWarnsWhereThePlansOwnInstructionsAreNotKnown() {
		warns("phone without FQ", (visit) -> visit.on(Mode.AUDIO, Place.HOME).line(3, "10"), "FQ is missing")
			.by(Check.CODES_DO_NOT_FIT, Rules.PENNSYLVANIA, Moment.CLAIM);
		warns("video without 10", (visit) -> visit.on(Mode.VIDEO, Place.HOME).line(3, "12"), "place of service 10")
			.by(Check.CODES_DO_NOT_FIT, Rules.PENNSYLVANIA, Moment.CLAIM);
	}

	@Test
	void check37AGroupNeedsItsModifierWhereThePayerHasOne() {
		Expected without = blocks("group without HQ", (visit) -> {
			visit.group = Visits.GROUP;
			visit.line(3, "99");
		}, "A group: modifier HQ is missing");
		without.by(Check.CODES_DO_NOT_FIT, Rules.SAMPLE, Moment.CLAIM);
		passes("not known", without.spoil()).by(Check.CODES_DO_NOT_FIT, Rules.PENNSYLVANIA, Moment.CLAIM);
		passes("with HQ", (visit) -> {
			visit.group = Visits.GROUP;
			visit.line(3, "99", "HQ");
		}).by(Check.CODES_DO_NOT_FIT, Rules.SAMPLE, Moment.CLAIM);
		blocks("one person with HQ", (visit) -> visit.line(3, "99", "HQ"), "One person alone: modifier HQ does not")
			.by(Check.CODES_DO_NOT_FIT, Rules.SAMPLE, Moment.CLAIM);
	}

	@Test
	void check37APayerMayRefuseModesAndPlaces() {
		EffectiveRules inPersonAtHome = Rules.only(Rules.confirmed(Parameter.TELEHEALTH_ALLOWED, "no"),
				Rules.confirmed(Parameter.PLACES_ALLOWED, "11;12"));
		blocks("video", (visit) -> visit.on(Mode.VIDEO, Place.HOME), "by phone or video are not billed")
			.by(Check.CODES_DO_NOT_FIT, inPersonAtHome, Moment.TYPING);
		blocks("street", (visit) -> visit.on(Mode.IN_PERSON, Place.STREET), "Place of service 27 is not one")
			.by(Check.CODES_DO_NOT_FIT, inPersonAtHome, Moment.TYPING);
		passes("home", (visit) -> visit.on(Mode.IN_PERSON, Place.HOME)).by(Check.CODES_DO_NOT_FIT, inPersonAtHome,
				Moment.TYPING);
		blocks("phone", (visit) -> visit.on(Mode.AUDIO, Place.HOME), "does not take visits of this kind").by(
				Check.CODES_DO_NOT_FIT, Rules.only(Rules.confirmed(Parameter.TELEHEALTH_MODES, "VIDEO")),
				Moment.SIGNING);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			IN_PERSON | HOME      | false | 12 |
			IN_PERSON | OFFICE    | true  | 11 | HQ
			VIDEO     | HOME      | false | 10 |
			VIDEO     | SHELTER   | false | 02 |
			AUDIO     | HOME      | false | 10 | FQ
			AUDIO     | COMMUNITY | true  | 02 | HQ,FQ
			""")
	void aVisitIsCodedByThePayersTermsAndThenFits(Mode mode, Place place, boolean group, String code,
			String modifiers) {
		Coding coding = Coding.of(Rules.SAMPLE, mode, place, group);
		assertThat(coding.procedure()).isEqualTo("H0038");
		assertThat(coding.placeOfService()).isEqualTo(code);
		assertThat(String.join(",", coding.modifiers())).isEqualTo((modifiers != null) ? modifiers : "");
		passes("as coded", (visit) -> {
			visit.on(mode, place).line(3, code, coding.modifiers().toArray(String[]::new));
			visit.group = group ? Visits.GROUP : null;
		}).by(Check.CODES_DO_NOT_FIT, Rules.SAMPLE, Moment.CLAIM);
	}

	@Test
	void modifiersStandInThePayersOrderAndUnknownPartsStayEmpty() {
		EffectiveRules rules = Rules.only(Rules.confirmed(Parameter.GROUP_MODIFIER, "HQ"),
				Rules.confirmed(Parameter.AUDIO_MODIFIER, "93"), Rules.confirmed(Parameter.PROGRAM_MODIFIER, "HE"),
				Rules.confirmed(Parameter.LEVEL_MODIFIER, "U1"), Rules.confirmed(Parameter.MODIFIER_ORDER, "93;HQ"));
		Coding coding = Coding.of(rules, Mode.AUDIO, Place.HOME, true);
		assertThat(coding.modifiers()).containsExactly("93", "HQ", "HE", "U1");
		assertThat(coding.placeOfService()).isNull();
		assertThat(coding.procedure()).isNull();
	}

	@ParameterizedTest(name = "{0} days after the visit, corrected {1}: {2}, {3} days left")
	@CsvSource(delimiter = '|', textBlock = """
			0   | false | nothing | 180
			150 | false | nothing | 30
			151 | false | WARN    | 29
			180 | false | WARN    | 0
			181 | false | BLOCK   | -1
			400 | false | BLOCK   | -220
			181 | true  | nothing | 184
			335 | true  | nothing | 30
			336 | true  | WARN    | 29
			365 | true  | WARN    | 0
			366 | true  | BLOCK   | -1
			""")
	void check45TheClaimIsFiledWithin180DaysAndCorrectedWithin365(int days, boolean corrected, String expected,
			int left) {
		Visits visit = Visits.good();
		visit.today = Visits.DAY.plusDays(days);
		visit.corrected = corrected;
		Judgement judgement = Judge.judge(visit.facts(), Rules.SAMPLE, Moment.CLAIM);
		assertThat(judgement.daysLeftToFile()).isEqualTo(left);
		assertThat(judgement.findings()).filteredOn((finding) -> finding.check() == Check.FILED_LATE)
			.extracting((finding) -> finding.severity().name())
			.isEqualTo("nothing".equals(expected) ? List.of() : List.of(expected));
	}

	@Test
	void check45SaysTheLastDay() {
		blocks("too late", (visit) -> visit.today = Visits.DAY.plusDays(181),
				"was 08/31/2026, 180 days after the visit")
			.by(Check.FILED_LATE, Rules.SAMPLE, Moment.TYPING);
		warns("today", (visit) -> visit.today = Visits.DAY.plusDays(180), "by 08/31/2026: today is the last day")
			.by(Check.FILED_LATE, Rules.SAMPLE, Moment.REVIEW);
	}

	@Test
	void aPayerMayAllowLessTime() {
		List<RuleSet> nearer = new ArrayList<>();
		nearer.add(RuleSet.payerTerms("p", "Payer", DateSpan.ALWAYS,
				List.of(Setting.sample(Parameter.FILING_DAYS, "90"))));
		blocks("91 days", (visit) -> visit.today = Visits.DAY.plusDays(91), "90 days after the visit")
			.by(Check.FILED_LATE, Rules.pennsylvania(nearer), Moment.CLAIM);
	}

}

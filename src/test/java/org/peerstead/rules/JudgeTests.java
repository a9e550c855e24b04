package org.peerstead.rules;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerstead.rules.Visits.contact;
import static org.peerstead.rules.Visits.date;

class JudgeTests {

	@ParameterizedTest
	@EnumSource(Moment.class)
	void aGoodVisitIsGreenAtEveryMoment(Moment moment) {
		Judgement judgement = Judge.judge(Visits.good().line(3, "99").facts(), Rules.SAMPLE, moment);
		assertThat(judgement.findings()).isEmpty();
		assertThat(judgement.light()).isEqualTo(Light.GREEN);
		assertThat(judgement.billable()).isTrue();
		assertThat(judgement.units()).isEqualTo(Units.of(3));
		assertThat(judgement.unitsInWords()).isEqualTo("53 minutes = 3 units; whole 15-minute units only.");
		assertThat(judgement.headline()).isEqualTo("Nothing stands in the way of billing it.");
	}

	@Test
	void anEmptyFormIsAmberAndNamesWhatIsStillMissing() {
		Visits visit = Visits.good().saying("");
		visit.times = VisitFacts.Times.UNKNOWN;
		visit.mode = null;
		visit.place = null;
		visit.signature = null;
		visit.personChosen = false;
		Judgement judgement = Judge.judge(visit.facts(), Rules.SAMPLE, Moment.TYPING);
		assertThat(judgement.light()).isEqualTo(Light.AMBER);
		assertThat(judgement.billable()).isFalse();
		assertThat(judgement.minutes()).isNull();
		assertThat(judgement.headline()).isEqualTo("Good so far: 6 things are still missing.");
		assertThat(judgement.of(Severity.MISSING)).extracting(Finding::field)
			.containsExactlyInAnyOrder("whatWeDid", "start", "end", "participant", "mode", "place");
		assertThat(Judge.judge(visit.facts(), Rules.SAMPLE, Moment.SIGNING).light()).isEqualTo(Light.RED);
	}

	@Test
	void aWarningIsAmberAndBillable() {
		Visits visit = Visits.good();
		visit.goals = Set.of(Visits.OTHER_GOAL);
		Judgement judgement = Judge.judge(visit.facts(), Rules.SAMPLE, Moment.CLAIM);
		assertThat(judgement.light()).isEqualTo(Light.AMBER);
		assertThat(judgement.billable()).isTrue();
		assertThat(judgement.headline()).isEqualTo("Payable, with one thing to look at.");
	}

	@Test
	void oneBlockIsRedWhateverElseThereIs() {
		Visits visit = Visits.good();
		visit.goals = Set.of();
		visit.certifications = List.of();
		Judgement judgement = Judge.judge(visit.facts(), Rules.SAMPLE, Moment.SIGNING);
		assertThat(judgement.light()).isEqualTo(Light.RED);
		assertThat(judgement.billable()).isFalse();
		assertThat(judgement.headline()).isEqualTo("Not payable yet: one thing to mend first.");
		assertThat(judgement.of(Severity.WARN)).hasSize(1);
		visit.birthDate = null;
		assertThat(Judge.judge(visit.facts(), Rules.SAMPLE, Moment.SIGNING).headline())
			.isEqualTo("Not payable yet: 2 things to mend first.");
	}

	@ParameterizedTest
	@EnumSource(value = Work.class, mode = EnumSource.Mode.EXCLUDE, names = "PEER_SUPPORT")
	void otherWorkIsNeitherFaultedNorBilledAndPaidAllTheSame(Work work) {
		Visits visit = Visits.good().saying("");
		visit.work = work;
		visit.personChosen = false;
		for (Moment moment : List.of(Moment.TYPING, Moment.SIGNING, Moment.REVIEW)) {
			Judgement judgement = Judge.judge(visit.facts(), Rules.SAMPLE, moment);
			assertThat(judgement.findings()).isEmpty();
			assertThat(judgement.light()).isEqualTo(Light.NONE);
			assertThat(judgement.billable()).isFalse();
			assertThat(judgement.units()).isEqualTo(Units.NONE);
			assertThat(judgement.minutes()).isEqualTo(53);
			assertThat(judgement.headline()).isEqualTo(work.words() + ": not billable, saved and paid all the same.");
			assertThat(judgement.headline().toLowerCase(Locale.ROOT)).doesNotContain("unproductive");
		}
		assertThat(Judge.judge(visit.facts(), Rules.SAMPLE, Moment.CLAIM).billable()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FLOOR_FULL_UNIT | 10:53 | 3 | 53 minutes = 3 units; whole 15-minute units only.
			EIGHT_MINUTE    | 10:53 | 4 | 53 minutes = 4 units; a part unit counts when it is more than half a unit.
			CEILING_UP_TO   | 10:46 | 4 | 46 minutes = 4 units; every 15-minute unit begun counts.
			ACTUAL_TIME     | 10:20 | 1 | 20 minutes = 1 unit; the time actually spent, a part unit left out.
			FLOOR_FULL_UNIT | 10:01 | 0 | 1 minute = 0 units; whole 15-minute units only.
			""")
	void theUnitSumIsToldInWords(String policy, String end, int units, String words) {
		EffectiveRules rules = Rules.only(Setting.sample(Parameter.ROUNDING_POLICY, policy));
		Judgement judgement = Judge.judge(Visits.good().from("10:00", end).facts(), rules, Moment.TYPING);
		assertThat(judgement.units()).isEqualTo(Units.of(units));
		assertThat(judgement.unitsInWords()).isEqualTo(words);
	}

	/** 20 minutes in the morning make one unit; 25 more make 45, which are three. */
	@ParameterizedTest
	@CsvSource({ "CONTACT,1", "PERSON_DAY,2" })
	void minutesOfThePersonsDayAreAddedUpWhereThePayerSaysSo(AccumulateScope scope, int units) {
		EffectiveRules rules = Rules.only(Setting.sample(Parameter.ACCUMULATE_SCOPE, scope.name()));
		Visits visit = Visits.good().from("14:00", "14:25");
		visit.otherServices = List.of(contact("09:00", "09:20", "Morning visit"), contact("16:00", "17:00", "Later"));
		Judgement judgement = Judge.judge(visit.facts(), rules, Moment.CLAIM);
		assertThat(judgement.units()).isEqualTo(Units.of(units));
		assertThat(judgement.unitsInWords().contains("(with 20 minutes earlier that day)"))
			.isEqualTo(scope == AccumulateScope.PERSON_DAY);
	}

	@Test
	void theVisitsOfADayShareItsUnitsWithoutLossOrGain() {
		EffectiveRules rules = Rules.only(Setting.sample(Parameter.ACCUMULATE_SCOPE, "PERSON_DAY"));
		Random random = new Random(7);
		for (int trial = 0; trial < 200; trial++) {
			int[] starts = random.ints(5, 6 * 60, 20 * 60).sorted().distinct().toArray();
			List<VisitFacts.Contact> day = Arrays.stream(starts)
				.mapToObj((start) -> visit(start, 1 + start % 37))
				.toList();
			int units = day.stream().mapToInt((contact) -> unitsOf(contact, day, rules)).sum();
			int minutes = Arrays.stream(starts).map((start) -> 1 + start % 37).sum();
			assertThat(units).isEqualTo(minutes / 15);
		}
	}

	private static VisitFacts.Contact visit(int start, int minutes) {
		LocalTime from = LocalTime.MIN.plusMinutes(start);
		return new VisitFacts.Contact(from, from.plusMinutes(minutes), "Visit", null, true);
	}

	private static int unitsOf(VisitFacts.Contact contact, List<VisitFacts.Contact> day, EffectiveRules rules) {
		Visits visit = Visits.good();
		visit.times = VisitFacts.Times.of(contact.start(), contact.end());
		visit.otherServices = day.stream().filter((other) -> other != contact).toList();
		return Judge.judge(visit.facts(), rules, Moment.TYPING).units().count();
	}

	@Test
	void withoutARoundingRuleNothingIsBilled() {
		EffectiveRules rules = EffectiveRules.resolve(List.of(), Visits.DAY);
		Judgement judgement = Judge.judge(Visits.good().facts(), rules, Moment.TYPING);
		assertThat(judgement.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.check()).isEqualTo(Check.UNITS_DIFFER);
			assertThat(finding.fixAt()).isEqualTo(FixAt.PAYER);
			assertThat(finding.sentence()).contains("03/04/2026");
		});
		assertThat(judgement.light()).isEqualTo(Light.RED);
		assertThat(judgement.daysLeftToFile()).isNull();
	}

	@Test
	void whateverTheFactsTheJudgementKeepsItsPromises() {
		Random random = new Random(45);
		for (int trial = 0; trial < 5_000; trial++) {
			Visits visit = spoilt(random);
			Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
			VisitFacts facts = visit.facts();
			Judgement judgement = Judge.judge(facts, Rules.PENNSYLVANIA, moment);
			assertThat(judgement).isEqualTo(Judge.judge(facts, Rules.PENNSYLVANIA, moment));
			assertThat(judgement.findings()).isSortedAccordingTo(Comparator.comparing(Finding::check));
			boolean blocked = !judgement.of(Severity.BLOCK).isEmpty();
			assertThat(judgement.light() == Light.RED).isEqualTo(blocked && visit.work.isBillable());
			assertThat(judgement.billable()).isEqualTo(judgement.light() == Light.GREEN
					|| judgement.light() == Light.AMBER && judgement.of(Severity.MISSING).isEmpty());
			assertThat(judgement.findings()).allSatisfy((finding) -> {
				assertThat(finding.check().appliesAt(moment)).isTrue();
				assertThat(finding.trust()).isNotEqualTo(Trust.UNKNOWN);
				assertThat(finding.blocks() && finding.trust() != Trust.CONFIRMED).isFalse();
				assertThat(finding.blocks() && finding.check().onlyWarns()).isFalse();
				assertThat(finding.severity() == Severity.MISSING && moment != Moment.TYPING).isFalse();
			});
		}
	}

	private static Visits spoilt(Random random) {
		Visits visit = Visits.good();
		List<Runnable> faults = List.of(() -> visit.saying(""), () -> visit.signature = null,
				() -> visit.times = VisitFacts.Times.UNKNOWN, () -> visit.from("10:00", "10:14"),
				() -> visit.from("23:00", "01:00"), () -> visit.certifications = List.of(),
				() -> visit.recommendations = List.of(), () -> visit.recommended(null, "LCSW"),
				() -> visit.recommended("2025-09-20", "LCSW", "Z59.00"), () -> visit.plans = List.of(),
				() -> visit.planSigned = VisitFacts.Signed.NOBODY, () -> visit.goals = Set.of(UUID.randomUUID()),
				() -> visit.coverages = List.of(), () -> visit.birthDate = null, () -> visit.enrolled = null,
				() -> visit.enrolled = DateSpan.from(date("2027-01-01")), () -> visit.work = Work.TRAVEL,
				() -> visit.mode = null, () -> visit.place = null, () -> visit.on(Mode.AUDIO, Place.JAIL),
				() -> visit.line(5, "12", "FQ"), () -> visit.personChosen = false,
				() -> visit.otherWork = List.of(contact("09:30", "10:30", "Travel")),
				() -> visit.agency = new VisitFacts.Agency(null, null, null), () -> visit.corrected = true,
				() -> visit.today = visit.today.plusDays(random.nextInt(500)), () -> visit.saying("On 3/3 we met."),
				() -> visit.together(random.nextInt(15), random.nextInt(15), random.nextInt(15), random.nextBoolean()),
				() -> visit.authorized(), () -> visit.cleared("2012-02-29"), () -> visit.entered("2026-03-19T10:15"),
				() -> visit.working(VisitFacts.Standing.employed(List.of()).paid(random.nextInt(120))),
				() -> visit.using(VisitFacts.Used.UNKNOWN.earlierThatDay(Units.of(random.nextInt(20)))),
				() -> visit.living(VisitFacts.Circumstances.UNKNOWN.died(date("2026-03-03"))),
				() -> visit.living(VisitFacts.Circumstances.UNKNOWN.consenting(List.of())),
				() -> visit.supervision = new VisitFacts.Supervision(null, null, date("2026-01-01")),
				() -> visit.planForms = Set.of(), () -> visit.sentAt = Visits.moment("2026-03-10T09:00"));
		for (int fault = random.nextInt(5); fault > 0; fault--) {
			faults.get(random.nextInt(faults.size())).run();
		}
		return visit;
	}

}

package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.participants.ConsentRegister;
import org.peerstead.participants.CoverageRegister;
import org.peerstead.participants.ParticipantRegister;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.participants.ServiceAuthorization;
import org.peerstead.participants.Stay;
import org.peerstead.participants.StayKind;
import org.peerstead.participants.StayRegister;
import org.peerstead.rules.Check;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Level;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.Place;
import org.peerstead.rules.RuleSet;
import org.peerstead.rules.Setting;
import org.peerstead.rules.Trust;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is on record becomes what is found: from the tables to the checks. */
@PeersteadTest
class FactsTests {

	private static final LocalDate DAY = SampleEncounters.DAY;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SampleParticipants participants;

	@Autowired
	private CoverageRegister coverage;

	@Autowired
	private StayRegister stays;

	@Autowired
	private ConsentRegister consents;

	@Autowired
	private ParticipantRegister register;

	@Autowired
	private Replay replay;

	@Autowired
	private Judgements judgements;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private Pair pair;

	@BeforeEach
	void aPairInOrder() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
	}

	@Test
	void unitsEarlierThatDayCountTowardsItsLimit() {
		EncounterId first = visit(DAY, "09:00", "10:00");
		EncounterId second = visit(DAY, "11:00", "12:00");
		Setting limit = confirmed(Parameter.MAX_UNITS_DAY, "6");
		assertThat(found(first, limit)).doesNotContain(Check.DAY_LIMIT);
		assertThat(found(second, limit)).contains(Check.DAY_LIMIT);
		assertThat(found(second, confirmed(Parameter.MAX_UNITS_DAY, "8"))).doesNotContain(Check.DAY_LIMIT);
	}

	@Test
	void unitsOfThePeriodCountWhetherClaimedOrNot() {
		visit(DAY.minusDays(40), "09:00", "10:00");
		visit(DAY.minusDays(2), "09:00", "10:00");
		EncounterId last = visit(DAY, "09:00", "10:00");
		Setting most = confirmed(Parameter.MAX_UNITS_PERIOD, "11");
		assertThat(found(last, most, confirmed(Parameter.LIMIT_PERIOD, "CALENDAR_YEAR"))).contains(Check.PERIOD_LIMIT);
		assertThat(found(last, most, confirmed(Parameter.LIMIT_PERIOD, "ROLLING_MONTHS"),
				confirmed(Parameter.LIMIT_MONTHS, "1")))
			.doesNotContain(Check.PERIOD_LIMIT);
		assertThat(found(last, confirmed(Parameter.MAX_UNITS_PERIOD, "12"),
				confirmed(Parameter.LIMIT_PERIOD, "CALENDAR_YEAR")))
			.doesNotContain(Check.PERIOD_LIMIT);
	}

	@Test
	void anAuthorizationIsUsedUpByTheVisitsBefore() {
		visit(DAY.minusDays(1), "09:00", "10:00");
		EncounterId second = visit(DAY, "09:00", "10:00");
		Setting needed = confirmed(Parameter.AUTHORIZATION_REQUIRED, "yes");
		assertThat(found(second, needed)).contains(Check.NOT_AUTHORIZED);
		authorize("A1", DAY.minusDays(30), DAY.plusDays(30), 7);
		assertThat(found(second, needed)).contains(Check.NOT_AUTHORIZED);
		authorize("A2", DAY, DAY.plusDays(60), 8);
		assertThat(found(second, needed)).doesNotContain(Check.NOT_AUTHORIZED);
	}

	@Test
	void unitsThatNeedNoAuthorizationAreCounted() {
		visit(DAY.minusDays(1), "09:00", "10:00");
		EncounterId second = visit(DAY, "09:00", "10:00");
		Setting needed = confirmed(Parameter.AUTHORIZATION_REQUIRED, "yes");
		Setting year = confirmed(Parameter.UNITS_BEFORE_AUTHORIZATION_PERIOD, "CALENDAR_YEAR");
		assertThat(found(second, needed, confirmed(Parameter.UNITS_BEFORE_AUTHORIZATION, "8"), year))
			.doesNotContain(Check.NOT_AUTHORIZED);
		assertThat(found(second, needed, confirmed(Parameter.UNITS_BEFORE_AUTHORIZATION, "7"), year))
			.contains(Check.NOT_AUTHORIZED);
	}

	@Test
	void shareOfThePhoneIsThatOfTheYear() {
		for (int back = 9; back > 1; back--) {
			visit(DAY.minusDays(back), "09:00", "10:00");
		}
		EncounterId phone = visit(DAY.minusDays(1), "09:00", "10:00", Mode.AUDIO, Place.HOME);
		EncounterId again = visit(DAY, "09:00", "10:00", Mode.AUDIO, Place.HOME);
		Setting share = confirmed(Parameter.TELEPHONE_SHARE_MAX, "15");
		assertThat(found(phone, share)).doesNotContain(Check.TOO_MUCH_BY_PHONE);
		assertThat(found(again, share)).contains(Check.TOO_MUCH_BY_PHONE);
	}

	@Test
	void phoneAndVideoNeedThePersonsWord() {
		EncounterId phone = visit(DAY, "09:00", "10:00", Mode.AUDIO, Place.HOME);
		Setting needed = confirmed(Parameter.TELEHEALTH_CONSENT_REQUIRED, "yes");
		assertThat(found(phone, needed)).contains(Check.NO_TELEHEALTH_CONSENT);
		this.county.run(() -> this.consents.agreeToTelehealth(NewId.next(), this.pair.person(), this.county.first(),
				DAY.minusDays(10), true, TestClock.TODAY, this.county.program()));
		assertThat(found(phone, needed)).doesNotContain(Check.NO_TELEHEALTH_CONSENT);
	}

	@Test
	void aNoteEnteredDuringAnotherContactIsFound() {
		// it is 2 PM on the day of the test
		EncounterId morning = visit(TestClock.TODAY, "09:00", "10:00");
		EncounterId days = visit(DAY, "09:00", "10:00");
		assertThat(found(morning)).doesNotContain(Check.WRITTEN_IN_A_CONTACT);
		Pair other = this.encounters.alsoWalkingWith(this.pair);
		EncounterId others = this.encounters.signed(other, DAY.minusDays(1), "09:00", "10:00");
		visit(TestClock.TODAY, "13:30", "14:00");
		assertThat(found(days)).doesNotContain(Check.WRITTEN_IN_A_CONTACT);
		this.county.run(() -> {
			this.jdbc.sql("update encounter set ends_at = ends_at + interval '10 minutes' where starts_at = ?")
				.param(TestClock.NOW.minusSeconds(1800).atOffset(java.time.ZoneOffset.UTC))
				.update();
			this.jdbc.sql("update activity set ends_at = ends_at + interval '10 minutes' where starts_at = ?")
				.param(TestClock.NOW.minusSeconds(1800).atOffset(java.time.ZoneOffset.UTC))
				.update();
		});
		assertThat(found(morning)).contains(Check.WRITTEN_IN_A_CONTACT);
		assertThat(found(days)).contains(Check.WRITTEN_IN_A_CONTACT);
		assertThat(found(others)).doesNotContain(Check.WRITTEN_IN_A_CONTACT);
	}

	@Test
	void aPeerDoesNotJumpFromPlaceToPlace() {
		Pair other = this.encounters.alsoWalkingWith(this.encounters.pair(this.county));
		visit(DAY, "09:00", "10:00", Mode.IN_PERSON, Place.OFFICE);
		EncounterId next = visit(DAY, "10:00", "11:00", Mode.IN_PERSON, Place.HOME);
		assertThat(found(next)).contains(Check.NO_TRAVEL_TIME);
		visit(DAY.minusDays(1), "09:00", "10:00", Mode.AUDIO, Place.OFFICE);
		EncounterId call = visit(DAY.minusDays(1), "10:00", "11:00", Mode.IN_PERSON, Place.HOME);
		assertThat(found(call)).doesNotContain(Check.NO_TRAVEL_TIME);
		assertThat(found(this.encounters.signed(other, DAY, "10:00", "11:00"))).doesNotContain(Check.NO_TRAVEL_TIME);
	}

	@Test
	void workAfterThePeerLeftIsFound() {
		EncounterId visit = visit(DAY, "09:00", "10:00");
		assertThat(found(visit)).doesNotContain(Check.OUTSIDE_WORK);
		this.county.run(() -> this.jdbc
			.sql("update employment set ended_on = ?, exit_reason = 'OTHER' where program_id = ? and peer_id = ?")
			.params(DAY.minusDays(1), this.county.program().value(), this.pair.peer().value())
			.update());
		assertThat(found(visit)).contains(Check.OUTSIDE_WORK);
	}

	@Test
	void aDayHoldsNoMoreThanEightHoursWithPeople() {
		Pair other = this.encounters.alsoWalkingWith(this.pair);
		EncounterId first = visit(DAY, "07:00", "11:30");
		assertThat(found(first)).doesNotContain(Check.IMPOSSIBLE_DAY);
		EncounterId second = visit(DAY, "12:00", "16:00");
		assertThat(found(second)).contains(Check.IMPOSSIBLE_DAY);
		assertThat(found(this.encounters.signed(other, DAY, "17:00", "18:00"))).doesNotContain(Check.IMPOSSIBLE_DAY);
	}

	@Test
	void aStayAndADeathAreSeen() {
		EncounterId visit = visit(DAY, "09:00", "10:00");
		Setting excluded = confirmed(Parameter.EXCLUDED_TOGETHER, "inpatient; jail");
		assertThat(found(visit, excluded)).doesNotContain(Check.IN_CARE, Check.IN_JAIL, Check.AFTER_DEATH);
		stay(StayKind.HOSPITAL);
		stay(StayKind.JAIL);
		assertThat(found(visit, excluded)).contains(Check.IN_CARE, Check.IN_JAIL);
		this.county.run(() -> this.register.recordDeath(this.pair.person(),
				this.jdbc.sql("select version from participant where id = ?")
					.param(this.pair.person().value())
					.query(Integer.class)
					.single(),
				DAY.minusDays(1), TestClock.TODAY, this.county.program()));
		assertThat(found(visit)).contains(Check.AFTER_DEATH);
	}

	@Test
	void aNoteEnteredDaysAfterTheVisitIsLate() {
		EncounterId visit = visit(DAY, "09:00", "10:00");
		assertThat(found(visit)).doesNotContain(Check.NOTE_LATE);
		assertThat(found(visit, confirmed(Parameter.NOTE_DUE_HOURS, "24"))).contains(Check.NOTE_LATE);
		assertThat(found(visit, confirmed(Parameter.NOTE_DUE_HOURS, "96"))).doesNotContain(Check.NOTE_LATE);
	}

	@Test
	void judgesAgainWhomALimitPassedByALaterSignatureTouches() {
		EncounterId late = visit(DAY, "15:00", "18:00");
		assertThat(kept(late)).doesNotContain("DAY_LIMIT");
		visit(DAY, "08:00", "11:00");
		assertThat(kept(late)).contains("DAY_LIMIT");
	}

	@Test
	void visitsOfOneBatchSeeWhatThoseBeforeThemUse() {
		List<EncounterId> visits = new ArrayList<>();
		for (int back = 20; back > 0; back--) {
			visits.add(visit(DAY.minusDays(back), "09:00", "10:00"));
		}
		this.county.run(() -> this.judgements.again(this.county.program(), visits));
		List<EncounterId> over = found(confirmed(Parameter.MAX_UNITS_PERIOD, "40"),
				confirmed(Parameter.LIMIT_PERIOD, "CALENDAR_YEAR"));
		assertThat(over).containsExactlyElementsOf(visits.subList(10, 20));
	}

	private EncounterId visit(LocalDate day, String from, String through) {
		return this.encounters.signed(this.pair, day, from, through);
	}

	private EncounterId visit(LocalDate day, String from, String through, Mode mode, Place place) {
		EncounterId id = new EncounterId(NewId.next());
		Signing.Handed handed = this.encounters.handed(this.pair, id, day, from, through);
		this.encounters.sign(this.pair, new Signing.Handed(id, Work.PEER_SUPPORT, handed.times(), this.pair.person(),
				new Contact(mode, place, this.pair.goal()), handed.note(), null, "Sam Sample"));
		return id;
	}

	private void authorize(String number, LocalDate from, LocalDate through, int units) {
		this.county.run(() -> this.coverage.authorize(NewId.next(), this.pair.person(),
				new ServiceAuthorization.Details(this.participants.payer(this.county), number, from, through,
						Units.of(units)),
				this.county.program()));
	}

	private void stay(StayKind kind) {
		this.county.run(() -> this.stays.record(NewId.next(), this.pair.person(),
				new Stay.Details(kind, DAY.minusDays(3), DAY.plusDays(2), null), TestClock.TODAY,
				this.county.program()));
	}

	private static Setting confirmed(Parameter parameter, String value) {
		return Setting.of(parameter, value, Trust.CONFIRMED, Setting.Source.of("Test source"));
	}

	/** What is found of a visit when these values stand over the rules in force. */
	private Set<Check> found(EncounterId visit, Setting... settings) {
		Set<Check> found = new LinkedHashSet<>();
		replay((judged) -> {
			if (judged.encounter().equals(visit)) {
				found.addAll(judged.judged().get(0).found());
			}
		}, settings);
		return found;
	}

	/** The visits of which the limit of the period is found passed. */
	private List<EncounterId> found(Setting... settings) {
		List<EncounterId> over = new ArrayList<>();
		replay((judged) -> {
			if (judged.judged().get(0).found().contains(Check.PERIOD_LIMIT)) {
				over.add(judged.encounter());
			}
		}, settings);
		return over;
	}

	private void replay(java.util.function.Consumer<Replay.Visit> taker, Setting... settings) {
		this.county.run(() -> {
			RulesOf inForce = this.replay.inForce(this.county.program());
			this.replay.of(this.county.program(),
					new Replay.Scope(LocalDate.of(2026, 1, 1), TestClock.TODAY, new Reach(true, Set.of())),
					List.of((payer, agency, day) -> {
						RulesOf.Priced priced = inForce.on(payer, agency, day);
						List<RuleSet> sets = new ArrayList<>();
						priced.rules().all().forEach((ruled) -> sets.add(ruled.from()));
						sets.add(RuleSet.of("test", "Test", Level.PROVIDER_CONTRACT, "Test", DateSpan.ALWAYS,
								List.of(settings)));
						return new RulesOf.Priced(EffectiveRules.resolve(new LinkedHashSet<>(sets), day),
								priced.perUnit());
					}), taker);
		});
	}

	private String kept(EncounterId visit) {
		return this.county
			.as(() -> this.jdbc.sql("select findings::text from encounter_standing where encounter_id = ?")
				.param(visit.value())
				.query(String.class)
				.single());
	}

}

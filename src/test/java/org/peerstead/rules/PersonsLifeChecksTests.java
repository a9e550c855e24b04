package org.peerstead.rules;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.peerstead.rules.VisitFacts.Stay;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

import static org.peerstead.rules.Expected.blocks;
import static org.peerstead.rules.Expected.passes;
import static org.peerstead.rules.Expected.warns;
import static org.peerstead.rules.Rules.confirmed;
import static org.peerstead.rules.Rules.setting;
import static org.peerstead.rules.Visits.contact;
import static org.peerstead.rules.Visits.date;
import static org.peerstead.rules.Visits.span;

/**
 * Checks 12 to 14, 27, 30 to 32, 38, 39, 48 and 49: what is used of the payer's limits,
 * and what else holds in the person's life on the day.
 */
class PersonsLifeChecksTests {

	private static final VisitFacts.Circumstances UNKNOWN = VisitFacts.Circumstances.UNKNOWN;

	static Stream<Expected> day() {
		return Stream.of(passes("16 by itself", (visit) -> visit.from("08:00", "12:00")),
				warns("17 by itself", (visit) -> visit.from("08:00", "12:15"),
						"17 units on 03/04/2026 (0 units before it), and at most 16"),
				passes("what comes later that day is found there", (visit) -> {
					visit.from("08:00", "12:00");
					visit.otherServices = List.of(contact("14:00", "16:00", "peer support"));
				}),
				passes("left-over minutes of each contact are lost",
						(visit) -> visit.otherServices = List.of(contact("06:00", "09:15", "a"),
								contact("09:15", "09:29", "b"))),
				warns("as the record counted them",
						(visit) -> visit.using(VisitFacts.Used.UNKNOWN.earlierThatDay(Units.of(14))), "17 units"),
				passes("as the record counted them: none was payable", (visit) -> {
					visit.using(VisitFacts.Used.UNKNOWN.earlierThatDay(Units.NONE));
					visit.otherServices = List.of(contact("04:00", "09:00", "peer support"));
				}));
	}

	@ParameterizedTest
	@MethodSource("day")
	void check12TheUnitsOfTheDayStayWithinTheLimit(Expected row) {
		row.by(Check.DAY_LIMIT, Rules.SAMPLE, Moment.TYPING);
		Expected inVirginia = (row.severity() == null) ? row : blocks(row.what(), row.spoil(), row.words());
		inVirginia.by(Check.DAY_LIMIT, Rules.only(confirmed(Parameter.MAX_UNITS_DAY, "16")), Moment.CLAIM);
	}

	@Test
	void check12MinutesOfTheDayAreAddedUpWhereThePayerSaysSo() {
		EffectiveRules byDay = Rules.only(confirmed(Parameter.MAX_UNITS_DAY, "4"),
				confirmed(Parameter.ACCUMULATE_SCOPE, "PERSON_DAY"));
		blocks("20 + 53 minutes are 4 units, 10 + 20 + 53 are 5", (
				visit) -> visit.otherServices = List.of(contact("08:00", "08:10", "a"), contact("09:00", "09:20", "b")),
				"5 units")
			.by(Check.DAY_LIMIT, byDay, Moment.TYPING);
		passes("20 + 53 minutes", (visit) -> visit.otherServices = List.of(contact("09:00", "09:20", "b")))
			.by(Check.DAY_LIMIT, byDay, Moment.TYPING);
	}

	/** OAC 5160-27-14: beyond four hours with authorization. */
	@Test
	void check12OhioPaysMoreInADayWithAuthorization() {
		EffectiveRules ohio = Rules.only(confirmed(Parameter.MAX_UNITS_DAY, "16"),
				confirmed(Parameter.MORE_UNITS_DAY_BY_AUTHORIZATION, "yes"));
		passes("authorized", (visit) -> visit.from("08:00", "12:15").authorized(authorized("A-1", 40, 0)))
			.by(Check.DAY_LIMIT, ohio, Moment.CLAIM);
		blocks("not authorized", (visit) -> visit.from("08:00", "12:15").authorized(), "More needs an authorization")
			.by(Check.DAY_LIMIT, ohio, Moment.CLAIM);
		blocks("too few left", (visit) -> visit.from("08:00", "12:15").authorized(authorized("A-1", 40, 24)),
				"More needs an authorization")
			.by(Check.DAY_LIMIT, ohio, Moment.CLAIM);
	}

	private static Consumer<Visits> used(String from, String through, int units) {
		return (visit) -> visit.using(VisitFacts.Used.in(span(from, through), Units.of(units), Units.NONE));
	}

	@Test
	void check13ThePeriodIsThatOfTheRules() {
		EffectiveRules texas = Rules.only(confirmed(Parameter.MAX_UNITS_PERIOD, "104"),
				confirmed(Parameter.LIMIT_PERIOD, "ROLLING_MONTHS"), confirmed(Parameter.LIMIT_MONTHS, "6"));
		blocks("rolling months", used("2025-09-05", "2026-03-04", 102), "105 units since 09/05/2025, and at most 104")
			.by(Check.PERIOD_LIMIT, texas, Moment.TYPING);
		passes("to the last unit", used("2025-09-05", "2026-03-04", 101)).by(Check.PERIOD_LIMIT, texas, Moment.TYPING);
		passes("counted over another period", used("2026-01-01", "2026-12-31", 500)).by(Check.PERIOD_LIMIT, texas,
				Moment.TYPING);
		EffectiveRules fiscal = Rules.only(confirmed(Parameter.MAX_UNITS_PERIOD, "100"),
				confirmed(Parameter.LIMIT_PERIOD, "FISCAL_YEAR"),
				setting(Parameter.FISCAL_YEAR_MONTH, "July", Trust.RECALLED));
		warns("the year's first month is recalled", used("2025-07-01", "2026-06-30", 98),
				"101 units in the fiscal year from 07/01/2025")
			.by(Check.PERIOD_LIMIT, fiscal, Moment.CLAIM);
	}

	@Test
	void check13MoreMayBePaidWhereItIsNecessary() {
		warns("as in Texas", used("2026-01-01", "2026-12-31", 104),
				"at most 104 are paid unless more is medically necessary")
			.by(Check.PERIOD_LIMIT, Rules.only(confirmed(Parameter.MAX_UNITS_PERIOD, "104"),
					confirmed(Parameter.LIMIT_PERIOD, "CALENDAR_YEAR"), confirmed(Parameter.MORE_UNITS_PERIOD, "yes")),
					Moment.CLAIM);
	}

	/** Whether the calendar or the fiscal year counts was read nowhere. */
	@Test
	void check13IsOffInPennsylvaniaWhileThePeriodIsNotKnown() {
		passes("a year's units and more", used("2026-01-01", "2026-12-31", 4000)).by(Check.PERIOD_LIMIT, Rules.SAMPLE,
				Moment.CLAIM);
	}

	private static VisitFacts.Authorized authorized(String number, int units, int used) {
		return new VisitFacts.Authorized(Visits.PAYER, number, span("2026-01-01", "2026-06-30"), Units.of(units),
				Units.of(used));
	}

	private static VisitFacts.Authorized of(UUID payer, String from, String through) {
		return new VisitFacts.Authorized(payer, "A-7", span(from, through), Units.of(100), Units.NONE);
	}

	static Stream<Expected> authorizations() {
		return Stream.of(passes("not known", (visit) -> {
		}), blocks("none", (visit) -> visit.authorized(),
				"No authorization is in force on 03/04/2026. Record the authorization"),
				passes("two, one of them used up",
						(visit) -> visit.authorized(authorized("A-1", 10, 10), authorized("A-2", 10, 7))),
				blocks("two, neither with enough",
						(visit) -> visit.authorized(authorized("A-1", 10, 12), authorized("A-2", 10, 8)),
						"Authorization A-2 (01/01/2026 to 06/30/2026) has 2 units left of 10"),
				passes("on its last day", (visit) -> visit.authorized(of(Visits.PAYER, "2026-01-01", "2026-03-04"))),
				blocks("expired the day before",
						(visit) -> visit.authorized(of(Visits.PAYER, "2026-01-01", "2026-03-03")),
						"on 03/04/2026; number A-7 holds from 01/01/2026 to 03/03/2026"),
				blocks("of another payer",
						(visit) -> visit.authorized(of(Visits.OTHER_PAYER, "2026-01-01", "2026-12-31")),
						"No authorization is in force on 03/04/2026. Record"),
				passes("too short to bill anyway", (visit) -> visit.from("10:00", "10:10").authorized()));
	}

	@ParameterizedTest
	@MethodSource("authorizations")
	void check14AnAuthorizationCoversTheVisit(Expected row) {
		row.by(Check.NOT_AUTHORIZED, Rules.only(confirmed(Parameter.AUTHORIZATION_REQUIRED, "yes")), Moment.TYPING);
		passes("not asked for", row.spoil()).by(Check.NOT_AUTHORIZED, Rules.SAMPLE, Moment.CLAIM);
		passes("not asked for", row.spoil()).by(Check.NOT_AUTHORIZED,
				Rules.only(confirmed(Parameter.AUTHORIZATION_REQUIRED, "no")), Moment.CLAIM);
	}

	/** North Carolina, state-funded service: 24 units of a fiscal year need none. */
	@Test
	void check14SomeUnitsNeedNoAuthorization() {
		EffectiveRules rules = Rules.only(confirmed(Parameter.AUTHORIZATION_REQUIRED, "yes"),
				confirmed(Parameter.UNITS_BEFORE_AUTHORIZATION, "24"));
		passes("the last of 24",
				(visit) -> visit.authorized().using(VisitFacts.Used.UNKNOWN.withoutAuthorization(Units.of(21))))
			.by(Check.NOT_AUTHORIZED, rules, Moment.CLAIM);
		blocks("the 25th",
				(visit) -> visit.authorized().using(VisitFacts.Used.UNKNOWN.withoutAuthorization(Units.of(22))),
				"The 24 units that need none are used up")
			.by(Check.NOT_AUTHORIZED, rules, Moment.CLAIM);
		passes("nobody has counted them", (visit) -> visit.authorized()).by(Check.NOT_AUTHORIZED, rules, Moment.CLAIM);
	}

	static Stream<Expected> forms() {
		return Stream.of(passes("a group that plan and agency name", (visit) -> {
			visit.group = Visits.GROUP;
			visit.planForms = Set.of(ServiceForm.GROUP);
			visit.described = Set.of(ServiceForm.INDIVIDUAL, ServiceForm.GROUP);
		}), warns("a group that the plan does not name", (visit) -> {
			visit.group = Visits.GROUP;
			visit.planForms = Set.of(ServiceForm.INDIVIDUAL);
		}, "A group: the plan does not name"), warns("a group that the agency may not hold", (visit) -> {
			visit.group = Visits.GROUP;
			visit.described = Set.of(ServiceForm.INDIVIDUAL);
		}, "A group: the agency's approved service description does not name"), warns("by phone", (visit) -> {
			visit.on(Mode.AUDIO, Place.HOME);
			visit.described = Set.of(ServiceForm.INDIVIDUAL);
		}, "By phone or video: the agency's approved"), passes("no plan is check 24", (visit) -> {
			visit.plans = List.of();
			visit.group = Visits.GROUP;
		}));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void check27TheFormOfServiceIsPlanned(Expected row) {
		row.by(Check.FORM_NOT_PLANNED, Rules.SAMPLE, Moment.TYPING);
	}

	private static Consumer<Visits> staying(Stay.Kind kind, String from, String through) {
		return (visit) -> visit.living(UNKNOWN
			.staying(List.of(new Stay(kind, new DateSpan(date(from), (through != null) ? date(through) : null)))));
	}

	static Stream<Expected> care() {
		return Stream.of(passes("admitted that day", staying(Stay.Kind.INPATIENT, "2026-03-04", "2026-03-09")),
				passes("discharged that day", staying(Stay.Kind.INSTITUTION, "2026-02-01", "2026-03-04")),
				warns("not discharged yet", staying(Stay.Kind.INPATIENT, "2026-03-01", null),
						"in a hospital from 03/01/2026, and the visit on 03/04/2026 lies within the stay"),
				warns("in a psychiatric institution", staying(Stay.Kind.INSTITUTION, "2026-03-01", "2026-03-05"),
						"in a psychiatric institution"),
				warns("a nursing home is inpatient care", staying(Stay.Kind.NURSING, "2026-03-01", "2026-03-05"),
						"in a nursing home from 03/01/2026 to 03/05/2026"),
				passes("a stay long past", staying(Stay.Kind.INPATIENT, "2025-03-01", "2025-03-20")));
	}

	@ParameterizedTest
	@MethodSource("care")
	void check30ThePersonWasNotInCare(Expected row) {
		row.by(Check.IN_CARE, Rules.SAMPLE, Moment.TYPING);
		Expected verified = (row.severity() == null) ? row : blocks(row.what(), row.spoil(), row.words());
		verified.by(Check.IN_CARE,
				Rules.only(confirmed(Parameter.EXCLUDED_TOGETHER, "Inpatient;Institution for mental disease")),
				Moment.CLAIM);
	}

	@Test
	void check31TheFirstAndLastDayInJailCountWhenTheVisitWasThere() {
		Consumer<Visits> booked = staying(Stay.Kind.JAIL, "2026-03-04", "2026-03-09");
		passes("met before", booked).by(Check.IN_JAIL, Rules.SAMPLE, Moment.CLAIM);
		warns("met in jail", booked.andThen((visit) -> visit.on(Mode.IN_PERSON, Place.JAIL)),
				"the peer is paid for the visit all the same")
			.by(Check.IN_JAIL, Rules.SAMPLE, Moment.CLAIM);
		passes("jail is not inpatient", booked).by(Check.IN_CARE, Rules.SAMPLE, Moment.CLAIM);
	}

	@Test
	void check32AVisitTheDayAfterADeathIsNeverBilled() {
		blocks("died yesterday", (visit) -> visit.living(UNKNOWN.died(date("2026-03-03"))),
				"A service after death is never paid")
			.by(Check.AFTER_DEATH, Rules.only(), Moment.TYPING);
	}

	static Stream<Expected> consents() {
		return Stream.of(passes("in person", (visit) -> visit.living(UNKNOWN.consenting(List.of()))),
				passes("not kept", (visit) -> visit.on(Mode.VIDEO, Place.HOME)), blocks("revoked", (visit) -> {
					visit.on(Mode.VIDEO, Place.HOME);
					visit.living(UNKNOWN.consenting(List.of(span("2025-01-01", "2026-02-10"))));
				}, "for 03/04/2026; the last ended on 02/10/2026"), blocks("given later", (visit) -> {
					visit.on(Mode.AUDIO, Place.HOME);
					visit.living(UNKNOWN.consenting(List.of(DateSpan.from(date("2026-03-05")))));
				}, "is on record for 03/04/2026. It may be spoken"), passes("given anew", (visit) -> {
					visit.on(Mode.AUDIO, Place.HOME);
					visit.living(UNKNOWN
						.consenting(List.of(span("2025-01-01", "2025-12-31"), DateSpan.from(date("2026-03-04")))));
				}));
	}

	@ParameterizedTest
	@MethodSource("consents")
	void check38ThePersonHasAgreedToPhoneOrVideo(Expected row) {
		row.by(Check.NO_TELEHEALTH_CONSENT, Rules.SAMPLE, Moment.TYPING);
	}

	private static Consumer<Visits> share(Mode mode, int byPhone, int all) {
		return (visit) -> visit.on(mode, Place.HOME)
			.limited(VisitFacts.Limits.UNKNOWN.byPhone(new VisitFacts.PhoneShare(Units.of(byPhone), Units.of(all))));
	}

	static Stream<Expected> shares() {
		return Stream.of(passes("the first call of a year", share(Mode.AUDIO, 0, 0)),
				passes("a few units say nothing", share(Mode.AUDIO, 12, 12)),
				warns("four hours, all by phone", share(Mode.AUDIO, 13, 13), "16 of the person's 16 units in 2026"),
				passes("by video", share(Mode.VIDEO, 90, 100)), passes("in person", share(Mode.IN_PERSON, 90, 100)));
	}

	@ParameterizedTest
	@MethodSource("shares")
	void check39PhoneStaysWithinItsShare(Expected row) {
		row.by(Check.TOO_MUCH_BY_PHONE, Rules.SAMPLE, Moment.TYPING);
	}

	@Test
	void check48ReadsTheServicesThatTheRulesName() {
		Consumer<Visits> team = (visit) -> visit
			.living(UNKNOWN.receiving(List.of(new VisitFacts.Bundled("ACT", DateSpan.from(Visits.DAY)))));
		warns("named", team, "also receives ACT").by(Check.ALREADY_BUNDLED,
				Rules.only(confirmed(Parameter.EXCLUDED_TOGETHER, "act;residential")), Moment.TYPING);
		passes("not named", team).by(Check.ALREADY_BUNDLED,
				Rules.only(confirmed(Parameter.EXCLUDED_TOGETHER, "inpatient;jail")), Moment.TYPING);
	}

	@Test
	void check49OtherInsuranceMattersWhenTheClaimIsBuilt() {
		Consumer<Visits> covered = (visit) -> visit.living(UNKNOWN
			.alsoCovered(List.of(new VisitFacts.OtherCover("Sample Health", span("2026-01-01", "2026-03-04"), false))));
		warns("on its last day", covered, "also covered by Sample Health, and Medicaid pays last")
			.by(Check.OTHER_PAYER_FIRST, Rules.only(), Moment.CLAIM);
		passes("no matter of the peer", covered).by(Check.OTHER_PAYER_FIRST, Rules.only(), Moment.REVIEW);
	}

}

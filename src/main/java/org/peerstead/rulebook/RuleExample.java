package org.peerstead.rulebook;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Cap;
import org.peerstead.rules.Check;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Finding;
import org.peerstead.rules.Judge;
import org.peerstead.rules.Judgement;
import org.peerstead.rules.Light;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Moment;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.Place;
import org.peerstead.rules.VisitFacts;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/**
 * A visit in a few words and what the rules must make of it. Whatever is not told is as
 * it should be: a certified peer, a signed plan with a goal, a recommendation, coverage.
 * Rules are published only when all their examples hold.
 */
public record RuleExample(UUID id, int version, String title, Told visit, Expected expected) {

	private static final UUID SOMEONE = new UUID(0x7000, 0x8000_0000_0000_0001L);

	private static final LocalTime FIRST = LocalTime.of(1, 0);

	/** The visit, as far as it matters. */
	public record Told(int minutes, int minutesEarlier, @Nullable Integer unitsThatDay,
			@Nullable Integer unitsThatPeriod, Mode mode, Place place, @Nullable Integer groupSize, int age,
			String diagnosis) {

		/** A visit of so many minutes, in person, at home, of a grown person. */
		public static Told lasting(int minutes) {
			return new Told(minutes, 0, null, null, Mode.IN_PERSON, Place.HOME, null, 40, "F31.81");
		}

		Told usedThatDay(int units) {
			return new Told(this.minutes, this.minutesEarlier, units, this.unitsThatPeriod, this.mode, this.place,
					this.groupSize, this.age, this.diagnosis);
		}

		Told usedThatPeriod(int units) {
			return new Told(this.minutes, this.minutesEarlier, this.unitsThatDay, units, this.mode, this.place,
					this.groupSize, this.age, this.diagnosis);
		}

		Told by(Mode how) {
			return new Told(this.minutes, this.minutesEarlier, this.unitsThatDay, this.unitsThatPeriod, how, this.place,
					this.groupSize, this.age, this.diagnosis);
		}

		Told inGroupOf(int people) {
			return new Told(this.minutes, this.minutesEarlier, this.unitsThatDay, this.unitsThatPeriod, this.mode,
					this.place, people, this.age, this.diagnosis);
		}

		Told agedWith(int years, String codes) {
			return new Told(this.minutes, this.minutesEarlier, this.unitsThatDay, this.unitsThatPeriod, this.mode,
					this.place, this.groupSize, years, codes);
		}

		/** "53 minutes, in person, the person's home, age 40, F31.81". */
		public String words() {
			List<String> parts = new ArrayList<>(
					List.of(this.minutes + " minutes", this.mode.words().toLowerCase(java.util.Locale.ROOT),
							this.place.words().toLowerCase(java.util.Locale.ROOT), "age " + this.age, this.diagnosis));
			if (this.minutesEarlier > 0) {
				parts.add(this.minutesEarlier + " minutes earlier that day");
			}
			if (this.unitsThatDay != null) {
				parts.add(this.unitsThatDay + " units used that day");
			}
			if (this.unitsThatPeriod != null) {
				parts.add(this.unitsThatPeriod + " units used in the period");
			}
			if (this.groupSize != null) {
				parts.add("a group of " + this.groupSize);
			}
			return String.join(", ", parts);
		}

	}

	/** What must come out; at least one of them. */
	public record Expected(@Nullable Integer units, @Nullable Light light, @Nullable Check check, boolean speaks) {

		static Expected units(int count) {
			return new Expected(count, null, null, false);
		}

		static Expected finding(Check check, boolean speaks) {
			return new Expected(null, null, check, speaks);
		}

		/** "3 units; check 12 is silent". */
		public String words() {
			List<String> parts = new ArrayList<>();
			if (this.units != null) {
				parts.add(Units.of(this.units).display());
			}
			if (this.light != null) {
				parts.add(this.light.words());
			}
			if (this.check != null) {
				parts.add("check " + this.check.number() + " (" + this.check.title() + ") "
						+ (this.speaks ? "speaks" : "is silent"));
			}
			return String.join("; ", parts);
		}

	}

	/** Whether it holds, and what came out. */
	public record Result(RuleExample example, boolean holds, String cameOut) {
	}

	static Optional<Check> check(int number) {
		return Arrays.stream(Check.values()).filter((check) -> check.number() == number).findFirst();
	}

	/** Tries it under the rules of a day. */
	public Result under(EffectiveRules rules) {
		Judgement judgement = Judge.judge(facts(rules), rules, Moment.REVIEW);
		List<String> out = new ArrayList<>();
		boolean holds = true;
		if (this.expected.units() != null) {
			holds = judgement.units().count() == this.expected.units();
			out.add(judgement.units().display());
		}
		if (this.expected.light() != null) {
			holds &= judgement.light() == this.expected.light();
			out.add(judgement.light().words());
		}
		Check check = this.expected.check();
		if (check != null) {
			Optional<Finding> found = judgement.findings().stream().filter((one) -> one.check() == check).findFirst();
			holds &= found.isPresent() == this.expected.speaks();
			out.add("check " + check.number()
					+ found.map((finding) -> " says: " + finding.sentence()).orElse(" is silent"));
		}
		return new Result(this, holds, String.join("; ", out));
	}

	private VisitFacts facts(EffectiveRules rules) {
		LocalDate day = rules.on();
		LocalTime start = FIRST.plusMinutes(this.visit.minutesEarlier());
		VisitFacts.Visit when = new VisitFacts.Visit(day, VisitFacts.Times.of(start, this.visit.minutes()),
				Work.PEER_SUPPORT, this.visit.mode(), this.visit.place(),
				(this.visit.groupSize() != null) ? SOMEONE : null, Set.of(SOMEONE));
		if (this.visit.groupSize() != null) {
			when = when.with(new VisitFacts.GroupSession(this.visit.groupSize(), this.visit.groupSize(), null, null));
		}
		return new VisitFacts(day, when,
				new VisitFacts.Note("We talked about what helped this week.", "Keeping well in the community", ""),
				new VisitFacts.Signature(SOMEONE, credential(rules), day),
				new VisitFacts.Peer(SOMEONE, "The peer",
						List.of(new VisitFacts.Certified(credential(rules), DateSpan.ALWAYS)), List.of()),
				person(rules, day), new VisitFacts.Agency("2000000002", "0000000010001", "0001"),
				VisitFacts.Billing.to(SOMEONE, "The payer"));
	}

	private static String credential(EffectiveRules rules) {
		return rules.text(Parameter.CREDENTIAL_TYPE).orElse("CPS");
	}

	private VisitFacts.Person person(EffectiveRules rules, LocalDate day) {
		LocalDate before = day.minusDays(20);
		List<String> practitioners = rules.list(Parameter.RECOMMENDATION_PRACTITIONERS);
		List<VisitFacts.Contact> earlier = (this.visit.minutesEarlier() > 0) ? List.of(new VisitFacts.Contact(FIRST,
				FIRST.plusMinutes(this.visit.minutesEarlier()), "an earlier visit", null, true)) : List.of();
		VisitFacts.Person person = new VisitFacts.Person(day.minusYears(this.visit.age()).minusDays(1),
				DateSpan.from(before), List.of(new VisitFacts.Coverage(SOMEONE, "The payer", DateSpan.ALWAYS, true)),
				List.of(new VisitFacts.Recommendation(before, practitioners.isEmpty() ? "MD" : practitioners.get(0),
						Arrays.stream(this.visit.diagnosis().split("[\\s,;]+"))
							.filter((code) -> !code.isEmpty())
							.toList())),
				List.of(new VisitFacts.Plan(DateSpan.from(before), List.of(new VisitFacts.Goal(SOMEONE, null)),
						VisitFacts.Signed.allOn(before), List.of())),
				earlier);
		return person.with(VisitFacts.Limits.UNKNOWN.used(used(rules, day)));
	}

	private VisitFacts.Used used(EffectiveRules rules, LocalDate day) {
		VisitFacts.Used used = VisitFacts.Used.UNKNOWN;
		if (this.visit.unitsThatPeriod() != null) {
			DateSpan period = Cap.ofPeriod(rules).map(Cap::counted).orElse(DateSpan.of(day, day));
			used = VisitFacts.Used.in(period, Units.of(this.visit.unitsThatPeriod()), Units.NONE);
		}
		return (this.visit.unitsThatDay() != null) ? used.earlierThatDay(Units.of(this.visit.unitsThatDay())) : used;
	}

}

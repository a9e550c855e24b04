package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Cap;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.Trust;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/**
 * How much of one limit is used before a visit begins, in words first: a limit that no
 * rule tells is off, and one that is only recalled never stops anything.
 */
public record Gauge(String title, String words, int percent, boolean full, @Nullable String trust) {

	private static final int NEARLY = 80;

	private static final int ALL = 100;

	/** Whether little is left. */
	public boolean isNearlyFull() {
		return this.percent >= NEARLY;
	}

	static List<Gauge> of(VisitFacts facts, EffectiveRules rules) {
		VisitFacts.Person person = facts.person();
		if (person == null) {
			return List.of();
		}
		List<Gauge> gauges = new ArrayList<>();
		VisitFacts.Used used = person.limits().used();
		Units today = used.earlierThatDay();
		Units inPeriod = used.inPeriod();
		Cap.ofDay(rules).ifPresent((cap) -> gauges.add(of("This day", cap.with((today != null) ? today : Units.NONE))));
		Cap.ofPeriod(rules)
			.ifPresent((cap) -> gauges.add(of("This period", cap.with((inPeriod != null) ? inPeriod : Units.NONE))));
		byPhone(person.limits().phone(), rules, gauges);
		authorized(person.limits().authorizations(), facts.billing().payer(), facts.visit().serviceDate(), gauges);
		return gauges;
	}

	private static Gauge of(String title, Cap.Used used) {
		return new Gauge(title, used.words() + ".", used.percent(), used.left().isNone(), words(used.cap().trust()));
	}

	private static @Nullable String words(Trust trust) {
		return (trust == Trust.CONFIRMED) ? null : "This limit is recalled, not yet read in a source: it only warns.";
	}

	private static void byPhone(VisitFacts.@Nullable PhoneShare share, EffectiveRules rules, List<Gauge> gauges) {
		Ruled rule = rules.ruled(Parameter.TELEPHONE_SHARE_MAX);
		if (share == null || rule == null) {
			return;
		}
		int most = (Integer) rule.parsed();
		int percent = share.all().isNone() ? 0 : share.byPhone().count() * ALL / share.all().count();
		String used = share.all().isNone() ? "No visit is counted yet"
				: share.byPhone().count() + " of " + share.all().display() + " by phone, " + percent + " of 100";
		gauges.add(new Gauge("By phone", used + "; at most " + most + " of 100 may be.",
				(most == 0) ? ALL : percent * ALL / most, percent >= most, words(rule.trust())));
	}

	private static void authorized(@Nullable List<VisitFacts.Authorized> authorizations, @Nullable UUID payer,
			LocalDate day, List<Gauge> gauges) {
		if (authorizations == null) {
			return;
		}
		for (VisitFacts.Authorized one : authorizations) {
			if (one.payer().equals(payer) && one.span().contains(day)) {
				LocalDate last = one.span().through();
				gauges.add(new Gauge("Authorization " + one.number(),
						one.used().count() + " of " + one.units().display() + " used; " + one.left().count() + " left"
								+ ((last != null) ? ", through " + DateSpan.display(last) : "") + ".",
						one.units().isNone() ? ALL : (int) (one.used().count() * (long) ALL / one.units().count()),
						one.left().isNone(), null));
			}
		}
	}

}

package org.peerstead.rules;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/** Checks 38 and 39: consent to phone and video, and the share of the phone. */
class TelehealthIsAgreed implements Policy {

	/** A share of a few units says nothing: the first visit of a year is all of it. */
	private static final int FEWEST_UNITS = 16;

	@Override
	public void look(Hearing visit) {
		Mode mode = visit.facts.visit().mode();
		VisitFacts.Person person = visit.facts.person();
		if (mode == null || !mode.isTelehealth() || person == null) {
			return;
		}
		lookAtConsent(visit, person.circumstances().telehealthConsents());
		if (mode == Mode.AUDIO) {
			lookAtShare(visit, person.limits().phone());
		}
	}

	private static void lookAtConsent(Hearing visit, @Nullable List<DateSpan> consents) {
		Ruled rule = visit.rules.ruled(Parameter.TELEHEALTH_CONSENT_REQUIRED);
		if (rule == null || consents == null || !visit.rules.says(Parameter.TELEHEALTH_CONSENT_REQUIRED)) {
			return;
		}
		LocalDate ended = null;
		for (DateSpan consent : consents) {
			if (consent.contains(visit.day)) {
				return;
			}
			LocalDate last = consent.through();
			if (last != null && last.isBefore(visit.day) && (ended == null || last.isAfter(ended))) {
				ended = last;
			}
		}
		visit.find(Check.NO_TELEHEALTH_CONSENT, rule,
				"No consent to phone or video is on record for " + DateSpan.display(visit.day)
						+ ((ended != null) ? "; the last ended on " + DateSpan.display(ended) : "")
						+ ". It may be spoken, with its date: ask the person, and record what they say.",
				FixAt.CONSENT);
	}

	private static void lookAtShare(Hearing visit, VisitFacts.@Nullable PhoneShare share) {
		Ruled rule = visit.rules.ruled(Parameter.TELEPHONE_SHARE_MAX);
		if (rule == null || share == null) {
			return;
		}
		Units phone = share.byPhone().plus(visit.sum.units());
		Units all = share.all().plus(visit.sum.units());
		if (all.count() >= FEWEST_UNITS && phone.count() * 100L > (long) all.count() * (Integer) rule.parsed()) {
			visit.find(Check.TOO_MUCH_BY_PHONE, rule,
					"With this visit " + phone.count() + " of the person's " + all.display() + " " + period(visit)
							+ " are by phone, more than " + rule.parsed()
							+ " of 100. Meet in person or by video when the person is willing.",
					"mode");
		}
	}

	private static String period(Hearing visit) {
		Ruled rule = visit.rules.ruled(Parameter.TELEPHONE_SHARE_PERIOD);
		LimitPeriod period = (rule != null) ? (LimitPeriod) rule.parsed() : LimitPeriod.CALENDAR_YEAR;
		DateSpan counted = period.around(visit.day, visit.rules);
		return (counted != null) ? period.named(counted) : "in the period";
	}

}

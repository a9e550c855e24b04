package org.peerstead.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;

/** Check 45: the payer gets the claim in time; a month before the end it warns. */
class FiledInTime implements Policy {

	private static final int WARNING_DAYS = 30;

	@Override
	public void look(Hearing visit) {
		Ruled rule = rule(visit);
		Integer left = daysLeft(visit);
		if (rule == null || left == null || left >= WARNING_DAYS) {
			return;
		}
		String last = DateSpan.display(lastDay(visit.day, rule));
		if (left < 0) {
			visit.find(
					Check.FILED_LATE, rule, "The last day for the payer to get this claim was " + last + ", "
							+ rule.parsed() + " days after the visit. Ask the payer whether an exception applies.",
					FixAt.CLAIM);
		}
		else if (rule.trust() != Trust.UNKNOWN) {
			visit.warn(Check.FILED_LATE,
					"The payer must have this claim by " + last + ": "
							+ ((left == 0) ? "today is the last day." : left + " days are left.") + " Send it now.",
					FixAt.CLAIM, null);
		}
	}

	/**
	 * Days left to file: 0 on the last day, negative after it, null when no rule tells.
	 */
	static @Nullable Integer daysLeft(Hearing visit) {
		Ruled rule = rule(visit);
		return (rule != null && rule.trust() != Trust.UNKNOWN)
				? (int) ChronoUnit.DAYS.between(visit.facts.today(), lastDay(visit.day, rule)) : null;
	}

	private static @Nullable Ruled rule(Hearing visit) {
		return visit.rules
			.ruled(visit.facts.billing().corrected() ? Parameter.RESUBMISSION_DAYS : Parameter.FILING_DAYS);
	}

	private static LocalDate lastDay(LocalDate serviceDate, Ruled rule) {
		return serviceDate.plusDays((Integer) rule.parsed());
	}

}

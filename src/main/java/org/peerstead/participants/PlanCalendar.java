package org.peerstead.participants;

import java.time.LocalDate;

import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Parameter;

/**
 * When a plan is due after enrolment, and a review after the plan or the review before:
 * one month and six months in Pennsylvania (SPA-AGR).
 */
public record PlanCalendar(int planMonths, int reviewMonths) {

	public static final PlanCalendar PENNSYLVANIA = new PlanCalendar(1, 6);

	/**
	 * The months that the rules of the day name; where they name none, Pennsylvania's.
	 */
	public static PlanCalendar of(EffectiveRules rules) {
		return new PlanCalendar(rules.number(Parameter.PLAN_DUE_MONTHS).orElse(PENNSYLVANIA.planMonths()),
				rules.number(Parameter.PLAN_REVIEW_MONTHS).orElse(PENNSYLVANIA.reviewMonths()));
	}

	public LocalDate planDue(LocalDate enrolledOn) {
		return enrolledOn.plusMonths(this.planMonths);
	}

	public LocalDate reviewDue(LocalDate lastOn) {
		return lastOn.plusMonths(this.reviewMonths);
	}

}

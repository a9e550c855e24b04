package org.peerstead.participants;

import java.time.LocalDate;

/**
 * When a plan is due after enrolment, and a review after the plan or the review before:
 * one month and six months in Pennsylvania (SPA-AGR).
 */
public record PlanCalendar(int planMonths, int reviewMonths) {

	public static final PlanCalendar PENNSYLVANIA = new PlanCalendar(1, 6);

	public LocalDate planDue(LocalDate enrolledOn) {
		return enrolledOn.plusMonths(this.planMonths);
	}

	public LocalDate reviewDue(LocalDate lastOn) {
		return lastOn.plusMonths(this.reviewMonths);
	}

}

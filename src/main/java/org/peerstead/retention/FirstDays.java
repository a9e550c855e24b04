package org.peerstead.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.peerstead.people.Employments;
import org.peerstead.people.PeerHired;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A hire begins the plan of the first 90 days and puts the talks about staying on the
 * list, in the transaction of the hire. Whoever was hired before that time was recorded
 * late, and has it behind them.
 */
@Component
class FirstDays {

	private static final int PLAN = 90;

	private static final int TALKS = 180;

	/**
	 * A talk that should have been held up to so many days ago is still worth holding.
	 */
	private static final int LATE = 30;

	private final Onboarding onboarding;

	private final StayInterviews interviews;

	private final Employments employments;

	private final Clock clock;

	FirstDays(Onboarding onboarding, StayInterviews interviews, Employments employments, Clock clock) {
		this.onboarding = onboarding;
		this.interviews = interviews;
		this.employments = employments;
		this.clock = clock;
	}

	@EventListener
	void onHired(PeerHired hired) {
		// a day more or less decides nothing here, so the program's zone is not asked for
		LocalDate today = LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
		if (hired.startedOn().plusDays(TALKS + LATE).isBefore(today)) {
			return;
		}
		this.employments.flush();
		this.interviews.schedule(hired.employment(), hired.startedOn(), today.minusDays(LATE), hired.program());
		if (!hired.startedOn().plusDays(PLAN).isBefore(today)) {
			this.onboarding.begin(hired.employment(), hired.program());
		}
	}

}

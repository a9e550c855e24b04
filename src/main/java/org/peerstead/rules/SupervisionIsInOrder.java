package org.peerstead.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;

/**
 * Checks 18 to 20: the supervisor is qualified and has taken the course, supervision was
 * held in time, and the supervisor has no more peers than the span allows.
 */
class SupervisionIsInOrder implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Supervision supervision = visit.facts.peer().supervision();
		VisitFacts.Supervisor supervisor = supervision.by();
		if (supervisor != null) {
			lookAtQualification(visit, supervisor);
			lookAtCourse(visit, supervisor);
			lookAtSpan(visit, supervisor);
		}
		lookAtHeld(visit, supervision);
	}

	private static void lookAtQualification(Hearing visit, VisitFacts.Supervisor supervisor) {
		Ruled rule = visit.rules.ruled(Parameter.SUPERVISOR_QUALIFICATIONS);
		if (rule != null && Boolean.FALSE.equals(supervisor.qualified())) {
			visit.find(Check.SUPERVISOR_NOT_QUALIFIED, rule,
					supervisor.name() + " supervises " + visit.facts.peer().name()
							+ " and is not on record as qualified. Accepted is: "
							+ String.join("; ", visit.rules.list(Parameter.SUPERVISOR_QUALIFICATIONS))
							+ ". Record the qualification, or name another supervisor.",
					FixAt.SUPERVISION);
		}
	}

	private static void lookAtCourse(Hearing visit, VisitFacts.Supervisor supervisor) {
		Ruled rule = visit.rules.ruled(Parameter.SUPERVISOR_COURSE_MONTHS);
		LocalDate since = supervisor.inPostSince();
		if (rule == null || since == null) {
			return;
		}
		LocalDate due = since.plusMonths((Integer) rule.parsed());
		LocalDate taken = supervisor.courseOn();
		if (visit.day.isAfter(due) && (taken == null || taken.isAfter(visit.day))) {
			visit.find(Check.SUPERVISOR_NOT_QUALIFIED, rule,
					supervisor.name() + " has been a supervisor since " + DateSpan.display(since)
							+ ", and the supervisor course was due by " + DateSpan.display(due)
							+ ". Record the course, or book it.",
					FixAt.SUPERVISION);
		}
	}

	private static void lookAtSpan(Hearing visit, VisitFacts.Supervisor supervisor) {
		Ruled rule = visit.rules.ruled(Parameter.SUPERVISOR_SPAN);
		BigDecimal peers = supervisor.fullTimePeers();
		if (rule != null && peers != null && peers.compareTo(BigDecimal.valueOf((Integer) rule.parsed())) > 0) {
			visit.find(Check.SPAN_TOO_WIDE, rule,
					"For one full-time supervisor's work of " + supervisor.name() + " stand "
							+ peers.stripTrailingZeros().toPlainString() + " full-time peers; at most " + rule.parsed()
							+ " are accepted. Share the peers among more supervisors.",
					FixAt.SUPERVISION);
		}
	}

	private static void lookAtHeld(Hearing visit, VisitFacts.Supervision supervision) {
		Ruled rule = visit.rules.ruled(Parameter.SUPERVISION_DAYS);
		LocalDate since = (supervision.lastHeld() != null) ? supervision.lastHeld() : supervision.owedSince();
		if (rule == null || since == null) {
			return;
		}
		LocalDate due = since.plusDays((Integer) rule.parsed());
		if (visit.day.isAfter(due)) {
			visit.find(Check.SUPERVISION_OWED, rule,
					((supervision.lastHeld() != null)
							? "The last supervision of " + visit.facts.peer().name() + " before the visit was on "
									+ DateSpan.display(since)
							: "No supervision of " + visit.facts.peer().name() + " is on record since "
									+ DateSpan.display(since))
							+ "; the next was due by " + DateSpan.display(due)
							+ ". Hold it, or record it if it was held.",
					FixAt.SUPERVISION);
		}
	}

}

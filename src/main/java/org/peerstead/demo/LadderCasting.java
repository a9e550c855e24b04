package org.peerstead.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.peerstead.pay.Placement.Reason;
import org.peerstead.shared.DateSpan;

/** Makes up who rises when: few peers, after years; more of the others, and sooner. */
final class LadderCasting {

	private static final int ONE_FORMER_ROSE = 7;

	private final Workforce workforce;

	LadderCasting(Workforce workforce) {
		this.workforce = workforce;
	}

	/** From the day on which the person is a certified peer specialist here. */
	List<CastStep> of(CastPost post) {
		CastPeer peer = post.peer();
		if (peer.certified().isEmpty()) {
			return List.of();
		}
		List<CastStep> steps = new ArrayList<>();
		LocalDate hired = peer.employed().from();
		LocalDate senior = WorkforceCasting.seniorOn(peer);
		boolean seniorFromTheStart = WorkforceCasting.isSenior(peer) && isThere(peer)
				&& !senior.isBefore(this.workforce.today());
		steps.add(new CastStep(hired, seniorFromTheStart ? CastRung.SENIOR : CastRung.SPECIALIST, Reason.HIRED));
		if (!seniorFromTheStart && rises(post) && within(post, senior)) {
			steps.add(new CastStep(senior, CastRung.SENIOR, Reason.PROMOTION));
		}
		this.workforce.leads()
			.stream()
			.filter((lead) -> peer.id().equals(lead.peer()))
			.filter((lead) -> lead.from().isAfter(steps.get(steps.size() - 1).on()))
			.findFirst()
			.ifPresent((lead) -> steps.add(new CastStep(lead.from(), CastRung.LEAD, Reason.PROMOTION)));
		return List.copyOf(steps);
	}

	List<CastStep> of(CastCoworker coworker) {
		List<CastStep> steps = new ArrayList<>();
		CastRung first = switch (coworker.details().occupation()) {
			case "21-1093" -> CastRung.AIDE;
			case "21-1094" -> CastRung.WORKER;
			default -> coworker.details().position().title().startsWith("Team") ? CastRung.TEAM_SUPERVISOR
					: CastRung.CLINICIAN;
		};
		LocalDate hired = coworker.employed().from();
		steps.add(new CastStep(hired, first, Reason.HIRED));
		LocalDate rise = hired.plusMonths(14).plusDays(Math.floorMod(coworker.id().hashCode(), 240));
		boolean rises = first == CastRung.AIDE && Math.floorMod(coworker.id().hashCode(), 3) > 0;
		if (rises && within(coworker.employed(), rise)) {
			steps.add(new CastStep(rise, CastRung.WORKER, Reason.PROMOTION));
		}
		return List.copyOf(steps);
	}

	/** What stands on the door today. */
	String title(CastPost post) {
		boolean leads = isThere(post.peer())
				&& this.workforce.leads().stream().anyMatch((lead) -> post.peer().id().equals(lead.peer()));
		return leads ? CastRung.LEAD.title() : PeopleTelling.title(post.peer());
	}

	private static boolean isThere(CastPeer peer) {
		return peer.number() < FormerCasting.FIRST;
	}

	private static boolean rises(CastPost post) {
		return isThere(post.peer()) ? WorkforceCasting.isSenior(post.peer())
				: post.peer().number() % ONE_FORMER_ROSE == 0;
	}

	private boolean within(CastPost post, LocalDate day) {
		return within(post.days(), day);
	}

	private boolean within(DateSpan days, LocalDate day) {
		return days.contains(day) && day.isBefore(this.workforce.today());
	}

}

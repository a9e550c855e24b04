package org.peerstead.encounters;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.peerstead.access.SignedIn.Reach;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rulebook.ProgramRules;
import org.peerstead.rulebook.RuleTrial;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Units;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what other rules would make of the visits on record, by judging them again. */
@Component
@Transactional(readOnly = true)
class TriedRules implements RuleTrial {

	private static final Reach WHOLE = new Reach(true, Set.of());

	private final Replay replay;

	TriedRules(Replay replay) {
		this.replay = replay;
	}

	@Override
	public Outcome tried(ProgramId program, DateSpan days, ProgramRules now, ProgramRules then) {
		Counting counting = new Counting();
		this.replay.of(program, new Replay.Scope(days.from(), Objects.requireNonNull(days.through()), WHOLE),
				List.of(RulesOf.inForce(now), RulesOf.inForce(then)), counting::take);
		return counting.outcome();
	}

	private static final class Counting {

		private final Side now = new Side();

		private final Side then = new Side();

		private final Set<ParticipantId> people = new HashSet<>();

		private final Set<PeerId> peers = new HashSet<>();

		private int visits;

		private int changed;

		private int approved;

		private int claimed;

		void take(Replay.Visit visit) {
			Replay.Result before = visit.judged().get(0);
			Replay.Result after = visit.judged().get(1);
			this.visits++;
			this.now.take(before);
			this.then.take(after);
			if (before.billable() != after.billable() || !before.units().equals(after.units())
					|| !Set.copyOf(before.found()).equals(Set.copyOf(after.found()))) {
				this.changed++;
				this.approved += (visit.status() == EncounterStatus.APPROVED) ? 1 : 0;
				this.claimed += (visit.status() == EncounterStatus.CLAIMED) ? 1 : 0;
				this.people.add(visit.participant());
				this.peers.add(visit.peer());
			}
		}

		Outcome outcome() {
			return new Outcome(this.visits, this.changed, this.approved, this.claimed, this.people.size(),
					this.peers.size(), this.now.payable, this.then.payable, this.now.units, this.then.units,
					this.now.charge, this.then.charge);
		}

	}

	/** What could be billed. */
	private static final class Side {

		private int payable;

		private Units units = Units.NONE;

		private Money charge = Money.ZERO;

		void take(Replay.Result result) {
			this.payable += result.billable() ? 1 : 0;
			this.units = this.units.plus(result.billedUnits());
			this.charge = this.charge.plus(result.billed());
		}

	}

}

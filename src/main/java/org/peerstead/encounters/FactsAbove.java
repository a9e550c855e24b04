package org.peerstead.encounters;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.peerstead.encounters.MinutesPaid.PeerDay;
import org.peerstead.participants.ParticipantId;
import org.peerstead.rulebook.SilentChecks;
import org.peerstead.rules.Check;
import org.peerstead.shared.ProgramId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the modules above for what visits are judged by besides, one statement for each
 * that answers. A check whose fact no module keeps is silent: it is said which those are.
 * Signing and typing do not ask, since what is paid, supervised and looked up is settled
 * later; review, claim and replay do.
 */
@Component
class FactsAbove implements SilentChecks {

	private final ObjectProvider<MinutesPaid> minutesPaid;

	private final ObjectProvider<SupervisionHeld> supervision;

	private final ObjectProvider<VettingKept> vetting;

	private final ObjectProvider<BundledServices> bundled;

	FactsAbove(ObjectProvider<MinutesPaid> minutesPaid, ObjectProvider<SupervisionHeld> supervision,
			ObjectProvider<VettingKept> vetting, ObjectProvider<BundledServices> bundled) {
		this.minutesPaid = minutesPaid;
		this.supervision = supervision;
		this.vetting = vetting;
		this.bundled = bundled;
	}

	KeptAbove of(ProgramId program, Collection<VisitInHand> visits) {
		Set<PeerDay> days = new LinkedHashSet<>();
		Set<ParticipantId> people = new LinkedHashSet<>();
		for (VisitInHand visit : visits) {
			days.add(new PeerDay(visit.peer(), visit.date()));
			Optional.ofNullable(visit.participant()).ifPresent(people::add);
		}
		return new KeptAbove(
				keeper(this.minutesPaid).map((keeper) -> keeper.paidMinutes(program, days)).orElse(Map.of()),
				keeper(this.supervision).map((keeper) -> keeper.supervision(program, days)).orElse(Map.of()),
				keeper(this.vetting).map((keeper) -> keeper.vetting(program, days)).orElse(Map.of()),
				keeper(this.bundled).map((keeper) -> keeper.bundled(program, people)).orElse(Map.of()));
	}

	private static <T> Optional<T> keeper(ObjectProvider<T> provider) {
		return provider.stream().findFirst();
	}

	@Override
	public Set<Check> checks() {
		Set<Check> silent = EnumSet.noneOf(Check.class);
		if (keeper(this.supervision).isEmpty()) {
			silent.addAll(EnumSet.of(Check.SUPERVISOR_NOT_QUALIFIED, Check.SUPERVISION_OWED, Check.SPAN_TOO_WIDE));
		}
		if (keeper(this.vetting).isEmpty()) {
			silent.addAll(EnumSet.of(Check.EXCLUDED, Check.NOT_CLEARED));
		}
		if (keeper(this.bundled).isEmpty()) {
			silent.add(Check.ALREADY_BUNDLED);
		}
		// nobody records yet when a peer's first training ends
		silent.add(Check.IN_TRAINING);
		return silent;
	}

}

package org.peerstead.encounters;

import java.util.List;
import java.util.Map;

import org.peerstead.encounters.MinutesPaid.PeerDay;
import org.peerstead.participants.ParticipantId;
import org.peerstead.rules.VisitFacts;

/** What modules above this one have told about the days and the people of some visits. */
record KeptAbove(Map<PeerDay, Integer> paid, Map<PeerDay, VisitFacts.Supervision> supervision,
		Map<PeerDay, VisitFacts.Vetting> vetting, Map<ParticipantId, List<VisitFacts.Bundled>> bundled) {

	static final KeptAbove NOTHING = new KeptAbove(Map.of(), Map.of(), Map.of(), Map.of());

	VisitFacts.Peer about(VisitInHand visit, VisitFacts.Peer peer) {
		if (this == NOTHING) {
			return peer;
		}
		PeerDay day = new PeerDay(visit.peer(), visit.date());
		return peer.with(peer.standing().paid(this.paid.get(day)))
			.with(this.supervision.getOrDefault(day, VisitFacts.Supervision.UNKNOWN))
			.with(this.vetting.getOrDefault(day, VisitFacts.Vetting.UNKNOWN));
	}

	VisitFacts.Person about(ParticipantId id, VisitFacts.Person person) {
		List<VisitFacts.Bundled> services = this.bundled.get(id);
		return (services != null) ? person.with(person.circumstances().receiving(services)) : person;
	}

}

package org.peerstead.rules;

import java.util.List;

/** Checks 6 and 7: neither the peer nor the person is in two places at one time. */
class NothingOverlaps implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Peer peer = visit.facts.peer();
		look(visit, Check.PEER_OVERLAP, peer.otherWork(), "other work of " + peer.name());
		if (visit.facts.person() != null) {
			look(visit, Check.PERSON_OVERLAP, visit.facts.person().otherServices(), "another service for this person");
		}
	}

	private static void look(Hearing visit, Check check, List<VisitFacts.Contact> others, String whose) {
		Hearing.Span span = visit.span;
		if (span == null) {
			return;
		}
		for (VisitFacts.Contact other : others) {
			if (span.overlaps(other) && !sameGroup(visit, check, other)) {
				visit.block(check,
						"This visit, " + Words.time(span.start()) + " to " + Words.time(span.end()) + ", overlaps "
								+ whose + ": " + other.label() + ", " + Words.time(other.start()) + " to "
								+ Words.time(other.end()) + ". Auditors take back both. Correct the times of one.",
						FixAt.THIS_FORM, "start");
			}
		}
	}

	/** The peer meets all of a group at once; one person is in it once. */
	private static boolean sameGroup(Hearing visit, Check check, VisitFacts.Contact other) {
		return check == Check.PEER_OVERLAP && visit.isSameGroup(other);
	}

}

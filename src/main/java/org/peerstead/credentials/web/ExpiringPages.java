package org.peerstead.credentials.web;

import java.time.LocalDate;
import java.util.List;

import org.peerstead.access.AuditTrail;
import org.peerstead.access.SignedIn;
import org.peerstead.credentials.ExpiringCertifications;
import org.peerstead.credentials.ExpiringCertifications.Expiring;
import org.peerstead.people.PeerReach;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of what runs out, and writes down whose it showed. */
@Component
@Transactional
class ExpiringPages {

	/** More than this and the list is no longer one to work through. */
	private static final int MOST = 500;

	private final ExpiringCertifications expiring;

	private final AuditTrail audit;

	ExpiringPages(ExpiringCertifications expiring, AuditTrail audit) {
		this.expiring = expiring;
		this.audit = audit;
	}

	List<Expiring> list(int days, LocalDate on, SignedIn me) {
		List<Expiring> found = this.expiring.within(days, on, PeerReach.seenBy(me), me.program(), MOST);
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER,
				found.stream().map((one) -> one.peer().value()).distinct().toList(), "expiring certifications");
		return found;
	}

}

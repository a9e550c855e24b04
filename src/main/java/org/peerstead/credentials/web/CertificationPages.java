package org.peerstead.credentials.web;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.credentials.Certificate;
import org.peerstead.credentials.Certification;
import org.peerstead.credentials.CertificationId;
import org.peerstead.credentials.Certifications;
import org.peerstead.people.PeerDirectory;
import org.peerstead.people.PeerId;
import org.peerstead.people.PeerReach;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what stands above the forms of a certification, for users who keep the person's
 * record.
 */
@Component
@Transactional
class CertificationPages {

	private final Certifications certifications;

	private final PeerDirectory peers;

	private final PeerReach reach;

	private final AuditTrail audit;

	CertificationPages(Certifications certifications, PeerDirectory peers, PeerReach reach, AuditTrail audit) {
		this.certifications = certifications;
		this.peers = peers;
		this.reach = reach;
		this.audit = audit;
	}

	/** The person's name in use. */
	String name(PeerId peer, SignedIn me) {
		this.reach.requireKept(peer, me);
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, peer.value(), "peer worker's certification");
		return this.peers.nameOf(peer, me.program()).orElseThrow(NotFound::new);
	}

	Page of(CertificationId id, SignedIn me) {
		Certification found = this.certifications.findByIdAndProgramId(id.value(), me.program())
			.orElseThrow(NotFound::new);
		return new Page(id, found.peer(), name(found.peer(), me), found.certificate(), found.isVoid(), found.version());
	}

	/** One certification and whose it is. */
	record Page(CertificationId id, PeerId peer, String name, Certificate certificate, boolean isVoid,
			@Nullable Integer version) {

	}

}

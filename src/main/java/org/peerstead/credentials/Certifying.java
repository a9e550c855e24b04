package org.peerstead.credentials;

import java.time.Clock;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.people.Peer;
import org.peerstead.people.PeerId;
import org.peerstead.people.Peers;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what certifies a peer; each verb is one transaction and tells who listens. */
@Service
@Transactional
public class Certifying {

	private final Certifications certifications;

	private final Peers peers;

	private final ApplicationEventPublisher news;

	private final Clock clock;

	Certifying(Certifications certifications, Peers peers, ApplicationEventPublisher news, Clock clock) {
		this.certifications = certifications;
		this.peers = peers;
		this.news = news;
		this.clock = clock;
	}

	public void record(CertificationId id, PeerId peer, ProgramId program, Certificate certificate) {
		Peer holder = this.peers.findByIdAndProgramId(peer.value(), program).orElseThrow(NotFound::new);
		keep(Certification.earned(id, holder, certificate));
	}

	/** A row of its own, linked to the one before. */
	public void renew(CertificationId old, ProgramId program, CertificationId next, String number, String issuer,
			DateSpan valid) {
		keep(certification(old, program).renew(next, number, issuer, valid));
	}

	public void voidBecause(CertificationId id, ProgramId program, @Nullable Integer version, String reason) {
		Certification certification = certification(id, program);
		if (reason.strip().equals(certification.voidReason())) {
			// sent twice
			return;
		}
		if (!Objects.equals(version, certification.version())) {
			throw new ObjectOptimisticLockingFailureException(Certification.class, id.value());
		}
		certification.voidBecause(reason, this.clock.instant());
		keep(certification);
	}

	private Certification certification(CertificationId id, ProgramId program) {
		return this.certifications.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
	}

	private void keep(Certification certification) {
		this.certifications.save(certification);
		this.certifications.flush();
		this.news.publishEvent(new CertificationChanged(certification.program(), certification.peer()));
	}

}

package org.peerstead.pay.web;

import java.util.UUID;

import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.people.Coworkers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one coworker for the forms that change the record. */
@Component
@Transactional
class CoworkerPages {

	private final Coworkers coworkers;

	private final AuditTrail audit;

	CoworkerPages(Coworkers coworkers, AuditTrail audit) {
		this.coworkers = coworkers;
		this.audit = audit;
	}

	CoworkerForm form(UUID coworker, SignedIn me) {
		CoworkerForm form = this.coworkers.findByIdAndProgramId(coworker, me.program())
			.map(CoworkerForm::of)
			.orElseThrow(NotFound::new);
		this.audit.shown(me.program(), Subject.WORKER, coworker, "coworker's form");
		return form;
	}

}

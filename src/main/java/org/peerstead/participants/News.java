package org.peerstead.participants;

import jakarta.persistence.EntityManager;
import org.peerstead.shared.ProgramId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/**
 * Tells the modules above that a record has changed, once the change is in the database:
 * who listens reads it there, in the same transaction. A repository in name, so that what
 * the database refuses is told in the same exceptions as elsewhere.
 */
@Repository
class News {

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	News(EntityManager entities, ApplicationEventPublisher events) {
		this.entities = entities;
		this.events = events;
	}

	void ofChange(ParticipantId participant, ProgramId program) {
		write();
		this.events.publishEvent(new ParticipantChanged(participant, program));
	}

	/** Sends to the database what was changed so far, in this order. */
	void write() {
		this.entities.flush();
	}

}

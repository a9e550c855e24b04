package org.peerstead.people.web;

import java.util.UUID;

import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.people.Employment;
import org.peerstead.people.Employments;
import org.peerstead.people.PeerId;
import org.peerstead.people.PeerReach;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one spell for the forms that change it. */
@Component
@Transactional
class SpellPages {

	private final Employments employments;

	private final PersonPages people;

	private final AgencyNames agencies;

	SpellPages(Employments employments, PersonPages people, AgencyNames agencies) {
		this.employments = employments;
		this.people = people;
		this.agencies = agencies;
	}

	/**
	 * One spell of this person in an agency that the user keeps; any other is not there.
	 */
	Page of(PeerId peer, UUID spell, SignedIn me) {
		String name = this.people.name(peer, me);
		Employment found = this.employments.findByIdAndProgramId(spell, me.program())
			.filter((employment) -> employment.peer().equals(peer))
			.filter((employment) -> PeerReach.keptBy(me).includes(employment.position().agency()))
			.orElseThrow(NotFound::new);
		String agency = this.agencies.find(me.program(), found.position().agency()).orElseThrow(NotFound::new);
		return new Page(peer, spell, name, found.position().agency(), agency, SpellForm.of(found));
	}

	/** What stands above each form of a spell, and its values as saved. */
	record Page(PeerId peer, UUID spell, String name, AgencyId agencyId, String agency, SpellForm saved) {

	}

}

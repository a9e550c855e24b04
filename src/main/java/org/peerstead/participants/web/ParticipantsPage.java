package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.List;

import org.peerstead.access.AgencyNames;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.ParticipantList;
import org.peerstead.participants.ParticipantList.Row;
import org.peerstead.participants.ParticipantList.Search;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.Sight;
import org.peerstead.people.PeerDirectory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the whole list with what its filters offer in one transaction: each further one
 * would name the program to the database and commit once more.
 */
@Component
@Transactional
class ParticipantsPage {

	private final ParticipantList list;

	private final ParticipantReach reach;

	private final Choices choices;

	private final ConsentPages consents;

	ParticipantsPage(ParticipantList list, ParticipantReach reach, Choices choices, ConsentPages consents) {
		this.consents = consents;
		this.list = list;
		this.reach = reach;
		this.choices = choices;
	}

	/**
	 * The rows as of today, and the lines of the select boxes: none for someone on the
	 * way, whose own list is short. How many are withheld is told to who sees the whole
	 * program otherwise.
	 */
	record Read(LocalDate today, List<Row> rows, List<AgencyNames.Choice> agencies, List<PeerDirectory.Choice> peers,
			List<AgencyNames.Choice> payers, int withheld) {
	}

	Read read(Search search, int most, SignedIn me, boolean atDesk) {
		Sight sight = this.reach.sightOf(me);
		List<Row> rows = this.list.find(search, most, sight, me, "participants");
		return atDesk
				? new Read(sight.today(), rows, this.choices.agencies(me), this.choices.peers(me),
						this.choices.payers(me), sight.agencies().wholeProgram() ? this.consents.peopleWithheld() : 0)
				: new Read(sight.today(), rows, List.of(), List.of(), List.of(), 0);
	}

}

package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A whole made-up county as it stands on one day: who is in it, and what they did. The
 * same day and name tell the same story, so that one interrupted goes on where it was.
 */
record Story(LocalDate today, Size size, List<CastAgency> agencies, List<CastPeer> peers, List<CastPerson> persons,
		Chance chance, StoryIds ids) {

	static Story of(String program, LocalDate today, Size size) {
		Chance chance = new Chance(today, program);
		StoryIds ids = new StoryIds(chance.random());
		Names names = new Names(chance.random());
		List<CastAgency> agencies = new AgencyCasting(ids, names).cast(today, size);
		List<CastPeer> peers = new PeerCasting(chance, ids, names).cast(today, size, agencies);
		List<CastPerson> persons = new PersonCasting(chance, ids, names).cast(today, size, peers);
		return new Story(today, size, agencies, peers, persons, chance, ids);
	}

	/** The first day of which anything is told. */
	static LocalDate beginning(LocalDate today, Size size) {
		return today.minusMonths(size.months());
	}

	LocalDate beginning() {
		return beginning(this.today, this.size);
	}

}

package org.peerstead.retention.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.peerstead.access.AgencyNames;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.people.WorkType;
import org.peerstead.retention.HistoryReading;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the boxes above the pages of staying offer, and which day it is. */
@Component
class StayingChoices {

	private final AgencyNames agencies;

	private final HistoryReading history;

	private final Clock clock;

	StayingChoices(AgencyNames agencies, HistoryReading history, Clock clock) {
		this.agencies = agencies;
		this.history = history;
		this.clock = clock;
	}

	/** One line of a select box. */
	record Choice(String value, String label) {

	}

	void fill(Model model, StayingSearch search, SignedIn me) {
		model.addAttribute("search", search);
		model.addAttribute("agencies", this.agencies.choices(me.program(), me.reachAs(Role.COUNTY_STAFF)));
		model.addAttribute("teams", this.history.teams(me.program()));
		model.addAttribute("types",
				Arrays.stream(WorkType.values()).map((type) -> new Choice(type.name(), type.words())).toList());
	}

	LocalDate today(SignedIn me) {
		return LocalDate.now(this.clock.withZone(me.zone()));
	}

}

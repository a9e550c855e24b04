package org.peerstead.people.web;

import org.peerstead.access.AgencyNames;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.TeamNames;
import org.peerstead.people.WorkType;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the select boxes of a position offer. */
@Component
public class PositionChoices {

	private final AgencyNames agencies;

	private final TeamNames teams;

	PositionChoices(AgencyNames agencies, TeamNames teams) {
		this.agencies = agencies;
		this.teams = teams;
	}

	/** Agencies and teams within reach, forms of work, and reasons for part time. */
	public void fill(Reach reach, SignedIn me, Model model) {
		model.addAttribute("agencies", this.agencies.open(me.program(), reach));
		model.addAttribute("teams", this.teams.open(me.program(), reach));
		model.addAttribute("workTypes", WorkType.values());
		model.addAttribute("partTimeReasons", PartTimeBecause.values());
	}

}

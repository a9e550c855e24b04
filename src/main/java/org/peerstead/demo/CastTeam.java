package org.peerstead.demo;

import org.peerstead.people.TeamId;

/** A made-up team of an agency. */
record CastTeam(TeamId id, CastAgency agency, String name) {

}

package org.peerstead.demo;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.PeerId;

/** Who leads a made-up team from a day on: a peer worker or someone who is none. */
record CastLead(CastTeam team, @Nullable PeerId peer, @Nullable UUID coworker, LocalDate from) {

}
